import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begjaering, WRITTEN_ON } from '../../../../scripts/bench/begjaering.mjs';
import { checked } from '../../../support/checking';
import type { Choose, Draft } from '../../../support/mutations';
import {
  doubledMistakes,
  moneyMistakes,
  timeMistakes,
  type PlantedMistake,
} from '../../../support/mutations-of-time-and-money';

const seed = 20261128;
const runs = 25;

const families: Readonly<Record<string, readonly PlantedMistake[]>> = {
  dates: timeMistakes,
  amounts: moneyMistakes,
  'what is there twice': doubledMistakes,
};

/** What is found, besides deprecated properties and what is the same in the right begjæring. */
function foundIn(draft: Draft): string[] {
  return checked(draft, { today: WRITTEN_ON })
    .diagnostics.filter(({ code }) => code !== 'elan/foreldet-egenskap')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

describe.each(Object.entries(families))('one planted mistake of %s', (_family, mistakes) => {
  it.each(mistakes.map((mistake) => [mistake.code, mistake] as const))(
    'gives %s once, where it is, and nothing else',
    (code, mistake) => {
      const property = fc.property(
        fc.integer({ min: 3, max: 24 }),
        fc.nat(),
        fc.infiniteStream(fc.nat()),
        (claims, seeded, numbers) => {
          const draft: Draft = begjaering({ claims, seed: seeded });
          const before = foundIn(draft);
          const choose: Choose = (items) => {
            const item = items[(numbers.next().value as number) % items.length];
            if (item === undefined) throw new Error('nothing to choose from');
            return item;
          };
          const at = mistake.plant(draft, choose);
          expect(foundIn(draft).filter((found) => !before.includes(found))).toEqual([`${code} ${at}`]);
        },
      );
      fc.assert(property, { seed, numRuns: runs });
    },
  );
});
