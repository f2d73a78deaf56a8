import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { Source, type ToldChange } from '../../../../engine/begjaering/source';
import { WrittenText } from '../../../../engine/begjaering/written-text';
import { runs, seed } from '../../../support/runs';
import { share } from '../../../support/share';

const counted = (text: string): TextDocument => TextDocument.create('', 'json', 0, text);

describe('the position of an offset', () => {
  it.each(['', 'a', 'a\nb', 'a\n', '\n\n', 'a\r\nb\r\n', 'a\rb', 'a\r\n\rb\nc', '😀\n😀'])(
    'is what editors count in %j',
    (text) => {
      for (let offset = -1; offset <= text.length + 1; offset++)
        expect(WrittenText.of(text).positionAt(offset), String(offset)).toEqual(
          counted(text).positionAt(offset),
        );
    },
  );
});

const parts = fc.constantFrom('a', 'ø', '😀', '\n', '\r\n', '\r', ' ', '\ud83d', '');
const shortTexts = fc.array(parts, { maxLength: 30 }).map((each) => each.join(''));

describe('the offset of a position', () => {
  const counts = fc.integer({ min: -2, max: 12 });

  it('is what editors count, also where there is no such position', () => {
    fc.assert(
      fc.property(shortTexts, counts, counts, (text, line, character) => {
        expect(WrittenText.of(text).offsetAt({ line, character })).toBe(
          counted(text).offsetAt({ line, character }),
        );
      }),
      { seed },
    );
  });
});

/** So long that they are kept in several blocks, with ends of lines and halves of characters at every place where one may end. */
const longTexts = fc.constantFrom(
  '\r\n'.repeat(10_000),
  'ab\r\n'.repeat(8_000),
  '\r'.repeat(20_000),
  'aø😀'.repeat(8_000),
  `${'a'.repeat(20_000)}\n${'b'.repeat(20_000)}`,
);

/** Where a stretch begins and where it ends, as shares of the text: what begins behind its end is named by some clients too. */
interface Typed {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isWhole: boolean;
}

const anywhere = fc.record({ from: share, to: share, text: shortTexts, isWhole: fc.constant(false) });
/** Most changes are small. */
const atOnePlace = fc
  .record({ from: share, length: fc.integer({ min: -3, max: 3 }), text: shortTexts })
  .map(({ from, length, text }) => ({ from, to: from + length / 40_000, text, isWhole: false }));
const whole = fc.record({ from: share, to: share, text: shortTexts, isWhole: fc.constant(true) });
const changes = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: atOnePlace },
    { weight: 1, arbitrary: anywhere },
    { weight: 1, arbitrary: whole },
  ),
  { minLength: 1, maxLength: 8 },
);

function toldOf({ from, to, text, isWhole }: Typed, document: TextDocument): ToldChange {
  if (isWhole) return { text };
  const at = (part: number): number => Math.round(part * document.getText().length);
  return { range: { start: document.positionAt(at(from)), end: document.positionAt(at(to)) }, text };
}

/** Offsets all over a text, and those of its ends. */
const offsetsIn = (text: string): number[] => [
  ...Array.from({ length: 60 }, (_, i) => Math.floor((i * text.length) / 59)),
  ...Array.from({ length: 5 }, (_, i) => Math.ceil(text.length / 2) + i),
];

describe('a text that is changed', () => {
  it('is what the library of the protocol makes of it, and knows in what it differs', () => {
    fc.assert(
      fc.property(fc.oneof(shortTexts, longTexts), changes, (text, all) => {
        const expected = counted(text);
        const versions = [Source.of(text)];
        for (const [i, typed] of all.entries()) {
          const change = toldOf(typed, expected);
          TextDocument.update(expected, [change], i + 1);
          const now = (versions.at(-1) ?? Source.of(text)).changed(change);
          for (const offset of offsetsIn(expected.getText())) {
            const position = expected.positionAt(offset);
            expect(now.positionAt(offset)).toEqual(position);
            expect(now.offsetAt(position)).toBe(expected.offsetAt(position));
            expect(now.content.slice(Math.max(0, offset - 2), offset + 3)).toBe(
              expected.getText().slice(Math.max(0, offset - 2), offset + 3),
            );
          }
          for (const { content: before } of versions) {
            const { offset, endBefore, endAfter } = now.content.changeSince(before);
            const changed = now.content.slice(offset, endAfter);
            const made = before.slice(0, offset) + changed + before.slice(endBefore, before.length);
            expect(made).toBe(expected.getText());
          }
          // Half of the versions are never asked for the whole of their text.
          if (i % 2 === 0) expect(now.getText()).toBe(expected.getText());
          versions.push(now);
        }
      }),
      { seed, numRuns: runs(25, 3_000) },
    );
  });

  it('is compared by its characters with one from which it has not been made', () => {
    const change = WrittenText.of('abc').changeSince(WrittenText.of('axc'));
    expect(change).toEqual({ offset: 1, endBefore: 2, endAfter: 2 });
  });

  it('is compared by its characters once so much has been typed that what was before is forgotten', () => {
    const first = WrittenText.of('[]');
    let text = first;
    for (let i = 0; i < 1_500; i++) text = text.replaced(1, 1, 'a');
    expect(text.changeSince(first)).toEqual({ offset: 1, endBefore: 1, endAfter: 1_501 });
    expect(text.whole).toBe(`[${'a'.repeat(1_500)}]`);
  });

  it('knows that a change has been taken back', () => {
    const first = WrittenText.of('abc');
    const text = first.replaced(1, 1, 'x').replaced(1, 2, '');
    const { offset, endBefore, endAfter } = text.changeSince(first);
    expect([endBefore, endAfter]).toEqual([offset, offset]);
  });
});
