import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';

describe('the position of an offset', () => {
  it.each(['', 'a', 'a\nb', 'a\n', '\n\n', 'a\r\nb\r\n', 'a\rb', 'a\r\n\rb\nc', '😀\n😀'])(
    'is what editors count in %j',
    (text) => {
      const document = BegjaeringDocument.of(text);
      const counted = TextDocument.create('', 'json', 0, text);
      for (let offset = 0; offset <= text.length + 1; offset++) {
        // An offset between the two characters of a line end is counted differently; nothing begins or ends there.
        if (text.slice(offset - 1, offset + 1) === '\r\n') continue;
        expect(document.positionAt(offset), String(offset)).toEqual(counted.positionAt(offset));
      }
    },
  );
});

describe('the offset of a position', () => {
  const parts = fc.constantFrom('a', 'ø', '😀', '\n', '\r\n', '\r', ' ');
  const texts = fc.array(parts, { maxLength: 30 }).map((each) => each.join(''));
  const counts = fc.integer({ min: -2, max: 12 });

  it('is what editors count, also where there is no such position', () => {
    fc.assert(
      fc.property(texts, counts, counts, (text, line, character) => {
        const counted = TextDocument.create('', 'json', 0, text).offsetAt({ line, character });
        expect(BegjaeringDocument.of(text).offsetAt({ line, character })).toBe(counted);
      }),
    );
  });
});
