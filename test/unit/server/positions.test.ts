import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { followingChanges, Positions, type Encoding } from '../../../server/positions';
import { counted } from '../../support/encodings';
import { runs } from '../../support/runs';

const of = (text: string, encoding: Encoding): Positions =>
  new Positions(TextDocument.create('file:///x.json', 'json', 1, text), encoding);

const characters = fc.constantFrom('a', '"', 'å', 'Ø', '–', '😀', '𝟘', '\n', '\r\n', '\t', 'e\u0301');
const texts = fc.array(characters, { maxLength: 40 }).map((parts) => parts.join(''));

/** @returns where a character of a text begins, in UTF-16 units */
function beginning(text: string, seed: number): number {
  const starts = [...text.matchAll(/./gsu)].map(({ index }) => index);
  return [...starts, text.length][seed % (starts.length + 1)] ?? 0;
}

describe('positions', () => {
  it.each<[Encoding, number]>([
    ['utf-8', 12],
    ['utf-16', 7],
    ['utf-32', 6],
  ])('are counted in %s', (encoding, character) => {
    const positions = of('{\n"å–😀"x', encoding);
    const here = { line: 1, character: 7 };
    expect(positions.toClient(here)).toEqual({ line: 1, character });
    expect(positions.fromClient({ line: 1, character })).toEqual(here);
  });

  it('are found wherever they stand in a message, and nothing else is touched', () => {
    const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } };
    const message = { a: [{ range, uri: 'x', line: 3 }], startLine: 0, startCharacter: 2, data: null };
    expect(of('åå', 'utf-8').toClient(message)).toEqual({
      a: [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 4 } }, uri: 'x', line: 3 }],
      startLine: 0,
      startCharacter: 4,
      data: null,
    });
  });

  it('within a character are those of its beginning', () => {
    expect(of('a😀', 'utf-8').fromClient({ line: 0, character: 3 })).toEqual({ line: 0, character: 1 });
    expect(of('a😀', 'utf-8').toClient({ line: 0, character: 2 })).toEqual({ line: 0, character: 1 });
  });

  it.each<Encoding>(['utf-8', 'utf-16', 'utf-32'])('in %s come back as they were', (encoding) => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const document = TextDocument.create('file:///x.json', 'json', 1, text);
        const position = document.positionAt(beginning(text, seed));
        const positions = new Positions(document, encoding);
        const told = positions.toClient(position);
        expect(told).toEqual(counted(text, position, encoding));
        expect(positions.fromClient(told)).toEqual(position);
      }),
      { numRuns: runs(200, 2000) },
    );
  });
});

describe('changes of an open file', () => {
  it.each<Encoding>(['utf-8', 'utf-16', 'utf-32'])('counted in %s lead to the same text', (encoding) => {
    const following = followingChanges(() => encoding);
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat(), texts), { maxLength: 5 }), (text, drawn) => {
        let expected = text;
        const changes = drawn.map(([from, length, inserted]) => {
          const start = beginning(expected, from);
          const end = start + beginning(expected.slice(start), length % 5);
          const before = TextDocument.create('file:///x.json', 'json', 1, expected);
          const range = {
            start: counted(expected, before.positionAt(start), encoding),
            end: counted(expected, before.positionAt(end), encoding),
          };
          const startsWithin = before.offsetAt(before.positionAt(start));
          const endsWithin = before.offsetAt(before.positionAt(end));
          expected = expected.slice(0, startsWithin) + inserted + expected.slice(endsWithin);
          return { range, text: inserted };
        });
        const after = following.update(following.create('file:///x.json', 'json', 1, text), changes, 2);
        expect(after.getText()).toBe(expected);
        expect(after.version).toBe(2);
      }),
      { numRuns: runs(200, 2000) },
    );
  });
});
