import { describe, expect, it } from 'vitest';
import { ofKnownTexts } from '../../../../engine/values/known-texts';

describe('what texts say by themselves', () => {
  it('is computed once for a text, also where it is no', () => {
    const asked: string[] = [];
    const isLong = ofKnownTexts((text) => asked.push(text) > 0 && text.length > 3);
    expect([isLong('a'), isLong('abcd'), isLong('a'), isLong('abcd')]).toEqual([false, true, false, true]);
    expect(asked).toEqual(['a', 'abcd']);
  });

  it('is not remembered of any number of texts', () => {
    let computed = 0;
    const length = ofKnownTexts((text) => {
      computed++;
      return text.length;
    });
    for (let i = 0; i < 1000; i++) length(String(i));
    expect(length('0')).toBe(1);
    expect(computed).toBe(1001);
  });
});
