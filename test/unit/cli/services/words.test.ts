import { describe, expect, it } from 'vitest';
import { texts } from '../../../../cli/services/words/words';

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe.each(Object.entries(texts))('the text %s', (_, { nb, en }) => {
  it('is filled in with the same in both languages', () => {
    expect(placeholders(en)).toEqual(placeholders(nb));
  });
});
