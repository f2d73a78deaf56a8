import {
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Editor } from './support/editor';
import {
  duplicateReference,
  replaced,
  right,
  unrelated,
  wrongReference,
  wrongReferenceCode,
} from './support/examples';
import { named, unnamed } from './support/files';

const inTheFolder = '/saker/.elanrc.json';

const turnedOff = JSON.stringify({ regler: { [wrongReferenceCode]: 'off' } });

const accepted = JSON.stringify({
  unntak: [
    {
      fil: 'sak.begjaering.json',
      kode: wrongReferenceCode,
      kravreferanse: 'RENTE-1001',
      grunn: 'Kravet kommer i neste begjæring.',
    },
  ],
});

/** Files beside the open ones, which are read only when the test lets them. */
class Files {
  readonly texts = new Map<string, string>();
  readonly read: string[] = [];
  hold = false;
  readonly held: (() => void)[] = [];

  readonly readText = (path: string): Promise<string | undefined> => {
    this.read.push(path);
    const text = this.texts.get(path);
    if (!this.hold) return Promise.resolve(text);
    return new Promise((resolve) => this.held.push(() => resolve(text)));
  };

  /** Lets everything be read, the first that was asked for first. */
  release(): void {
    this.hold = false;
    for (const resolve of this.held.splice(0)) resolve();
  }
}

async function start(text?: string): Promise<{ editor: Editor; files: Files }> {
  const files = new Files();
  if (text !== undefined) files.texts.set(inTheFolder, text);
  return { editor: await Editor.start({ environment: { readText: files.readText } }), files };
}

/** The editor tells that a file beside the open ones is another now. */
function changed(editor: Editor): void {
  const changes = [{ uri: `file://${inTheFolder}`, type: FileChangeType.Changed as FileChangeType }];
  void editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
}

describe('what a team has turned down', () => {
  it('in its settings is not reported', async () => {
    const { editor } = await start();
    editor.settings = { regler: { [wrongReferenceCode]: 'off' } };
    await editor.show(named, wrongReference);
    expect(editor.latest(named)?.diagnostics).toEqual([]);
  });

  it('in its settings is reported as it wants it', async () => {
    const { editor } = await start();
    editor.settings = { regler: { [wrongReferenceCode]: 'hint' } };
    await editor.show(named, wrongReference);
    expect(editor.diagnostics(named)).toMatchObject([{ severity: DiagnosticSeverity.Hint }]);
  });

  it.each([
    ['for a rule', turnedOff],
    ['for a claim', accepted],
  ])('in a file beside the begjæring is not reported: %s', async (_name, text) => {
    const { editor } = await start(text);
    await editor.show(named, wrongReference);
    expect(editor.latest(named)?.diagnostics).toEqual([]);
  });

  it('is followed anew when the file changes', async () => {
    const { editor, files } = await start(turnedOff);
    await editor.show(named, wrongReference);
    files.texts.delete(inTheFolder);
    changed(editor);
    await editor.pause();
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
  });

  it('is not read for JSON that is no begjæring', async () => {
    const { editor, files } = await start(turnedOff);
    await editor.show(unnamed, unrelated);
    expect(files.read).toEqual([]);
  });

  it('and cannot be understood is told once', async () => {
    const { editor } = await start('{ "regler": ');
    await editor.show(named, wrongReference);
    editor.type(named, '{', '{ ');
    await editor.pause();
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
    expect(editor.shown).toEqual([expect.stringContaining(inTheFolder)]);
  });
});

