import {
  CancellationToken,
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
  type ClientCapabilities,
  type DocumentDiagnosticReport,
  type PreviousResultId,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import type { FoundFile } from '../../services/machine/find-files';
import { usualClient } from '../support/protocol/clients';
import { Editor } from './support/editor';
import { right, unrelated, wrongReference, wrongReferenceCode } from './support/examples';
import { named, unnamed } from './support/files';

const pulling: ClientCapabilities = {
  ...usualClient,
  workspace: { ...usualClient.workspace, diagnostics: { refreshSupport: true } },
  textDocument: {
    ...usualClient.textDocument,
    diagnostic: { dataSupport: true, relatedInformation: true, codeDescriptionSupport: true },
  },
};

/** A folder on a disk of the test's. */
class Folder {
  readonly files = new Map<string, { readonly text: string; readonly modified: number }>();
  readonly read: string[] = [];

  write(name: string, text: string, modified = 1): string {
    this.files.set(`/saker/${name}`, { text, modified });
    return `file:///saker/${name}`;
  }

  start(capabilities = pulling): Promise<Editor> {
    const findFiles = (): Promise<FoundFile[]> =>
      Promise.resolve([...this.files].map(([path, { modified }]) => ({ path, modified, size: 10 })));
    const readText = (path: string): Promise<string | undefined> => {
      if (path.endsWith('saker/.elanrc.json')) return Promise.resolve(this.files.get(path)?.text);
      if (!path.endsWith('.elanrc.json')) this.read.push(path);
      return Promise.resolve(this.files.get(path)?.text);
    };
    return Editor.start({
      capabilities,
      environment: { findFiles, readText },
      workspaceFolders: [{ uri: 'file:///saker', name: 'saker' }],
    });
  }
}

function pull(editor: Editor, uri = named, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  const params = { textDocument: { uri }, ...(previousResultId ? { previousResultId } : {}) };
  return editor.connection.sendRequest<DocumentDiagnosticReport>(DocumentDiagnosticRequest.method, params);
}

async function pullAll(
  editor: Editor,
  previousResultIds: PreviousResultId[] = [],
  more: object = {},
  token: CancellationToken = CancellationToken.None,
): Promise<WorkspaceDiagnosticReport['items']> {
  const params = { previousResultIds, ...more };
  const { method } = WorkspaceDiagnosticRequest;
  return (await editor.connection.sendRequest<WorkspaceDiagnosticReport>(method, params, token)).items;
}

const idsOf = (items: WorkspaceDiagnosticReport['items']): PreviousResultId[] =>
  items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));

const codesOf = (report: { readonly kind: string }): unknown =>
  'items' in report ? (report.items as { code: unknown }[]).map(({ code }) => code) : report.kind;

describe('an editor that asks for diagnostics', () => {
  it('is told what is wrong, and is sent nothing', async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.show(named, wrongReference);
    expect(codesOf(await pull(editor))).toEqual([wrongReferenceCode]);
    expect(editor.published).toEqual([]);
  });

  it('is not told twice', async () => {
    const editor = await Editor.start({ capabilities: pulling });
    editor.open(named, wrongReference);
    const { resultId } = (await pull(editor)) as { resultId: string };
    expect(await pull(editor, named, resultId)).toEqual({ kind: 'unchanged', resultId });
    editor.type(named, '"FAKTURA-1002"', '"FAKTURA-1001"');
    const after = await pull(editor, named, resultId);
    expect(after).toMatchObject({ kind: 'full', items: [] });
  });

  it('is told that nothing is wrong with JSON that is no begjæring', async () => {
    const editor = await Editor.start({ capabilities: pulling });
    editor.open(unnamed, unrelated);
    expect(codesOf(await pull(editor, unnamed))).toEqual([]);
  });

  it('is wanted to ask again when settings or .elanrc.json change', async () => {
    const editor = await Editor.start({ capabilities: pulling });
    await editor.show(named, wrongReference);
    expect(editor.diagnosticRefreshes).toBe(0);
    editor.changeSettings({ regler: { [wrongReferenceCode]: 'off' } });
    await editor.pause();
    expect(editor.diagnosticRefreshes).toBe(1);
    expect(codesOf(await pull(editor))).toEqual([]);
    editor.changeFile('file:///saker/.elanrc.json');
    await editor.pause();
    expect(editor.diagnosticRefreshes).toBe(2);
  });

  it('is sent them all the same in VS Code, whose outline follows what is sent', async () => {
    const editor = await Editor.start({ capabilities: pulling, initializationOptions: { host: 'vscode' } });
    await editor.show(named, wrongReference);
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
    expect(editor.initializeResult.capabilities).not.toHaveProperty('diagnosticProvider');
  });
});

