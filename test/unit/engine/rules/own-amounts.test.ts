import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../engine/values/json';
import { withValue, withoutProperty } from '../../../support/changes';
import { checked, codesIn, placesIn } from '../../../support/checking';
import { rightValue } from '../../../support/examples';

const right = rightValue('2.0');
const claims = '/kravTilInnkreving';
const sum = 'elan/beloep-stemmer-ikke';

/** The interest claim of the right example, with another element `rentekrav`. */
const withElement = (rentekrav: unknown): JsonObject => withValue(right, `${claims}/1/rentekrav`, rentekrav);

const statutory = {
  rentePeriode: { startdato: '2026-02-02', sluttdato: '2026-06-15' },
  renteGrunnlag: { beloep: 1, valuta: 'NOK' },
  beregnetMedForsinkelsesrente: true,
};

describe('what remains of a claim', () => {
  it.each([
    ['the original amount', `${claims}/0/opprinneligBeloep/beloep`],
    ['the remaining amount', `${claims}/0/gjenstaaendeBeloep/beloep`],
    ["a payment's amount", `${claims}/0/innbetaling/0/beloep/beloep`],
  ])('is not computed without %s', (_name, at) => {
    expect(codesIn(withoutProperty(right, at), { model: '2.0' })).not.toContain(sum);
    expect(codesIn(withValue(right, at, 0.001), { model: '2.0' })).not.toContain(sum);
    const told = codesIn(withValue(right, at, 1), { model: '2.0' });
    expect(told.some((code) => code === sum || code === 'elan/betalt-for-mye')).toBe(true);
  });

  it('is computed where amounts are written with other digits than they need', () => {
    const text = JSON.stringify(right).replaceAll(/"beloep":(\d+)(?=[,}])/g, '"beloep":$1.00');
    expect(codesIn(text, { model: '2.0' })).not.toContain(sum);
  });
});

describe('interest is not recomputed', () => {
  const differs = 'elan/rente-avviker';

  it('but where all is known', () => {
    expect(codesIn(withElement(statutory), { model: '2.0' })).toContain(differs);
  });

  it.each([
    ['no basis', { ...statutory, renteGrunnlag: { valuta: 'NOK' } }],
    ['a wrong basis', { ...statutory, renteGrunnlag: { beloep: 0.001 } }],
    ['no start', { ...statutory, rentePeriode: { sluttdato: '2026-06-15' } }],
    ['no end', { ...statutory, rentePeriode: { startdato: '2026-02-02' } }],
    [
      'a period of no day',
      { ...statutory, rentePeriode: { startdato: '2026-06-01', sluttdato: '2026-06-01' } },
    ],
    [
      'a period that is turned',
      { ...statutory, rentePeriode: { startdato: '2026-06-02', sluttdato: '2026-06-01' } },
    ],
    ['another kind of rate', { ...statutory, beregnetMedForsinkelsesrente: false }],
    ['a kind of rate that is no truth value', { ...statutory, beregnetMedForsinkelsesrente: 'true' }],
  ])('with %s, nor is a rate said to be unknown', (_name, element) => {
    const codes = codesIn(withElement(element), { model: '2.0' });
    expect(codes).not.toContain(differs);
    expect(codes).not.toContain('elan/rentesats-ukjent');
    expect(codes).not.toContain('elan/regel-feilet');
  });

  it('without the amount that is demanded', () => {
    const value = withoutProperty(right, `${claims}/1/opprinneligBeloep/beloep`);
    const element = withValue(value, `${claims}/1/rentekrav`, statutory);
    expect(codesIn(element, { model: '2.0' })).not.toContain(differs);
  });

  it('on a claim that is not interest', () => {
    const wrong = withValue(right, `${claims}/2/rentekrav`, statutory);
    expect(codesIn(wrong, { model: '2.0' })).not.toContain(differs);
    const unknown = { ...statutory, rentePeriode: { startdato: '1990-01-01', sluttdato: '1991-01-01' } };
    expect(codesIn(withElement(unknown), { model: '2.0' })).toContain('elan/rentesats-ukjent');
    const onCost = withValue(right, `${claims}/2/rentekrav`, unknown);
    expect(codesIn(onCost, { model: '2.0' })).not.toContain('elan/rentesats-ukjent');
  });

  it('unless amount and basis are of one currency', () => {
    const inKronor = (value: JsonObject, at: string): JsonObject => withValue(value, `${at}/valuta`, 'SEK');
    const amount = inKronor(withElement(statutory), `${claims}/1/opprinneligBeloep`);
    expect(codesIn(amount, { model: '2.0' })).not.toContain(differs);
    expect(codesIn(inKronor(amount, `${claims}/1/rentekrav/renteGrunnlag`), { model: '2.0' })).toContain(
      differs,
    );
  });
});