describe('while that file is being read', () => {
  it('a change makes the older version unknown', async () => {
    const { editor, files } = await start();
    files.hold = true;
    editor.open(named, wrongReference);
    await editor.settle();
    editor.type(named, '"FAKTURA-1002"', '"FAKTURA-1001"');
    await editor.settle();
    files.release();
    await editor.pause();
    expect(editor.published.map(({ version }) => version)).not.toContain(1);
    expect(editor.latest(named)).toEqual({ uri: named, version: 2, diagnostics: [] });
  });

  it('a file that is closed and opened again gets the findings of its new text', async () => {
    const { editor, files } = await start();
    files.hold = true;
    editor.open(named, wrongReference);
    await editor.settle();
    editor.close(named);
    editor.open(named, right);
    await editor.settle();
    files.release();
    await editor.pause();
    expect(editor.published.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(editor.latest(named)).toMatchObject({ version: 1 });
  });

  it('a file that is closed gets nothing', async () => {
    const { editor, files } = await start();
    files.hold = true;
    editor.open(named, wrongReference);
    await editor.settle();
    editor.close(named);
    await editor.settle();
    files.release();
    await editor.pause();
    expect(editor.diagnostics(named)).toEqual([]);
    expect(editor.statuses).toEqual([]);
  });

  it('a quick fix is made for the text as it is in the end', async () => {
    const { editor, files } = await start();
    const findings = await editor.show(named, wrongReference);
    files.hold = true;
    changed(editor);
    const asked = editor.codeActions(named, findings);
    await editor.settle();
    editor.type(named, '{', '{\n\n\n');
    await editor.settle();
    files.release();
    const [fix] = await asked;
    if (fix) editor.apply(named, fix);
    expect(editor.text(named)).toBe(replaced(right, '{', '{\n\n\n'));
  });

  it('what was read before a change of it does not win over what was read after', async () => {
    const { editor, files } = await start(turnedOff);
    files.hold = true;
    editor.open(named, duplicateReference);
    await editor.settle();
    const [older] = files.held.splice(0);
    files.texts.set(inTheFolder, JSON.stringify({ regler: {} }));
    editor.type(named, duplicateReference, wrongReference);
    changed(editor);
    await editor.pause();
    files.release();
    await editor.pause();
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
    older?.();
    await editor.pause();
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
  });
});

describe('a folder that is opened while the server runs', () => {
  const within = 'file:///saker/mars/sak.begjaering.json';
  const folder = { uri: 'file:///saker', name: 'saker' };
  const other = { uri: 'file:///andre', name: 'andre' };

  async function told(editor: Editor, event: { added: object[]; removed: object[] }): Promise<void> {
    const { method } = DidChangeWorkspaceFoldersNotification;
    await editor.connection.sendNotification(method, { event });
    await editor.pause();
  }

  it('has its .elanrc.json hold for all that is in it, as long as it is open', async () => {
    const readText = (path: string) => Promise.resolve(path === inTheFolder ? turnedOff : undefined);
    const editor = await Editor.start({ environment: { readText }, workspaceFolders: [other] });
    await editor.show(within, wrongReference);
    expect(editor.codes(within)).toEqual([wrongReferenceCode]);
    await told(editor, { added: [folder], removed: [] });
    expect(editor.codes(within)).toEqual([]);
    await told(editor, { added: [], removed: [folder] });
    expect(editor.codes(within)).toEqual([wrongReferenceCode]);
  });

  it('has its settings asked for', async () => {
    const editor = await Editor.start({ workspaceFolders: [other] });
    await editor.show(within, wrongReference);
    editor.settings = { regler: { [wrongReferenceCode]: 'off' } };
    await told(editor, { added: [folder], removed: [] });
    expect(editor.codes(within)).toEqual([]);
  });

  it('has its ledger looked for', async () => {
    const asked: (readonly string[])[] = [];
    const ledgers = (folders: () => readonly string[]) => ({
      known: () => Promise.resolve(void asked.push(folders())),
      forget: () => undefined,
      forgetAll: () => undefined,
    });
    const editor = await Editor.start({ environment: { ledgers }, workspaceFolders: [other] });
    await editor.show(within, wrongReference);
    await told(editor, { added: [folder], removed: [other] });
    expect([asked[0], asked.at(-1)]).toEqual([['/andre'], ['/saker']]);
  });
});
