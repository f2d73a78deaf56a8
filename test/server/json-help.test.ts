import {
  CompletionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  SelectionRangeRequest,
  type Hover,
  type SelectionRange,
} from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Editor } from './support/editor';
import { right, unrelated } from './support/examples';
import { named, unnamed } from './support/files';

/** @returns what the editor shows when the mouse rests after a text */
async function hoverAfter(editor: Editor, text: string): Promise<string> {
  const params = { textDocument: { uri: named }, position: editor.after(named, text) };
  const hover = await editor.connection.sendRequest<Hover | null>(HoverRequest.method, params);
  return JSON.stringify(hover?.contents ?? '');
}

describe('hover', () => {
  it('tells what a property means, in the language of the messages', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    const norwegian = await hoverAfter(editor, '"begjaeringsd');
    expect(norwegian).toContain('dato');
    editor.changeSettings({ meldingssprak: 'en' });
    await editor.pause();
    const english = await hoverAfter(editor, '"begjaeringsd');
    expect(english).toContain('date');
    expect(english).not.toBe(norwegian);
  });
});

describe('the structure of a begjæring', () => {
  it('can be folded, the lists of claims and grounds too', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    const params = { textDocument: { uri: named } };
    const ranges = await editor.connection.sendRequest(FoldingRangeRequest.type, params);
    const lines = right.split('\n');
    const folded = (ranges ?? []).map(({ startLine }) => lines[startLine]?.trim());
    expect(folded).toEqual(
      expect.arrayContaining(['"kravTilInnkreving": [', '"begjaeringensTvangsgrunnlag": [']),
    );
  });

  it('can be selected from the inside outwards', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    const params = { textDocument: { uri: named }, positions: [editor.after(named, '"Eksempelgata')] };
    const [selection] = await editor.connection.sendRequest<SelectionRange[]>(
      SelectionRangeRequest.method,
      params,
    );
    const selected: string[] = [];
    for (let step = selection; step; step = step.parent) selected.push(editor.textIn(named, step.range));
    expect(selected).toContain('"Eksempelgata 4"');
    expect(selected.at(-1)).toBe(right.trim());
    for (const [inner, outer] of selected.slice(1).map((text, i) => [selected[i] ?? '', text] as const)) {
      expect(outer).toContain(inner);
    }
  });
});

describe('JSON that is no begjæring', () => {
  const textDocument = { uri: unnamed };
  const position = { line: 1, character: 4 };

  it.each([
    ['hover', HoverRequest.method, { textDocument, position }, null],
    ['completion', CompletionRequest.method, { textDocument, position }, null],
    ['outline', DocumentSymbolRequest.method, { textDocument }, []],
    ['folding', FoldingRangeRequest.method, { textDocument }, []],
    ['selection', SelectionRangeRequest.method, { textDocument, positions: [position] }, []],
  ])('gets no %s', async (_name, method, params, nothing) => {
    const editor = await Editor.start();
    await editor.show(unnamed, unrelated);
    expect(await editor.connection.sendRequest(method, params)).toEqual(nothing);
  });
});
