import { describe, expect, it } from 'vitest';
import { highestBetween, ratesBetween } from '../../../../../engine/rules/law/dated-rates';

const rates = [
  { from: '2020-01-01', kroner: 10 },
  { from: '2021-01-01', kroner: 30 },
  { from: '2022-01-01', kroner: 20, confirmed: false },
];

describe('the rates of a period', () => {
  it.each<[string, string, number[]]>([
    ['2019-01-01', '2019-12-31', []],
    ['2019-01-01', '2020-01-01', [10]],
    ['2020-05-01', '2020-12-31', [10]],
    ['2020-12-31', '2021-01-01', [10, 30]],
    ['2021-01-01', '2021-12-31', [30]],
    ['2021-12-31', '2022-01-01', [30, 20]],
    ['2022-01-01', '2030-01-01', [20]],
    ['2019-01-01', '2030-01-01', [10, 30, 20]],
  ])('from %s to %s are %j', (first, last, kroner) => {
    expect(ratesBetween(rates, first, last).map((rate) => rate.kroner)).toEqual(kroner);
    const highest = kroner.length > 0 ? Math.max(...kroner) : undefined;
    expect(highestBetween(rates, first, last)?.kroner).toBe(highest);
  });

  it('are none of a period that ends before it begins, where another rate has begun meanwhile', () => {
    expect(ratesBetween(rates, '2021-06-01', '2020-06-01')).toEqual([]);
    expect(highestBetween(rates, '2021-06-01', '2020-06-01')).toBeUndefined();
    expect(highestBetween(rates, '2020-06-01', '2020-05-01')?.kroner).toBe(10);
  });

  it('are confirmed where the last of them is', () => {
    expect(highestBetween(rates, '2020-01-01', '2021-12-31')).toEqual({ kroner: 30, confirmed: true });
    expect(highestBetween(rates, '2020-01-01', '2022-01-01')).toEqual({ kroner: 30, confirmed: false });
    expect(highestBetween([], '2020-01-01', '2022-01-01')).toBeUndefined();
  });
});
