import { describe, expect, it } from 'vitest';
import { eur, foundIn, interest, main, nok, saidOf, type Members } from '../../../../support/claims-alone';

const code = 'elan/utenrettslige-kostnader-over-sats';
const person = { saksoekt: { person: { personnavn: { fornavn: 'Kari', etternavn: 'Elg' } } } };
const company = { saksoekt: { virksomhet: { navn: 'Elg AS' } } };
const trader = {
  saksoekt: { person: { innehaverEnkeltpersonforetak: [{ navn: 'Elg' }] } },
};

const debt = (kroner: unknown, more: Members = {}): Members =>
  main({ opprinneligBeloep: nok(kroner), kravforfall: { forfallsdato: '2026-02-02' }, ...more });
const costs = (kroner: unknown, more: Members = {}): Members => ({
  innsendersKravreferanse: 'U-1',
  kravdetaljer: 'UtenrettsligeKostnader',
  relatertKrav: ['H-1'],
  opprinneligBeloep: nok(kroner),
  ...more,
});
const begjaering = (claims: readonly Members[], more: Members = {}): Members => ({
  begjaeringsdato: '2026-06-15',
  kravTilInnkreving: claims,
  ...more,
});
const places = (claims: readonly Members[], more: Members = {}): string[] =>
  foundIn([code], begjaering(claims, more));

/** Costs that are told of, and a little less, which is not. */
const isLimit = (claim: Members, most: number, more: Members = {}): void => {
  expect(places([claim, costs(most)], more)).toEqual([]);
  expect(places([claim, costs(most + 0.01)], more)).toEqual([
    'utenrettslige-kostnader-over-sats 1/opprinneligBeloep/beloep',
  ]);
};

describe('the most that out-of-court costs can be', () => {
  it.each([
    ['of nobody', []],
    ['of a person', [person]],
  ])('is that of a consumer %s', (_who, saksoekt) => isLimit(debt(500), 437.5, { saksoekt }));

  it.each([
    ['a company', [company]],
    ['a person who is a trader', [trader]],
  ])('is half as much again of %s', (_who, saksoekt) => isLimit(debt(500), 656.25, { saksoekt }));

  it('goes by the day that the claim was due, the first day of a table counted', () => {
    const dueOn = (forfallsdato: string): Members => debt(2500, { kravforfall: { forfallsdato } });
    isLimit(dueOn('2020-10-01'), 700);
    isLimit(dueOn('2020-09-30'), 875);
  });

  it('goes by the size of the claim, the whole row counted', () => {
    isLimit(debt(1000), 612.5);
    isLimit(debt(1000.01), 700);
    isLimit(debt(250_001), 12_600);
  });

  it('is the sum of those of all claims that the costs relate to', () => {
    const other = debt(10_000, { innsendersKravreferanse: 'H-2' });
    const of = (kroner: number): string[] =>
      places([debt(500), other, costs(kroner, { relatertKrav: ['H-1', 'H-2'] })]);
    expect(of(1837.5)).toEqual([]);
    expect(of(1837.51)).toHaveLength(1);
  });

  it('is said to be unconfirmed where the rate of the last year is', () => {
    const said = (begjaeringsdato: string): string[] =>
      saidOf(
        code,
        begjaering(
          [
            debt(500, { kravforfall: { forfallsdato: '2025-02-02' } }),
            debt(500, { innsendersKravreferanse: 'H-2', kravforfall: { forfallsdato: '2025-03-02' } }),
            costs(9000, { relatertKrav: ['H-1', 'H-2'] }),
          ],
          { begjaeringsdato },
        ),
      );
    const sum = 'Kostnadene er 9000. Det meste som kan kreves etter inkassoforskriften § 2-3, er 875.';
    expect(said('2025-06-15')).toEqual([sum]);
    expect(said('2026-06-15')).toEqual([`${sum} Satsen er ikke bekreftet.`]);
  });
});

describe('out-of-court costs of any size are not told of', () => {
  it.each<[string, Members]>([
    ['several defendants', { saksoekt: [person, company] }],
    ['no date', { begjaeringsdato: undefined }],
    ['a date before the first rate', { begjaeringsdato: '2008-06-15' }],
  ])('in a begjæring with %s', (_what, more) => {
    const old = debt(500, { kravforfall: { forfallsdato: '2008-02-02' } });
    expect(places([old, costs(9000)], more)).toEqual([]);
  });

  it.each<[string, Members]>([
    ['of another kind', { kravdetaljer: 'Sakskostnader' }],
    ['in another currency', { opprinneligBeloep: eur(9000) }],
    ['that cannot be read', { opprinneligBeloep: nok('9000') }],
    ['of nothing', { relatertKrav: [] }],
    ['of a claim that is not there', { relatertKrav: ['X'] }],
    ['of interest', { relatertKrav: ['R-1'] }],
    ['of a claim, and of one that is not there', { relatertKrav: ['H-1', 'X'] }],
  ])('%s', (_what, more) => {
    const onInterest = interest({ kravforfall: { forfallsdato: '2026-02-02' } });
    expect(places([debt(500), onInterest, costs(9000, more)])).toEqual([]);
  });

  it.each<[string, Members]>([
    ['in another currency', debt(500, { opprinneligBeloep: eur(500) })],
    ['whose amount cannot be read', debt('500')],
    ['without a due date', debt(500, { kravforfall: undefined })],
    ['from before the first table', debt(500, { kravforfall: { forfallsdato: '1980-02-02' } })],
  ])('of a claim %s', (_what, claim) => expect(places([claim, costs(9000)])).toEqual([]));
});
