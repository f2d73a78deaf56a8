import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begjaering, WRITTEN_ON } from '../../../../scripts/bench/begjaering.mjs';
import { versions } from '../../../../engine/model/model';
import { checked } from '../../../support/checking';
import { choosingBy, type Draft } from '../../../support/mutations';
import {
  numberMistakes,
  peopleMistakes,
  placeMistakes,
  type FieldMistake,
} from '../../../support/mutations-of-fields';
import { interestMistakes } from '../../../support/mutations-of-interest';
import { doubledMistakes, moneyMistakes, timeMistakes } from '../../../support/mutations-of-time-and-money';
import { textOfDraft, type PlantedMistake } from '../../../support/planted-mistake';
import { rightBegjaering, today } from '../../../support/right/begjaering';
import { runs } from '../../../support/runs';

const seed = 20261128;

const families: Readonly<Record<string, readonly PlantedMistake[]>> = {
  dates: timeMistakes,
  amounts: moneyMistakes,
  interest: interestMistakes,
  'what is there twice': doubledMistakes,
};

const ofFields: Readonly<Record<string, readonly FieldMistake[]>> = {
  numbers: numberMistakes,
  'places and how to reach people': placeMistakes,
  people: peopleMistakes,
};

/** What is found, besides deprecated properties. */
function foundIn(draft: Draft, model: string, day: string): string[] {
  return checked(textOfDraft(draft), { model, today: day })
    .diagnostics.filter(({ code }) => code !== 'elan/foreldet-egenskap')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

/** Plants a mistake in a right begjæring, of which nothing else than before may be told afterwards. */
function plantIn(
  draft: Draft,
  mistake: PlantedMistake,
  numbers: Iterator<number>,
  model: string,
  day: string,
): void {
  const before = foundIn(draft, model, day);
  const at = mistake.plant(draft, choosingBy(numbers));
  fc.pre(at !== undefined);
  const isBeside = (found: string): boolean =>
    mistake.beside?.some((code) => found.startsWith(`${code} `)) ?? false;
  const found = foundIn(draft, model, day).filter((each) => !before.includes(each) && !isBeside(each));
  expect(found).toEqual([`${mistake.code} ${at}`]);
}

const choices = fc.infiniteStream(fc.nat());

describe.each(Object.entries(families))('one planted mistake of %s', (_family, mistakes) => {
  it.each(mistakes.map((mistake) => [mistake.code, mistake] as const))(
    'gives %s once, where it is, and nothing else',
    (_code, mistake) => {
      const claims = fc.integer({ min: 3, max: 24 });
      const property = fc.property(claims, fc.nat(), choices, (count, seeded, numbers) => {
        const draft: Draft = begjaering({ claims: count, seed: seeded });
        plantIn(draft, mistake, numbers, '2.1', WRITTEN_ON);
      });
      fc.assert(property, { seed, numRuns: runs(8, 25) });
    },
  );
});

describe.each(Object.entries(ofFields))(
  'one planted mistake of %s, wherever the model has it',
  (_family, mistakes) => {
    it.each(
      mistakes.flatMap((mistake) =>
        versions.map((version) => [mistake(version).code, version, mistake] as const),
      ),
    )('gives %s of model %s once, where it is, and nothing else', (_code, version, mistake) => {
      const property = fc.property(rightBegjaering(version), choices, (value, numbers) => {
        plantIn(value, mistake(version), numbers, version, today);
      });
      fc.assert(property, { seed, numRuns: runs(3, 8) });
    });
  },
);
