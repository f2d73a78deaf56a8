import { describe, expect, it } from 'vitest';
import { measure, median, ratio } from '../../../../scripts/bench/measure.mjs';

describe('a measurement', () => {
  it('takes several things in turns, and does not count the first rounds', async () => {
    const order: string[] = [];
    const taken = await measure(
      { a: () => order.push('a'), b: () => Promise.resolve(order.push('b')) },
      { warmUp: 1, rounds: 2 },
    );
    expect(order.join('')).toBe('ababab');
    expect([taken.a.length, taken.b.length]).toEqual([2, 2]);
  });
});

describe('of several rounds', () => {
  it('the middle one counts', () => expect(median([9, 1, 2])).toBe(2));

  it('each is compared with what was measured beside it', () => {
    // the machine was ten times as busy in the last two rounds, with both
    expect(ratio([2, 20, 22], [1, 10, 11])).toBe(2);
  });
});
