import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, Position } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Encoding } from '../../server/positions';
import { counted, countedIn } from '../support/encodings';
import { usualClient } from '../support/protocol/clients';
import { runs } from '../support/runs';
import { Editor } from './support/editor';
import { duplicateReference, replaced, right, twoWrongReferences, wrongReference } from './support/examples';
import { named } from './support/files';

/** Characters of one to four bytes, and one that is two characters on top of each other. */
const wide = fc.array(fc.constantFrom('a', 'å', '–', '😀', '𝟘', 'e\u0301'), { minLength: 1, maxLength: 6 });

/** Begjæringer on one line or several, with wide characters in references, in texts, and between everything. */
const begjaeringer = fc
  .tuple(
    fc.constantFrom(right, wrongReference, twoWrongReferences, duplicateReference),
    wide.map((parts) => parts.join('')),
    wide.map((parts) => parts.join('')),
    fc.boolean(),
  )
  .map(([text, name, note, oneLine]) => {
    const named_ = text.replaceAll('FAKTURA-1', `FAKTURA-${name}-1`);
    const noted = replaced(named_, '{', `{ "${note}": "${note}",`);
    return oneLine ? JSON.stringify(JSON.parse(noted)) : noted;
  });

const capabilitiesWith = (encoding: Encoding): ClientCapabilities => ({
  ...usualClient,
  general: { positionEncodings: [encoding, 'utf-16'] },
  textDocument: { ...usualClient.textDocument, diagnostic: { dataSupport: true, relatedInformation: true } },
});

interface Question {
  readonly method: string;
  /** Positions as UTF-16 counts them. */
  readonly params: object;
}

/** Every feature at a place; each of them but the last is of the whole file. */
function questions(text: string, position: Position): Question[] {
  const textDocument = { uri: named };
  const here = { textDocument, position };
  const end = { line: text.split('\n').length + 1, character: 0 };
  const options = { tabSize: 4, insertSpaces: true };
  return [
    { method: 'textDocument/diagnostic', params: { textDocument } },
    { method: 'textDocument/hover', params: here },
    { method: 'textDocument/completion', params: here },
    { method: 'textDocument/definition', params: here },
    { method: 'textDocument/references', params: { ...here, context: { includeDeclaration: true } } },
    { method: 'textDocument/documentHighlight', params: here },
    { method: 'textDocument/prepareRename', params: here },
    { method: 'textDocument/rename', params: { ...here, newName: 'NY–😀' } },
    { method: 'textDocument/documentSymbol', params: { textDocument } },
    { method: 'workspace/symbol', params: { query: '' } },
    { method: 'textDocument/foldingRange', params: { textDocument } },
    { method: 'textDocument/selectionRange', params: { textDocument, positions: [position] } },
    { method: 'textDocument/documentLink', params: { textDocument } },
    { method: 'textDocument/codeLens', params: { textDocument } },
    { method: 'textDocument/formatting', params: { textDocument, options } },
    {
      method: 'textDocument/inlayHint',
      params: { textDocument, range: { start: { line: 0, character: 0 }, end } },
    },
    {
      method: 'textDocument/codeAction',
      params: {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics: [], only: ['source', 'refactor'] },
      },
    },
  ];
}

/** What a server answers, or with which words it refuses. */
function answer(editor: Editor, { method, params }: Question): Promise<unknown> {
  return editor.connection
    .sendRequest(method, params)
    .catch((error: unknown) => (error instanceof Error ? error.message : error));
}

/** The addresses of links lead to places as VS Code counts them, whoever asks. */
describe.each<Encoding>(['utf-8', 'utf-32'])('an editor that counts in %s', (encoding) => {
  let usual: Editor;
  let other: Editor;

  beforeEach(async () => {
    usual = await Editor.start({ capabilities: capabilitiesWith('utf-16') });
    other = await Editor.start({ capabilities: capabilitiesWith(encoding) });
  });

  const open = (text: string): void => {
    for (const editor of [usual, other]) {
      editor.close(named);
      editor.open(named, text);
    }
  };

  const sameAnswers = async (text: string, asked: readonly Question[]): Promise<void> => {
    for (const { method, params } of asked) {
      const expected = await answer(usual, { method, params });
      const told = await answer(other, { method, params: countedIn(text, params, encoding) as object });
      expect({ method, told }).toEqual({ method, told: countedIn(text, expected, encoding) });
    }
  };

  it('agrees on that', () => {
    expect(other.initializeResult.capabilities.positionEncoding).toBe(encoding);
    expect(usual.initializeResult.capabilities.positionEncoding).toBe('utf-16');
  });

  it('gets what others get, at places as it counts them', async () => {
    await fc.assert(
      fc.asyncProperty(begjaeringer, fc.nat(), async (text, seed) => {
        open(text);
        const references = [...text.matchAll(/FAKTURA-/g)].map(({ index }) => index + 3);
        const offset = seed % 3 === 0 ? seed % text.length : (references[seed % references.length] ?? 0);
        const position = TextDocument.create(named, 'json', 1, text).positionAt(offset);
        await sameAnswers(text, questions(text, position));
      }),
      { numRuns: runs(3, 150) },
    );
  }, 60_000);

  it('gets fixes of what it was told, which it applies to the same effect', async () => {
    await fc.assert(
      fc.asyncProperty(begjaeringer, async (text) => {
        open(text);
        const ask = { method: 'textDocument/diagnostic', params: { textDocument: { uri: named } } };
        const { items } = (await answer(usual, ask)) as { items: { range: object }[] };
        for (const diagnostic of items) {
          const context = { diagnostics: [diagnostic] };
          const params = { textDocument: { uri: named }, range: diagnostic.range, context };
          await sameAnswers(text, [{ method: 'textDocument/codeAction', params }]);
        }
      }),
      { numRuns: runs(2, 100) },
    );
  }, 60_000);

  it('and what it types arrives as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(begjaeringer, fc.nat(), wide, async (text, seed, typed) => {
        open(text);
        const document = TextDocument.create(named, 'json', 1, text);
        const places = [...text.matchAll(/FAKTURA-/g)].map(({ index }) => index + 8);
        const at = places[seed % places.length] ?? 0;
        const { length } = String.fromCodePoint(text.codePointAt(at) ?? 0);
        const range = { start: document.positionAt(at), end: document.positionAt(at + length) };
        const change = { range, newText: typed.join('') };
        usual.change(named, [change]);
        const ranges = {
          start: counted(text, range.start, encoding),
          end: counted(text, range.end, encoding),
        };
        other.change(named, [change], [ranges]);
        const after = usual.text(named);
        const symbols = { method: 'textDocument/documentSymbol', params: { textDocument: { uri: named } } };
        const diagnostics = { ...symbols, method: 'textDocument/diagnostic' };
        await sameAnswers(after, [symbols, diagnostics]);
      }),
      { numRuns: runs(3, 150) },
    );
  }, 60_000);
});
