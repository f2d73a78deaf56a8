import texts from '#schemas/tjenestefeil/operasjoner.json';
import { describe, expect, it } from 'vitest';

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('what can be wrong with the operations', () => {
  it.each(Object.entries(texts))('%s is said the same in both languages', (_, { kind, en, nb }) => {
    expect(kind).toBe('settings');
    for (const part of ['message', 'advice'] as const) {
      expect(en[part]).toMatch(/\w.*\.$|\}$/);
      expect(nb[part]).toMatch(/\w.*\.$|\}$/);
      expect(nb[part]).not.toBe(en[part]);
      expect(placeholders(nb[part])).toEqual(placeholders(en[part]));
    }
  });
});
