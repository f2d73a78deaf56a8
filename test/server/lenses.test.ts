import { CodeLensRequest, type CodeLens } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import type { InitializationOptions } from '../../server/protocol/protocol';
import { uploadCommand } from '../../server/protocol/services';
import { Editor } from './support/editor';
import { right, unrelated } from './support/examples';
import { named, unnamed } from './support/files';

async function showing(initializationOptions: InitializationOptions = {}): Promise<Editor> {
  const editor = await Editor.start({ initializationOptions });
  await editor.show(named, right);
  return editor;
}

function lensesOf(editor: Editor, uri = named): Promise<CodeLens[]> {
  return editor.connection.sendRequest(CodeLensRequest.method, { textDocument: { uri } });
}

const titles = async (editor: Editor): Promise<(string | undefined)[]> =>
  (await lensesOf(editor)).map(({ command }) => command?.title);

describe('lenses', () => {
  it('tell in the language of the messages what a begjæring amounts to', async () => {
    const editor = await showing();
    expect((await titles(editor))[0]).toBe(
      'Sum 9 049,81 · 3 krav · RASK SYKKEL AS mot STILLE HAVØRN · modell 2.1',
    );
    editor.changeSettings({ meldingssprak: 'en' });
    await editor.pause();
    expect((await titles(editor))[0]).toContain('RASK SYKKEL AS against STILLE HAVØRN');
  });

  it('name the model that the file is read as', async () => {
    const editor = await showing();
    editor.changeSettings({ informasjonsmodell: '1.1' });
    await editor.pause();
    expect((await titles(editor))[0]).toMatch(/modell 1\.1$/);
  });

  it('lead nowhere', async () => {
    const lenses = await lensesOf(await showing());
    expect(lenses.map(({ command }) => command?.command)).toEqual(lenses.map(() => ''));
  });

  it('on attachments are there besides where the editor can upload', async () => {
    const lenses = await lensesOf(await showing({ canUpload: true }));
    const commands = new Set(lenses.map(({ command }) => command?.command));
    expect(commands).toEqual(new Set(['', uploadCommand]));
  });

  it('can be turned off, and are asked for again then', async () => {
    const editor = await showing({ canUpload: true });
    editor.changeSettings({ linser: false });
    await editor.pause();
    expect(editor.lensRefreshes).toBe(1);
    expect(await lensesOf(editor)).toEqual([]);
  });

  it('are on no other JSON', async () => {
    const editor = await Editor.start();
    await editor.show(unnamed, unrelated);
    expect(await lensesOf(editor, unnamed)).toEqual([]);
  });
});
