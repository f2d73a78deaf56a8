import { describe, expect, it } from 'vitest';
import { judged, targets } from '../../../../scripts/bench/targets.mjs';

describe('the targets', () => {
  it('have a name of their own each, a limit that can be met, and say what they mean', () => {
    const names = targets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { limit, meaning } of targets) {
      expect(limit).toBeGreaterThan(0);
      expect(meaning).toMatch(/\.$/);
    }
  });

  it('are ratios, or what does not depend on how fast a machine is', () => {
    expect([...new Set(targets.map(({ unit }) => unit))].sort()).toEqual(['MB', 'times']);
  });
});

describe('a figure', () => {
  it.each([
    [1.99, true],
    [2, true],
    [2.01, false],
  ])('of %d against at most 2: met is %s', (value, met) => {
    expect(judged([{ target: 'check', value, of: '' }])).toMatchObject([{ name: 'check', limit: 2, met }]);
  });

  it('comes in the order of the table, and without those that were not measured', () => {
    const figures = ['vsix', 'hover', 'check'].map((target) => ({ target, value: 1, of: `of ${target}` }));
    expect(judged(figures).map(({ name, of }) => [name, of])).toEqual([
      ['check', 'of check'],
      ['hover', 'of hover'],
      ['vsix', 'of vsix'],
    ]);
  });

  it('is refused where it is of no target, or is none', () => {
    expect(() => judged([{ target: 'speed', value: 1, of: '' }])).toThrow('there is no target speed');
    expect(() => judged([{ target: 'check', value: NaN, of: '' }])).toThrow('check: NaN is no figure');
  });
});
