import { describe, expect, it } from 'vitest';
import { longest } from '../../../../services/texts/pdf/longest';
import { isDictionary, valueIn } from '../../../../services/texts/pdf/syntax';
import { unpacked } from '../../../../services/texts/pdf/unpack';

function unpackedBy(filter: string, content: string): string | undefined {
  const dictionary = valueIn(`<< /Filter ${filter} >>`);
  return unpacked(isDictionary(dictionary) ? dictionary : new Map(), Buffer.from(content, 'latin1'));
}

describe('a stream that is packed in letters', () => {
  it.each([
    ['<~87cUR~>', 'Hell'],
    ['87cUR\nDZ~>', 'Hello'],
    ['87cURz!!~>', 'Hell\0\0\0\0\0'],
    ['87cURD', 'Hell'],
    ['87cURuuuuu', 'Hell\x08x\x0e\xc4'],
    ['', ''],
  ])('is unpacked: %j', (packed, content) => {
    expect(unpackedBy('/ASCII85Decode', packed)).toBe(content);
  });

  it('is not, where it would be larger than is read', () => {
    const most = longest.unpacked / 4;
    expect(unpackedBy('/ASCII85Decode', 'z'.repeat(most))).toHaveLength(longest.unpacked);
    expect(unpackedBy('/ASCII85Decode', 'z'.repeat(most + 1))).toBeUndefined();
  });
});

describe('a stream', () => {
  it.each(['/__proto__', '/toString', '/DCTDecode', `[${'/ASCIIHexDecode '.repeat(5)}]`])(
    'that is packed in a way that texts are not is not read: %s',
    (filter) => {
      expect(unpackedBy(filter, '3030')).toBeUndefined();
    },
  );
});
