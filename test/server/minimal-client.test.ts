import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type CodeLens,
  type Command,
  type CompletionItem,
  type DocumentLink,
  type Hover,
  type SymbolInformation,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { minimalClient, usualClient } from '../support/protocol/clients';
import { Editor } from './support/editor';
import { duplicateReference, replaced, right, wrongReference, wrongReferenceCode } from './support/examples';
import { named } from './support/files';

const textDocument = { uri: named };
const start = { line: 0, character: 0 };

async function showing(text: string, capabilities: ClientCapabilities = minimalClient): Promise<Editor> {
  const editor = await Editor.start({ capabilities, answersQuestions: false });
  await editor.show(named, text);
  return editor;
}

/** Asks for actions as a client does that gives back of a diagnostic what it was sent. */
function actionsOf(editor: Editor): Promise<Command[]> {
  const diagnostics = [...editor.diagnostics(named)];
  const range = diagnostics[0]?.range ?? { start, end: start };
  const params = { textDocument, range, context: { diagnostics } };
  return editor.connection.sendRequest<Command[]>('textDocument/codeAction', params);
}

describe('an editor that knows no more than it must', () => {
  it('is sent diagnostics without what it does not know', async () => {
    const editor = await showing(duplicateReference);
    const [diagnostic] = editor.diagnostics(named);
    expect(Object.keys(diagnostic ?? {}).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
  });

  it('is asked nothing, and gets the settings that it sends', async () => {
    const editor = await showing(wrongReference);
    editor.changeSettings({ regler: { [wrongReferenceCode]: 'off' } });
    await editor.pause();
    expect(editor.codes(named)).toEqual([]);
    expect(editor.registrations.size).toBe(0);
  });

  it('gets the outline as a list that says what each is in', async () => {
    const editor = await showing(right);
    const symbols = await editor.connection.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument,
    });
    const claim = symbols.find(({ name }) => name.includes('FAKTURA-1001'));
    expect(claim).toMatchObject({ location: { uri: named }, containerName: expect.any(String) as unknown });
  });

  it('gets hovers, links, lenses and completions in plain text', async () => {
    const editor = await showing(replaced(right, '"underskrift":', '"",\n  "underskrift":'));
    const ask = <T>(method: string, more: object = {}): Promise<T> =>
      editor.connection.sendRequest<T>(method, { textDocument, ...more });
    const hover = await ask<Hover>('textDocument/hover', { position: editor.after(named, '"FAKTURA') });
    expect(hover.contents).toMatchObject({ kind: 'plaintext' });
    expect(JSON.stringify(hover.contents)).not.toMatch(/\*\*|`|\\\\[-_.]/);
    const position = editor.after(named, '"begjaeringsdato": "2026-06-15",\n  "');
    const [item] = await ask<CompletionItem[]>('textDocument/completion', { position });
    expect(item).toMatchObject({ documentation: expect.any(String) as unknown, insertTextFormat: 1 });
    const links = await ask<DocumentLink[]>('textDocument/documentLink');
    expect(links).toEqual(links.map(({ range, target }) => ({ range, target })));
    const lenses = await ask<CodeLens[]>('textDocument/codeLens');
    expect(lenses.length).toBeGreaterThan(3);
    expect(lenses.every(({ command }) => command !== undefined && command.title !== '')).toBe(true);
  });

  it('gets a rename as plain changes', async () => {
    const editor = await showing(right);
    const position = editor.after(named, '"FAKTURA');
    const params = { textDocument, position, newName: 'NY' };
    const edit = await editor.connection.sendRequest<WorkspaceEdit>('textDocument/rename', params);
    expect(edit.changes?.[named]?.length).toBeGreaterThan(2);
  });

  it('gets fixes as commands, which have it apply an edit', async () => {
    const editor = await showing(wrongReference, { workspace: { applyEdit: true } });
    const edits: WorkspaceEdit[] = [];
    editor.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(edit);
      return { applied: true };
    });
    const [fix] = await actionsOf(editor);
    expect(fix?.command).toBe('elan.applyEdit');
    await editor.connection.sendRequest('workspace/executeCommand', {
      command: fix?.command,
      arguments: fix?.arguments,
    });
    editor.change(named, edits[0]?.changes?.[named] ?? []);
    await editor.pause();
    expect(editor.codes(named)).toEqual([]);
  });

  it('is told when the file has changed since a fix was offered', async () => {
    const editor = await showing(wrongReference, { workspace: { applyEdit: true } });
    const [fix] = await actionsOf(editor);
    editor.type(named, '"FAKTURA-1002"', '"FAKTURA-1009"');
    const chosen = { command: fix?.command, arguments: fix?.arguments };
    const { connection } = editor;
    await expect(connection.sendRequest('workspace/executeCommand', chosen)).rejects.toThrow(
      'the file has changed',
    );
  });

  it('gets no actions that it could not carry out', async () => {
    const editor = await showing(wrongReference);
    expect(await actionsOf(editor)).toEqual([]);
    expect(editor.initializeResult.capabilities).not.toHaveProperty('executeCommandProvider');
  });

  it('has its folder formatted, unless its settings say otherwise', async () => {
    const editor = await showing(JSON.stringify(JSON.parse(right)));
    const options = { tabSize: 2, insertSpaces: true };
    const format = (): Promise<TextEdit[]> =>
      editor.connection.sendRequest('textDocument/formatting', { textDocument, options });
    editor.change(named, await format());
    expect(editor.text(named)).toBe(right.trimEnd());
    editor.type(named, '\n  "', '\n"');
    editor.changeSettings({ formatering: false });
    expect(await format()).toEqual([]);
  });

  it('has .elanrc.json read again when it opens or saves a file', async () => {
    let rules: object = {};
    const readText = (path: string): Promise<string | undefined> =>
      Promise.resolve(path.endsWith('.elanrc.json') ? JSON.stringify({ regler: rules }) : undefined);
    const editor = await Editor.start({
      capabilities: minimalClient,
      answersQuestions: false,
      environment: { readText },
    });
    await editor.show(named, wrongReference);
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
    rules = { [wrongReferenceCode]: 'off' };
    editor.save(named);
    await editor.pause();
    expect(editor.codes(named)).toEqual([]);
    rules = {};
    editor.open('file:///saker/annen.begjaering.json', right);
    editor.type(named, '"FAKTURA-1002"', '"FAKTURA-1009"');
    await editor.pause();
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
  });
});

describe('an editor that can be asked to tell of changes', () => {
  it('is asked to tell of .elanrc.json and of settings', async () => {
    const dynamicRegistration = true;
    const { workspace } = usualClient;
    const editor = await Editor.start({
      capabilities: {
        ...usualClient,
        workspace: {
          ...workspace,
          didChangeWatchedFiles: { dynamicRegistration },
          didChangeConfiguration: { dynamicRegistration },
        },
      },
    });
    await editor.settle();
    expect(Object.fromEntries(editor.registrations)).toEqual({
      'workspace/didChangeWatchedFiles': { watchers: [{ globPattern: '**/.elanrc.json' }] },
      'workspace/didChangeConfiguration': { section: 'elan' },
    });
  });
});

describe('VS Code, which formats JSON itself', () => {
  it('hears of another formatter only while the setting is on', async () => {
    const { textDocument: known } = usualClient;
    const formatting = { dynamicRegistration: true };
    const editor = await Editor.start({
      capabilities: { ...usualClient, textDocument: { ...known, formatting } },
      initializationOptions: { host: 'vscode' },
    });
    const isOffered = (): boolean => editor.registrations.has('textDocument/formatting');
    editor.changeSettings({ formatering: false });
    await editor.settle();
    expect(isOffered()).toBe(false);
    editor.changeSettings({ formatering: true });
    await editor.settle();
    expect(isOffered()).toBe(true);
    editor.changeSettings({ formatering: false });
    await editor.settle();
    expect(isOffered()).toBe(false);
    expect(editor.initializeResult.capabilities.documentFormattingProvider).toBe(false);
  });
});
