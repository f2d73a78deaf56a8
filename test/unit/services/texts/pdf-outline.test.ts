import { describe, expect, it } from 'vitest';
import { longest } from '../../../../services/texts/pdf/longest';
import { Objects } from '../../../../services/texts/pdf/objects';
import { Outline } from '../../../../services/texts/pdf/outline';
import { isDictionary, Reference, valueIn, type Dictionary } from '../../../../services/texts/pdf/syntax';

function dictionaryIn(text: string): Dictionary {
  const value = valueIn(text);
  if (!isDictionary(value)) throw new Error(text);
  return value;
}

describe('an object of a PDF', () => {
  it('is not parsed anew each time it is asked for', () => {
    const objects = new Objects();
    objects.add(1, '[1 2]');
    const value = objects.at(new Reference(1));
    expect(value).toEqual([1, 2]);
    expect(objects.at(new Reference(1))).toBe(value);
    expect(objects.at(new Reference(2))).toBeUndefined();
  });

  it('is not parsed any more where that was done too often', () => {
    const objects = new Objects();
    const comment = '%'.repeat(longest.object * 0.6);
    for (const number of [1, 2]) expect(objects.add(number, `${number} ${comment}`)).toBe(true);
    const parsed = Array.from({ length: 100 }, (_, i) => objects.at(new Reference(1 + (i % 2))));
    expect(parsed.slice(0, 4)).toEqual([1, 2, 1, 2]);
    expect(parsed.slice(-2)).toContain(undefined);
  });
});

describe('a font of a PDF', () => {
  it('is made once, however often it is chosen', () => {
    const outline = new Outline();
    outline.add({ number: 5, text: '<< /Type /Font /Subtype /Type1 >>' });
    outline.add({ number: 6, text: '[1 2]' });
    const form = dictionaryIn(
      '<< /Resources << /Font << /F1 5 0 R /F2 6 0 R /F3 << /Subtype /Type1 >> /F4 5 >> >> >>',
    );
    const named = outline.fontsOf(9, form);
    for (const name of ['F1', 'F3']) {
      expect(named(name)).toBeTypeOf('function');
      expect(outline.fontsOf(9, form)(name)).toBe(named(name));
    }
    for (const name of ['F2', 'F4', 'F5']) expect(named(name)).toBeUndefined();
  });
});
