import {
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { minimalClient } from '../support/protocol/clients';
import { Editor } from './support/editor';
import { right, unrelated } from './support/examples';
import { named, unnamed } from './support/files';

async function editorWith(text: string, settings: object = {}, uri = named): Promise<Editor> {
  const editor = await Editor.start();
  editor.settings = settings;
  await editor.show(uri, text);
  return editor;
}

const prepare = (editor: Editor, text: string, uri = named): Promise<unknown> =>
  editor.connection.sendRequest(PrepareRenameRequest.method, {
    textDocument: { uri },
    position: editor.after(uri, text),
  });

async function rename(editor: Editor, text: string, newName: string): Promise<void> {
  const edit = await editor.connection.sendRequest<WorkspaceEdit>(RenameRequest.method, {
    textDocument: { uri: named },
    position: editor.after(named, text),
    newName,
  });
  editor.change(named, edit.changes?.[named] ?? []);
}

describe('renaming a reference', () => {
  it('begins with what is renamed, without its quotes', async () => {
    const editor = await editorWith(right);
    const end = editor.after(named, '"FAKTURA-1001');
    expect(await prepare(editor, '"FAKT')).toEqual({
      range: { start: { ...end, character: end.character - 'FAKTURA-1001'.length }, end },
      placeholder: 'FAKTURA-1001',
    });
  });

  it('changes it everywhere, and leaves nothing wrong', async () => {
    const editor = await editorWith(right);
    await rename(editor, '"relatertKrav": [\n        "', 'Faktura "1"');
    expect(editor.text(named)).toBe(right.replaceAll('"FAKTURA-1001"', String.raw`"Faktura \"1\""`));
    await editor.pause();
    expect(editor.diagnostics(named)).toEqual([]);
  });

  it('and back gives the text as it was', async () => {
    const editor = await editorWith(right);
    await rename(editor, '"RENTE-1001', 'NY-RENTE');
    await rename(editor, '"NY-', 'RENTE-1001');
    expect(editor.text(named)).toBe(right);
  });
});

describe('a rename that cannot be', () => {
  it.each([
    ['nb', 'Her står det ikke noe'],
    ['en', 'There is nothing here'],
  ])('is refused with a reason in the language of the messages: %s', async (meldingssprak, reason) => {
    const editor = await editorWith(right, { meldingssprak });
    await expect(prepare(editor, '"Hoved')).rejects.toMatchObject({
      code: LSPErrorCodes.RequestFailed,
      message: expect.stringContaining(reason) as unknown,
    });
    expect(editor.logged).toEqual([]);
  });

  it('is refused when the name is taken', async () => {
    const editor = await editorWith(right);
    await expect(rename(editor, '"FAKTURA-', 'RENTE-1001')).rejects.toThrow(
      '«RENTE-1001» er allerede i bruk',
    );
  });

  it('is nothing in JSON that is no begjæring', async () => {
    const editor = await editorWith(unrelated, {}, unnamed);
    expect(await prepare(editor, '"annet', unnamed)).toBeNull();
  });
});

describe('an editor is told that things can be renamed', () => {
  it('and that it may ask first, if it knows that question', async () => {
    const { initializeResult } = await Editor.start();
    expect(initializeResult.capabilities.renameProvider).toEqual({ prepareProvider: true });
  });

  it('and no more otherwise', async () => {
    const { initializeResult } = await Editor.start({ capabilities: minimalClient });
    expect(initializeResult.capabilities.renameProvider).toBe(true);
  });
});
