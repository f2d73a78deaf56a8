import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { below, type Pointer } from '../../../../engine/begjaering/pointer';
import { check } from '../../../../engine/check/check';
import { officialRule, ownCheck } from '../../../../engine/check/catalogue';
import { isObject } from '../../../../engine/values/json';
import { withValue } from '../../../support/changes';
import { usualOptions } from '../../../support/checking';
import { rightBegjaering } from '../../../support/right/begjaering';
import { runs } from '../../../support/runs';

const [right = {}] = fc.sample(rightBegjaering('2.1'), { seed: 20261128, numRuns: 1 });

function placesIn(value: unknown, at: Pointer = ''): Pointer[] {
  const members = Array.isArray(value) || isObject(value) ? Object.entries(value as object) : [];
  const inner = members.flatMap(([step, member]) => placesIn(member, below(at, step)));
  return at === '' ? inner : [at, ...inner];
}

/** The families of checks that are about the model, and what is about something missing. */
const ofModel: ReadonlySet<string | undefined> = new Set(['schema', 'shape', 'version']);
const ofAbsence: ReadonlySet<string> = new Set(['elan/varsel-uten-forsendelse']);

/** Where checks of everyday mistakes find something; a rule that fails is told there too. */
function everydayFindings(value: unknown): string[] {
  const { diagnostics } = check(BegjaeringDocument.of(JSON.stringify(value)), usualOptions);
  return diagnostics
    .filter(({ code }) => !ofModel.has(ownCheck(code)?.family) && !officialRule(code) && !ofAbsence.has(code))
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

const before = new Set(everydayFindings(right));

describe('a value that is of another type than the model has there', () => {
  // At every place one of them is tried, or each.
  it.each([null, {}, [[]]].map((value, which) => [JSON.stringify(value), value, which] as const))(
    'is told of by the schema, and by no check of everyday mistakes: %s',
    (_written, value, which) => {
      for (const at of placesIn(right).filter((_, place) => (place + which) % runs(3, 1) === 0)) {
        const found = everydayFindings(withValue(right, at, value)).filter((each) => !before.has(each));
        expect(found, at).toEqual([]);
      }
    },
  );
});
