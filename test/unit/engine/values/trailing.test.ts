import { describe, expect, it } from 'vitest';
import { withoutTrailing } from '../../../../engine/values/trailing';

describe('what stands at the end', () => {
  it.each([
    ['12000', '0', '12'],
    ['0', '0', ''],
    ['', '0', ''],
    ['a.b.,;', '.,;', 'a.b'],
    ['1001', '0', '1001'],
  ])('is taken off: %s without %s', (text, characters, left) => {
    expect(withoutTrailing(text, characters)).toBe(left);
  });
});