describe('an element that says nothing of the computation', () => {
  const incomplete = 'elan/rentekrav-ufullstendig';

  it.each([
    [{}, ''],
    [{ rentePeriode: statutory.rentePeriode }, ''],
    [{ ...statutory, beregnetMedForsinkelsesrente: false }, '/beregnetMedForsinkelsesrente'],
  ])('is reported: %j', (element, place) => {
    expect(placesIn(withElement(element), { model: '2.0' })).toContain(
      `${incomplete} ${claims}/1/rentekrav${place}`,
    );
  });

  it.each([
    [undefined, 'rentekrav'],
    [{}, 'rentePeriode'],
    [{ ...statutory, renteGrunnlag: undefined }, 'renteGrunnlag'],
    [{ ...statutory, beregnetMedForsinkelsesrente: undefined }, 'beregnetMedForsinkelsesrente'],
    [{ ...statutory, beregnetMedForsinkelsesrente: false }, 'beregnetMedAvtaltRentesats'],
  ])('is told what it lacks: %j', (element, name) => {
    const { diagnostics } = checked(withElement(element), { model: '2.0' });
    const messages = diagnostics.filter(({ code }) => code === incomplete).map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining(`RENTE-1001 mangler \`${name}\``)]);
  });

  it('is the only one that is told', () => {
    expect(codesIn(right, { model: '2.0' })).toEqual([]);
  });

  it.each([[null], ['statutory'], [{ ...statutory, beregnetMedForsinkelsesrente: 'yes' }]])(
    'is not reported where it is of a wrong type: %j',
    (element) => {
      expect(codesIn(withElement(element), { model: '2.0' })).not.toContain(incomplete);
    },
  );

  it('is only for interest claims to have', () => {
    expect(codesIn(withValue(right, `${claims}/2/rentekrav`, {}), { model: '2.0' })).not.toContain(
      incomplete,
    );
  });
});

describe('interest on a claim that bears none', () => {
  const bearsNone = 'elan/rente-uten-rentebaerende-krav';
  const bare = withoutProperty(right, `${claims}/0/rentebaerendeKrav`);

  it('is reported once for each claim that demands it', () => {
    expect(placesIn(bare, { model: '2.0' }).filter((place) => place.startsWith(bearsNone))).toEqual([
      `${bearsNone} ${claims}/1/relatertKrav/0`,
    ]);
  });

  it.each([
    ['a claim that does not exist', ['FAKTURA-9']],
    ['itself', ['RENTE-1001']],
    ['nothing', []],
  ])('is not reported of interest on %s', (_name, related) => {
    const codes = codesIn(withValue(bare, `${claims}/1/relatertKrav`, related), { model: '2.0' });
    expect(codes).not.toContain(bearsNone);
    expect(codes).not.toContain('elan/regel-feilet');
  });

  it('is not reported where one of two claims of that reference bears interest', () => {
    const twice = withValue(right, `${claims}/2/innsendersKravreferanse`, 'FAKTURA-1001');
    expect(codesIn(twice, { model: '2.0' })).not.toContain(bearsNone);
  });
});
