import {
  CompletionRequest,
  InsertTextFormat,
  type CompletionItem,
  type TextEdit,
} from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Editor, type EditorOptions } from './support/editor';
import { replaced, right } from './support/examples';
import { named } from './support/files';

/** A right begjæring in which somebody has begun another property. */
const begun = replaced(right, '"underskrift":', '"",\n  "underskrift":');
const inBegun = '"begjaeringsdato": "2026-06-15",\n  "';

async function showing(text: string, options: EditorOptions = {}): Promise<Editor> {
  const editor = await Editor.start(options);
  await editor.show(named, text);
  return editor;
}

/** @returns what is offered after a text, in the order in which it is shown */
async function completionsAfter(editor: Editor, text: string): Promise<CompletionItem[]> {
  const params = { textDocument: { uri: named }, position: editor.after(named, text) };
  const items = await editor.connection.sendRequest<CompletionItem[]>(CompletionRequest.method, params);
  return items.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
}

async function labelsAfter(editor: Editor, text: string): Promise<string[]> {
  return (await completionsAfter(editor, text)).map(({ label }) => label);
}

describe('completion', () => {
  it('offers the properties that an object has not yet', async () => {
    const offered = await labelsAfter(await showing(begun), inBegun);
    expect(offered).toContain('spesiellUtleggsgjenstand');
    expect(offered).not.toContain('begjaeringsdato');
  });

  it('offers the values of a code list', async () => {
    const editor = await showing(right);
    expect(await labelsAfter(editor, '"tvangsfullbyrdelsestype": ')).toEqual([
      'utlegg',
      'utleggOgForliksklageKombinert',
    ]);
  });

  it('knows the version of the model that the file is read as', async () => {
    const editor = await showing(begun);
    expect(await labelsAfter(editor, inBegun)).not.toContain('saksreferanse');
    editor.changeSettings({ informasjonsmodell: '1.0' });
    await editor.pause();
    expect(await labelsAfter(editor, inBegun)).toContain('saksreferanse');
  });

  it('speaks the language of the messages', async () => {
    const editor = await showing(begun);
    const documentation = async () => (await completionsAfter(editor, inBegun))[0]?.documentation;
    const norwegian = await documentation();
    editor.changeSettings({ meldingssprak: 'en' });
    await editor.pause();
    expect(await documentation()).not.toBe(norwegian);
  });

  it('writes what leaves the file right', async () => {
    const editor = await showing(right);
    const [item] = await completionsAfter(editor, '"kravTilInnkreving": [');
    editor.change(named, [item?.textEdit as TextEdit, ...(item?.additionalTextEdits ?? [])]);
    await editor.pause();
    expect(editor.codes(named)).toEqual(['KRAV_IKKE_BENYTTET']);
  });

  it('has tab stops where the editor knows them, and nowhere else', async () => {
    const offered = async (snippets: boolean): Promise<CompletionItem | undefined> => {
      const items = await completionsAfter(await showing(begun, { snippets }), inBegun);
      return items.find(({ label }) => label === 'spesiellUtleggsgjenstand');
    };
    expect(await offered(true)).toMatchObject({
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { newText: '"spesiellUtleggsgjenstand": ["${1:}"]' },
    });
    expect(await offered(false)).toMatchObject({
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: { newText: '"spesiellUtleggsgjenstand": [""]' },
    });
  });

  it('is about the text as it stands while somebody types, not as it was checked', async () => {
    const editor = await showing(right);
    editor.type(
      named,
      '"tvangsfullbyrdelsestype": "utleggOgForliksklageKombinert"',
      '"tvangsfullbyrdelsestype": ',
    );
    expect(await labelsAfter(editor, '"tvangsfullbyrdelsestype": ')).toContain('utlegg');
  });
});
