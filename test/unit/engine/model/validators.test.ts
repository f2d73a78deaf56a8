import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../engine/model/formats';
import { jsonSchema } from '../../../../engine/model/json-schema';
import { modelOf, newestVersion, versions } from '../../../../engine/model/model';
import { createAjv, withoutWords } from '../../../../scripts/build/generate/validators.mjs';
import { rightValue } from '../../../support/examples';
import { mistaken } from '../../../support/mistaken';
import { runs, seed } from '../../../support/runs';

interface Validator {
  (value: unknown): boolean;
  errors?:
    readonly { readonly instancePath: string; readonly keyword: string; readonly params: object }[] | null;
}

const generated = createRequire(import.meta.url)('../../../../generated/validators/index.cjs') as Record<
  string,
  Validator
>;

const compiled = new Map(
  versions.map((version): [string, Validator] => [
    version,
    createAjv(formats).compile(withoutWords(jsonSchema(modelOf(version), version, 'nb'))),
  ]),
);

/** What a validator says is wrong, and where. */
function errorsOf(validate: Validator | undefined, value: unknown): unknown[] {
  if (!validate) throw new Error('there is no such version');
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) => ({
    instancePath,
    keyword,
    params,
  }));
}

/** @returns what ajv itself says, after it was compared with what the generated program says */
function errorsOfBoth(value: unknown, version: string): unknown[] {
  const errors = errorsOf(compiled.get(version), value);
  expect(errorsOf(generated[version], value)).toEqual(errors);
  return errors;
}

describe('the generated validators find what ajv itself does', () => {
  it.each(versions)('in a right begjæring of %s', (version) => {
    expect(errorsOfBoth(rightValue(version), version)).toEqual([]);
  });

  it.each<[string, number, string]>([
    ['4,000 characters', 0, 'a'.repeat(4000)],
    ['4,000 characters of two units each', 0, '😀'.repeat(4000)],
    ['one more', 1, 'a'.repeat(4001)],
    ['one more of two units', 1, '😀'.repeat(4001)],
  ])('in a text of %s', (_, count, underskrift) => {
    const errors = errorsOfBoth({ ...rightValue(newestVersion), underskrift }, newestVersion);
    expect(errors).toHaveLength(count);
    if (count > 0) expect(errors).toMatchObject([{ instancePath: '/underskrift', keyword: 'maxLength' }]);
  });

  it.each<[string, object]>([
    ['of another type', { kravTilInnkreving: [{ opprinneligBeloep: 'x' }, 7, [null]] }],
    ['where a list belongs', { saksoekt: { saksoekt: { person: {} } } }],
    ['that is not known', { saksoeker: [{ saksoeker: { adresse: [{ ukjent: 1 }] } }] }],
  ])('in a value %s, deep within', (_, members) => {
    expect(errorsOfBoth({ ...rightValue(newestVersion), ...members }, newestVersion)).not.toEqual([]);
  });

  it('in a begjæring with a mistake, read as one of any version', () => {
    fc.assert(
      fc.property(mistaken, fc.constantFrom(...versions), (value, version) => {
        errorsOfBoth(value, version);
      }),
      { numRuns: runs(100, 1000), seed },
    );
  });
});
