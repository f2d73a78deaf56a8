import type {
  ClientCapabilities,
  CodeAction,
  CodeLens,
  CompletionItem,
  InlayHint,
} from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { usualClient } from '../support/protocol/clients';
import { Editor } from './support/editor';
import { replaced, right, wrongReference } from './support/examples';
import { named } from './support/files';

const { textDocument: known } = usualClient;

/** Asks for parts of what it shows when it shows them. */
const resolving: ClientCapabilities = {
  ...usualClient,
  workspace: { ...usualClient.workspace, workspaceEdit: { documentChanges: true } },
  textDocument: {
    ...known,
    completion: {
      completionItem: {
        ...known?.completion?.completionItem,
        resolveSupport: { properties: ['documentation', 'detail'] },
      },
    },
    codeAction: { ...known?.codeAction, resolveSupport: { properties: ['edit'] } },
    codeLens: { resolveSupport: { properties: ['command'] } },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
  },
};

const textDocument = { uri: named };
const all = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

/** The same file in an editor that gets everything at once, and in one that asks later. */
async function both(text: string): Promise<{ eager: Editor; later: Editor }> {
  const eager = await Editor.start();
  const later = await Editor.start({ capabilities: resolving });
  await eager.show(named, text);
  await later.show(named, text);
  return { eager, later };
}

const ask = <T>({ connection }: Editor, method: string, params: object): Promise<T> =>
  connection.sendRequest<T>(method, params);

function resolveAll<T extends object>(editor: Editor, method: string, items: readonly T[]): Promise<T[]> {
  return Promise.all(items.map((item) => ask<T>(editor, method, item)));
}

/** What is only there to be sent back. */
function withoutData<T extends { data?: unknown }>(items: readonly T[]): T[] {
  return items.map((item) => ({ ...item, data: undefined }));
}

describe('what an editor asks for later', () => {
  it('is what is told of completions', async () => {
    const { eager, later } = await both(replaced(right, '"underskrift":', '"",\n  "underskrift":'));
    const params = {
      textDocument,
      position: eager.after(named, '"begjaeringsdato": "2026-06-15",\n  "'),
    };
    const whole = await ask<CompletionItem[]>(eager, 'textDocument/completion', params);
    const items = await ask<CompletionItem[]>(later, 'textDocument/completion', params);
    expect(items.some(({ documentation }) => documentation)).toBe(false);
    expect(withoutData(await resolveAll(later, 'completionItem/resolve', items))).toEqual(whole);
  });

  it('is the titles of lenses', async () => {
    const { eager, later } = await both(right);
    const whole = await ask<CodeLens[]>(eager, 'textDocument/codeLens', { textDocument });
    const items = await ask<CodeLens[]>(later, 'textDocument/codeLens', { textDocument });
    expect(items.some(({ command }) => command)).toBe(false);
    expect(withoutData(await resolveAll(later, 'codeLens/resolve', items))).toEqual(whole);
  });

  it('is what more there is to say of hints, which others are not told', async () => {
    const { eager, later } = await both(right);
    const params = { textDocument, range: all };
    const whole = await ask<InlayHint[]>(eager, 'textDocument/inlayHint', params);
    const items = await ask<InlayHint[]>(later, 'textDocument/inlayHint', params);
    expect(withoutData(items)).toEqual(whole);
    expect(whole.some(({ tooltip }) => tooltip)).toBe(false);
    const resolved = await resolveAll(later, 'inlayHint/resolve', items);
    expect(resolved.every(({ tooltip }) => tooltip)).toBe(true);
    expect(JSON.stringify(resolved)).toContain('FAKTURA-1001');
  });

  it('is the edits of actions', async () => {
    const { later } = await both(wrongReference);
    const [fix] = await later.codeActions(named, later.diagnostics(named));
    expect(fix).not.toHaveProperty('edit');
    const { edit } = await ask<CodeAction>(later, 'codeAction/resolve', fix ?? {});
    const [change] = edit?.documentChanges ?? [];
    if (!change || !('edits' in change)) throw new Error('no change of a file');
    expect(change.textDocument).toEqual({ uri: named, version: 1 });
    later.change(named, change.edits as never);
    await later.pause();
    expect(later.codes(named)).toEqual([]);
  });
});

describe('what an editor asks for too late', () => {
  it('is refused where it would change the file', async () => {
    const { later } = await both(wrongReference);
    const [fix] = await later.codeActions(named, later.diagnostics(named));
    later.type(named, '"FAKTURA-1002"', '"FAKTURA-1009"');
    await expect(ask(later, 'codeAction/resolve', fix ?? {})).rejects.toThrow('the file has changed');
  });

  it('is left out where it only tells', async () => {
    const { later } = await both(right);
    const asked = { textDocument, position: later.after(named, '"kravdetaljer": "') };
    const [item] = await ask<CompletionItem[]>(later, 'textDocument/completion', asked);
    for (let i = 0; i < 10; i++) await ask(later, 'textDocument/completion', asked);
    expect(await ask(later, 'completionItem/resolve', item ?? {})).toEqual(item);
  });
});