describe('the diagnostics of a folder', () => {
  it('are those of all begjæringer in it, open or not', async () => {
    const folder = new Folder();
    const wrong = folder.write('a.json', wrongReference);
    const fine = folder.write('b.begjaering.json', right);
    folder.write('c.json', unrelated);
    const editor = await folder.start();
    editor.open(named, wrongReference, 7);
    const items = await pullAll(editor);
    expect(items.map(({ uri, version }) => [uri, version])).toEqual([
      [named, 7],
      [wrong, null],
      [fine, null],
    ]);
    expect(items.map(codesOf)).toEqual([[wrongReferenceCode], [wrongReferenceCode], []]);
  });

  it('are told once, and no file is read again that has not changed', async () => {
    const folder = new Folder();
    folder.write('a.json', wrongReference);
    folder.write('b.json', wrongReference);
    const editor = await folder.start();
    const known = idsOf(await pullAll(editor));
    folder.write('b.json', right, 2);
    const { length } = folder.read;
    expect((await pullAll(editor, known)).map(codesOf)).toEqual(['unchanged', []]);
    expect(folder.read.slice(length)).toEqual(['/saker/b.json']);
  });

  it('are gone with the file', async () => {
    const folder = new Folder();
    const uri = folder.write('a.json', wrongReference);
    const editor = await folder.start();
    const known = idsOf(await pullAll(editor));
    editor.open(uri, unrelated);
    folder.files.clear();
    await editor.settle();
    expect(await pullAll(editor, known)).toMatchObject([{ uri, kind: 'full', items: [] }]);
  });

  it('follow .elanrc.json', async () => {
    const folder = new Folder();
    folder.write('a.json', wrongReference);
    const editor = await folder.start();
    expect((await pullAll(editor)).map(codesOf)).toEqual([[wrongReferenceCode]]);
    folder.files.set('/saker/.elanrc.json', {
      text: JSON.stringify({ regler: { [wrongReferenceCode]: 'off' } }),
      modified: 1,
    });
    editor.changeFile('file:///saker/.elanrc.json');
    await editor.settle();
    expect((await pullAll(editor)).filter(({ uri }) => uri.endsWith('a.json')).map(codesOf)).toEqual([[]]);
  });

  it('come as they are found, with word of how far the work is, where the editor wants that', async () => {
    const folder = new Folder();
    for (let i = 0; i < 60; i++) folder.write(`${i}.json`, wrongReference);
    const editor = await folder.start();
    const told: unknown[] = [];
    const parts: WorkspaceDiagnosticReport[] = [];
    editor.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'part', (part) => {
      parts.push(part);
    });
    const { connection } = editor;
    connection.onProgress(WorkDoneProgress.type, 'work', (value) => void told.push(value));
    const items = await pullAll(editor, [], { partialResultToken: 'part', workDoneToken: 'work' });
    expect(items).toEqual([]);
    expect(parts.map((part) => part.items.length)).toEqual([25, 25, 10]);
    expect(told[0]).toMatchObject({
      kind: 'begin',
      cancellable: true,
    } satisfies Partial<WorkDoneProgressBegin>);
    expect(told).toHaveLength(62);
    expect(told.at(-1)).toEqual({ kind: 'end' });
  });

  it('are looked for no longer when nobody waits for them', async () => {
    const folder = new Folder();
    for (let i = 0; i < 60; i++) folder.write(`${i}.json`, wrongReference);
    const editor = await folder.start();
    const source = new CancellationTokenSource();
    const asked = pullAll(editor, [], { workDoneToken: 'work' }, source.token);
    editor.connection.onProgress(WorkDoneProgress.type, 'work', () => source.cancel());
    await expect(asked).rejects.toThrow('cancelled');
    expect(folder.read.length).toBeLessThan(60);
  });
});
