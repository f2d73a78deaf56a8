import { describe, expect, it } from 'vitest';
import texts from '#schemas/tjenestefeil/dialogporten.json';

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('what can be wrong in Dialogporten', () => {
  it.each(Object.entries(texts))('%s is said the same in both languages, with a remedy', (_, { en, nb }) => {
    for (const part of ['message', 'advice'] as const) {
      expect(nb[part]).not.toBe(en[part]);
      expect(nb[part]).not.toBe('');
      expect(placeholders(nb[part])).toEqual(placeholders(en[part]));
    }
  });
});
