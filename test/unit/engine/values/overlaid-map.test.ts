import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OverlaidMap } from '../../../../engine/values/overlaid-map';
import { seed } from '../../../support/runs';

const keys = fc.constantFrom('a', 'b', 'c', 'd');
const entries = fc.array(fc.tuple(keys, fc.nat(9)), { maxLength: 6 });

/** All that can be asked of a map. */
function toldOf(map: ReadonlyMap<string, number>): unknown {
  const each: unknown[] = [];
  map.forEach((value, key) => each.push([key, value]));
  const asked = ['a', 'b', 'c', 'd', 'e'].map((key) => [map.has(key), map.get(key)]);
  return [map.size, asked, [...map], [...map.keys()], [...map.values()], [...map.entries()], each];
}

describe('a map with other values for some of its keys', () => {
  it('is like a copy in which they are set, also where that is done again', () => {
    fc.assert(
      fc.property(entries, fc.array(entries, { maxLength: 4 }), (first, exchanges) => {
        const copy = new Map(first);
        let map: ReadonlyMap<string, number> = new Map(first);
        for (const exchange of exchanges) {
          const others = new Map(exchange.filter(([key]) => copy.has(key)));
          for (const [key, value] of others) copy.set(key, value);
          map = OverlaidMap.of(map, others);
          expect(toldOf(map)).toEqual(toldOf(copy));
        }
      }),
      { seed },
    );
  });
});
