import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  ReferencesRequest,
  type DocumentHighlight,
  type DocumentLink,
  type Location,
} from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Editor } from './support/editor';
import { replaced, right, unrelated } from './support/examples';
import { named, unnamed } from './support/files';

const claim = '"innsendersKravreferanse": "FAKTURA-1001';

async function editorWith(text: string): Promise<Editor> {
  const editor = await Editor.start();
  await editor.show(named, text);
  return editor;
}

describe('an editor', () => {
  it('is led from a reference to its claim', async () => {
    const editor = await editorWith(right);
    const position = editor.after(named, '"relatertKrav": [\n        "FAKT');
    const found = await editor.connection.sendRequest<Location[]>(DefinitionRequest.method, {
      textDocument: { uri: named },
      position,
    });
    expect(found.map(({ uri, range }) => [uri, range.end])).toEqual([[named, editor.after(named, claim)]]);
  });

  it('finds what refers to a claim, and the claim itself where it asks for that', async () => {
    const editor = await editorWith(right);
    const references = async (includeDeclaration: boolean): Promise<string[]> => {
      const found = await editor.connection.sendRequest<Location[]>(ReferencesRequest.method, {
        textDocument: { uri: named },
        position: editor.after(named, claim),
        context: { includeDeclaration },
      });
      return found.map(({ range }) => editor.textIn(named, range));
    };
    expect(await references(false)).toEqual(Array(3).fill('FAKTURA-1001'));
    expect(await references(true)).toHaveLength(4);
  });

  it('highlights every place of a reference', async () => {
    const editor = await editorWith(right);
    const found = await editor.connection.sendRequest<DocumentHighlight[]>(DocumentHighlightRequest.method, {
      textDocument: { uri: named },
      position: editor.after(named, '"RENTE-'),
    });
    expect(found.map(({ range }) => editor.textIn(named, range))).toEqual(['RENTE-1001', 'RENTE-1001']);
  });

  it('is told what leads on from a text', async () => {
    const editor = await editorWith(replaced(right, '"Salær"', '"Salær etter inkassoloven § 17"'));
    const [link, ...others] = await editor.connection.sendRequest<DocumentLink[]>(
      DocumentLinkRequest.method,
      {
        textDocument: { uri: named },
      },
    );
    expect(others).toEqual([]);
    expect(link?.target).toBe('https://lovdata.no/lov/1988-05-13-26/%C2%A717');
    expect(link && editor.textIn(named, link.range)).toBe('inkassoloven § 17');
  });

  it('sees what has been typed since', async () => {
    const editor = await editorWith(right);
    editor.type(named, claim, '"innsendersKravreferanse": "F-2');
    const found = await editor.connection.sendRequest<Location[]>(DefinitionRequest.method, {
      textDocument: { uri: named },
      position: editor.after(named, '"relatertKrav": [\n        "FAKT'),
    });
    expect(found).toEqual([]);
  });
});

describe('JSON that is no begjæring', () => {
  const textDocument = { uri: unnamed };
  const position = { line: 1, character: 12 };

  it.each([
    ['definitions', DefinitionRequest.method, { textDocument, position }],
    [
      'references',
      ReferencesRequest.method,
      { textDocument, position, context: { includeDeclaration: true } },
    ],
    ['highlights', DocumentHighlightRequest.method, { textDocument, position }],
    ['links', DocumentLinkRequest.method, { textDocument }],
  ])('has no %s', async (_, method, params) => {
    const editor = await Editor.start();
    await editor.show(unnamed, unrelated);
    expect(await editor.connection.sendRequest(method, params)).toEqual([]);
  });
});
