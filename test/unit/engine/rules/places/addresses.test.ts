import { describe, expect, it } from 'vitest';
import { isEmailAddress, isTelephoneNumber } from '../../../../../engine/rules/places/formats';
import { isOtherPlace, placeOf } from '../../../../../engine/rules/places/postcodes';
import { foundIn, type Members } from '../../../../support/claims-alone';

const partyWith = (more: Members): Members => ({ saksoeker: [{ saksoeker: more }] });
const at = '/saksoeker/0/saksoeker';

describe('an address in a post box', () => {
  const places = (adressetekst: unknown, adressetype: unknown = 'bopelsadresse'): string[] =>
    foundIn(
      ['elan/postboks-som-bosted'],
      partyWith({ adresse: [{ adressetype, adresseInnland: { adressetekst } }] }),
    );
  const told = [`postboks-som-bosted ${at}/adresse/0/adressetype`];

  it.each([
    'Postboks 1',
    'postboks1',
    'POSTBOKS  12',
    '  Postboks 1',
    'Postbox 1',
    'Post box 1',
    'P.O. Box 1',
    'P. O. Box 1',
    'P.O.Box 1',
    'PO Box 1',
    'P O Box 1',
    'POBox 1',
    'Pb 1',
    'Pb. 1',
  ])('is told of where people live or work: %j', (text) => {
    expect(places(text)).toEqual(told);
    expect(places(text, 'forretningsadresse')).toEqual(told);
    expect(places(text, 'postadresse')).toEqual([]);
    expect(places(text, null)).toEqual([]);
    // Two lines are of another type than the model's, which says enough.
    expect(places([text, 'Storgata 1'])).toEqual([]);
  });

  it.each(['Postboksveien 1', 'Gate 2, Postboks 1', 'Nypostboks 1', 'Postboks', 'Storgata 1', undefined, 7])(
    'is not %j',
    (text) => expect(places(text)).toEqual([]),
  );
});

describe('what is written where people and banks can be reached', () => {
  const places = (epostAdresse: unknown): string[] =>
    foundIn(['elan/ugyldig-epost'], { saksoeker: [{ saksoekerKontaktinformasjon: { epostAdresse } }] });
  const told = ['ugyldig-epost /saksoeker/0/saksoekerKontaktinformasjon/epostAdresse'];

  it('is told of where it is wrong, with white space around it or not', () => {
    expect(places('a@b')).toEqual(told);
    expect(places(' a@b ')).toEqual(told);
  });

  it.each<[string, unknown]>([
    ['right', 'a@b.no'],
    ['right, with white space around it', ' a@b.no '],
    ['blank', ' '],
    ['broken', 'a\ufffd'],
    ['not seen in all its characters', 'a\u200b'],
    ['no text', 7],
  ])('is left alone, or to other checks, where it is %s', (_what, text) => {
    expect(places(text)).toEqual([]);
  });

  it('may be as long as the standards say, and no longer', () => {
    expect(isEmailAddress(`a@${'b.'.repeat(125)}no`)).toBe(true);
    expect(isEmailAddress(`ab@${'b.'.repeat(125)}no`)).toBe(false);
    expect(isTelephoneNumber('123456789012345')).toBe(true);
    expect(isTelephoneNumber('12345')).toBe(true);
  });
});

describe('a postcode and its place', () => {
  const places = (postnummer: unknown, poststedsnavn?: unknown): string[] =>
    foundIn(
      ['elan/ukjent-postnummer', 'elan/postnummer-annet-sted'],
      partyWith({ adresse: [{ adresseInnland: { postnummer, poststedsnavn } }] }),
    ).map((place) => place.replace(`${at}/adresse/0/adresseInnland/`, ''));

  it.each<[unknown, unknown, string[]]>([
    ['7030', 'Trondheim', []],
    ['7030', 'Bergen', ['postnummer-annet-sted poststedsnavn']],
    ['7030', undefined, []],
    ['7030', 7, []],
    ['7000', 'Bergen', ['ukjent-postnummer postnummer']],
    ['70001', 'Bergen', []],
    ['07000', 'Bergen', []],
    ['x7030', 'Bergen', []],
  ])('%j %j', (code, name, expected) => expect(places(code, name)).toEqual(expected));

  it.each([
    ['in the spelling of abroad', '7030', 'Tromsoe', true],
    ['in the spelling of abroad', '7030', 'Aalesund', true],
    ['in the spelling of abroad', '7030', 'Vaeroey', true],
    ['without its spaces', '7030', 'MOIRANA', true],
    ['near the municipality', '7318', 'AKLAND', false],
    ['two letters away', '9501', 'ALDRA', false],
    ['three letters away', '9501', 'ALVDAL', true],
    ['a part of the name', '2560', 'DAL', false],
    ['more than the name', '9360', 'BARDUFOSS', false],
    ['that nobody knows', '7030', 'Ukjentvik', false],
  ])('that is another, %s: %s %s', (_what, code, name, other) => {
    const place = placeOf(code);
    expect(place && isOtherPlace(name, place)).toBe(other);
  });
});
