import {
  CancellationToken,
  CancellationTokenSource,
  DocumentSymbolRequest,
  LSPErrorCodes,
  WorkspaceSymbolRequest,
  type DocumentSymbol,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { describe, expect, it } from 'vitest';
import type { FoundFile } from '../../services/machine/find-files';
import { fileLimits } from '../../server/features/workspace-files';
import { Editor } from './support/editor';
import { right, unrelated } from './support/examples';
import { named } from './support/files';

const outline = async (editor: Editor): Promise<string[]> => {
  const symbols = await editor.connection.sendRequest<DocumentSymbol[]>(DocumentSymbolRequest.method, {
    textDocument: { uri: named },
  });
  return symbols.map(({ name }) => name);
};

describe('the outline', () => {
  it('tells in the language of the messages what a begjæring is about', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    expect(await outline(editor)).toEqual([
      'Begjæring EKSEMPEL-2026-1',
      'Innsender BLID INKASSO AS',
      'Saksøker RASK SYKKEL AS',
      'Saksøkt STILLE HAVØRN',
      'Tvangsgrunnlag',
      'Krav',
      'Betaling til 15062049380 · KID 2345676',
      'Rettsgebyr',
    ]);
    editor.changeSettings({ meldingssprak: 'en' });
    await editor.pause();
    expect(await outline(editor)).toContain('Defendant STILLE HAVØRN');
  });

  it('is not offered to VS Code, whose client asks for it by itself, ahead of time', async () => {
    const editor = await Editor.start({ initializationOptions: { host: 'vscode' } });
    expect(editor.initializeResult.capabilities).not.toHaveProperty('documentSymbolProvider');
    await editor.show(named, right);
    expect(await outline(editor)).toContain('Krav');
  });

  it('has a name where an editor shows several', async () => {
    const editor = await Editor.start();
    const { documentSymbolProvider } = editor.initializeResult.capabilities;
    expect(documentSymbolProvider).toEqual({ label: 'Utleggsbegjæring' });
  });
});

/** A folder that the editor has open, whose files can be changed. */
class Folder {
  readonly files = new Map<string, { text: string | Error; modified: number; size?: number }>();
  readonly read: string[] = [];
  private changes = 0;

  write(path: string, text: string | Error, size?: number): void {
    this.files.set(path, { text, modified: ++this.changes, ...(size === undefined ? {} : { size }) });
  }

  readonly findFiles = (folder: string, most: number): Promise<FoundFile[]> =>
    Promise.resolve(
      [...this.files]
        .filter(([path]) => path.startsWith(`${folder}/`))
        .slice(0, most)
        .map(([path, { modified, size = 1 }]) => ({ path, modified, size })),
    );

  readonly readText = (path: string): Promise<string | undefined> => {
    const text = this.files.get(path)?.text;
    if (path.endsWith('.elanrc.json')) return Promise.resolve(undefined);
    this.read.push(path);
    return text instanceof Error ? Promise.reject(text) : Promise.resolve(text);
  };

  async editor(): Promise<Editor> {
    const { findFiles, readText } = this;
    const workspaceFolders = [{ uri: 'file:///saker', name: 'saker' }];
    return Editor.start({ environment: { findFiles, readText }, workspaceFolders });
  }
}

const found = async (editor: Editor, query: string, token = CancellationToken.None): Promise<string[]> => {
  const symbols = await editor.connection.sendRequest<SymbolInformation[]>(
    WorkspaceSymbolRequest.method,
    { query },
    token,
  );
  return symbols.map(({ name, location }) => `${URI.parse(location.uri).path}: ${name}`);
};

const withReference = (reference: string): string => right.replaceAll('FAKTURA-1001', reference);

describe('a search for symbols', () => {
  it('finds claims in the open files, as they have been typed', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    editor.type(named, '"innsendersKravreferanse": "FAKTURA-1001"', '"innsendersKravreferanse": "TYPED"');
    expect(await found(editor, 'typed')).toEqual(['/saker/sak.begjaering.json: Hovedkrav TYPED · 8 000,00']);
  });

  it('finds them in the other files of the folders, which their name or content makes begjæringer', async () => {
    const folder = new Folder();
    folder.write('/saker/a.json', withReference('A'));
    folder.write('/saker/b/b.begjaering.json', '{"kravTilInnkreving": [{"kravdetaljer": "Hovedkrav"}]}');
    folder.write('/saker/package.json', unrelated);
    folder.write('/andre/c.json', withReference('C'));
    const editor = await folder.editor();
    expect(await found(editor, 'hovedkrav')).toEqual([
      '/saker/a.json: Hovedkrav A · 8 000,00',
      '/saker/b/b.begjaering.json: Hovedkrav #1',
    ]);
  });

  it('takes an open file as it stands in the editor, and once', async () => {
    const folder = new Folder();
    folder.write('/saker/sak.begjaering.json', withReference('SAVED'));
    const editor = await folder.editor();
    await editor.show(named, right);
    expect(await found(editor, 'hovedkrav')).toEqual([
      '/saker/sak.begjaering.json: Hovedkrav FAKTURA-1001 · 8 000,00',
    ]);
    expect(folder.read).toEqual([]);
  });

  it('passes over what cannot be read, and what is too large', async () => {
    const folder = new Folder();
    folder.write('/saker/a.json', new Error('not UTF-8'));
    folder.write('/saker/b.json', right, fileLimits.bytesOfFile + 1);
    folder.write('/saker/c.json', withReference('C'));
    const editor = await folder.editor();
    expect(await found(editor, 'hovedkrav')).toEqual(['/saker/c.json: Hovedkrav C · 8 000,00']);
    expect(folder.read).toEqual(['/saker/a.json', '/saker/c.json']);
  });

  it('stops when it is cancelled', async () => {
    const folder = new Folder();
    folder.write('/saker/a.json', right);
    const editor = await folder.editor();
    const cancellation = new CancellationTokenSource();
    const answer = found(editor, 'hovedkrav', cancellation.token);
    cancellation.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(folder.read).toEqual([]);
  });
});
