import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versions } from '../../../../engine/model/model';
import { checked } from '../../../support/checking';
import { rightBegjaering, today } from '../../../support/right/begjaering';
import { runs, seed } from '../../../support/runs';

/** What is worth telling of a right begjæring too: where it could say more, and what of the model is on its way out. */
const maySay: ReadonlySet<string> = new Set([
  'elan/foreldet-egenskap',
  'elan/fullmektig-ikke-person',
  'elan/gammel-betalingsoppfordring',
  'elan/rente-avviker',
  'elan/rente-uten-rentebaerende-krav',
  'elan/rentekrav-ufullstendig',
  'elan/saksoeker-uten-fullmektig',
  'elan/saksoekt-uten-norsk-identifikator',
  'elan/ukjent-part',

  'elan/varsel-uten-forsendelse',
]);

describe.each(versions)('a right begjæring of model %s', (model) => {
  it('gives no error, and no finding of the mistakes that people make every day', () => {
    const property = fc.property(rightBegjaering(model), (value) => {
      const { diagnostics } = checked(value, { model, today });
      const found = diagnostics.filter(({ code }) => !maySay.has(code));
      expect(found.map(({ code, pointer, message }) => `${code} ${pointer}: ${message}`)).toEqual([]);
    });
    fc.assert(property, { numRuns: runs(100, 2000) / versions.length, seed });
  });
});
