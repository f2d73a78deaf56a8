import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../../engine/begjaering/index';
import { isPlausible, plausibleDateOf } from '../../../../../engine/rules/time/plausible';
import { trustedWritingDate } from '../../../../../engine/rules/time/writing-date';
import { foundIn, type Members } from '../../../../support/claims-alone';

describe('a date that somebody can have meant', () => {
  it.each([
    ['1949-12-31', 'dato', false],
    ['1950-01-01', 'dato', true],
    ['2099-12-31', 'dato', true],
    ['2100-01-01', 'dato', false],
    ['1999-12-31', 'begjaeringsdato', false],
    ['2000-01-01', 'begjaeringsdato', true],
    ['1899-12-31', 'foedselsdato', false],
    ['1900-01-01', 'foedselsdato', true],
    ['9999-12-31', 'tilDato', true],
    ['9999-12-31', 'fraDato', false],
  ])('%s as %s: %s', (date, name, expected) => {
    expect(isPlausible(date, name)).toBe(expected);
    expect(plausibleDateOf({ [name]: date }, name)).toBe(expected ? date : undefined);
  });

  it.each([undefined, 7, '2026-02-30', '2026-6-15', '15.06.2026'])('is not %s', (dato) => {
    expect(plausibleDateOf({ dato }, 'dato')).toBeUndefined();
  });
});

describe('the date that others are compared with', () => {
  const dateOf = (root: Members): string | undefined => trustedWritingDate(buildIndex(root), '2026-06-15');
  const due = (forfallsdato: string): Members => ({ kravforfall: { forfallsdato } });

  it('is that of the begjæring, until today', () => {
    expect(dateOf({ begjaeringsdato: '2026-06-15' })).toBe('2026-06-15');
    expect(dateOf({ begjaeringsdato: '2026-06-16' })).toBeUndefined();
    expect(dateOf({ begjaeringsdato: '1026-06-15' })).toBeUndefined();
    expect(dateOf({})).toBeUndefined();
  });

  it('is none where it is that date that is wrong, and one where it is another', () => {
    const of = (...dates: readonly string[]): string | undefined =>
      dateOf({ begjaeringsdato: '2026-01-15', kravTilInnkreving: dates.map(due) });
    expect(of('2026-02-02', '2026-03-02')).toBeUndefined();
    expect(of('2026-02-02')).toBe('2026-01-15');
  });
});

describe('a date that nobody can have meant', () => {
  const places = (value: Members): string[] => foundIn(['elan/usannsynlig-dato'], value);
  const claim = (more: Members): Members => ({ kravTilInnkreving: [more] });
  const told = (at: string): string[] => [`usannsynlig-dato ${at}`];

  it.each<[string, Members, string[]]>([
    [
      'of a claim',
      claim({ kravforfall: { forfallsdato: '1926-02-02' } }),
      told('0/kravforfall/forfallsdato'),
    ],
    [
      'of a claim, in the future',
      claim({ kravforfall: { forfallsdato: '2926-02-02' } }),
      told('0/kravforfall/forfallsdato'),
    ],
    ['of the begjæring', { begjaeringsdato: '1999-12-31' }, told('/begjaeringsdato')],
    [
      'of a payment',
      claim({ innbetaling: [{ bokfoertDato: '1026-02-02' }] }),
      told('0/innbetaling/0/bokfoertDato'),
    ],
    [
      'of an interest period',
      claim({ rentekrav: { rentePeriode: { startdato: '1026-02-02' } } }),
      told('0/rentekrav/rentePeriode/startdato'),
    ],
    [
      'of a payment, in the future, as an official rule says',
      claim({ innbetaling: [{ bokfoertDato: '2926-02-02' }] }),
      [],
    ],
    [
      'of an interest period, in the future, as an official rule says',
      claim({ rentekrav: { rentePeriode: { startdato: '2926-02-02' } } }),
      [],
    ],
    ['is none of the calendar', claim({ kravforfall: { forfallsdato: '1926-02-30' } }), []],
    ['is no date at all', { begjaeringsdato: 'x', ...claim({ kravforfall: { forfallsdato: '?' } }) }, []],
    ['is no text', { begjaeringsdato: 1926, ...claim({ kravforfall: { forfallsdato: '2026-02-02' } }) }, []],
  ])('%s', (_what, value, expected) => expect(places(value)).toEqual(expected));

  const born = (foedselsdato: unknown, number?: string, kind = 'person'): Members => ({
    saksoekt: [
      {
        saksoekt: {
          [kind]: {
            foedselsdato,
            identifikator: { taxIdentificationNumber: number, landkodeIdentifikator: 'NO' },
          },
        },
      },
    ],
  });
  const ofBirth = told('/saksoekt/0/saksoekt/person/foedselsdato');

  it.each<[string, Members, string[]]>([
    ['tomorrow', born('2026-06-16'), ofBirth],
    ['today', born('2026-06-15'), []],
    ['a hundred years ago', born('1926-06-15'), []],
    ['before 1900', born('1899-12-31'), ofBirth],
    ['before 1900, as the number says', born('1899-01-01', '01819960093'), ofBirth],
    ['before 1900, as the number does not say', born('1880-01-01', '01818010083'), []],
    ['on no day', born('1880-02-30'), []],
    ['not, being a company', born('1880-01-01', undefined, 'virksomhet'), []],
    ['on a day that is not given', born(undefined), []],
  ])('is that of who was born %s', (_what, value, expected) => expect(places(value)).toEqual(expected));
});

describe('a begjæring of a day to come', () => {
  it.each([
    ['2026-06-16', ['begjaeringsdato-fram-i-tid /begjaeringsdato']],
    ['2026-06-15', []],
    ['2926-06-16', []],
    [undefined, []],
  ])('%s', (begjaeringsdato, expected) => {
    expect(foundIn(['elan/begjaeringsdato-fram-i-tid'], { begjaeringsdato })).toEqual(expected);
  });
});
