import { describe, expect, it } from 'vitest';
import { checked } from '../../../../support/checking';
import { foundIn, rulesOf, saidOf, type Members } from '../../../../support/claims-alone';

const codes = [
  'elan/blank-verdi',
  'elan/oedelagte-tegn',
  'elan/usynlige-tegn',
  'elan/delte-bokstaver',
  'elan/typografiske-tegn',
  'elan/mellomrom-rundt-verdi',
];
const places = (value: Members): string[] => foundIn(codes, value);
const account = (name: string, value: unknown): Members => ({
  betalingsinformasjon: { kontoinformasjon: { [name]: value } },
});
const identified = (taxIdentificationNumber: string): Members => ({
  saksoeker: [{ saksoeker: { person: { identifikator: { taxIdentificationNumber } } } }],
});
const abroad = (adresseUtland: Members): Members => ({
  saksoeker: [{ saksoeker: { adresse: [{ adresseUtland }] } }],
});

describe('a text that is not written as it is meant', () => {
  const number = '/saksoeker/0/saksoeker/person/identifikator/taxIdentificationNumber';
  const konto = '/betalingsinformasjon/kontoinformasjon';

  it.each<[string, Members, string[]]>([
    ['a blank', { underskrift: ' ' }, ['blank-verdi /underskrift']],
    ['white space before it', { underskrift: ' a' }, ['mellomrom-rundt-verdi /underskrift']],
    ['white space after it', { underskrift: 'a ' }, ['mellomrom-rundt-verdi /underskrift']],
    ['white space inside', { underskrift: 'a b' }, []],
    ['letters read in another encoding', { underskrift: 'BjÃ¸rn' }, ['oedelagte-tegn /underskrift']],
    ['what cannot be seen in a number', identified('0181\u200b'), [`usynlige-tegn ${number}`]],
    ['what cannot be seen in an account', account('iban', 'NO\u200b'), [`usynlige-tegn ${konto}/iban`]],
    [
      'what cannot be seen in a postcode of abroad',
      abroad({ postnummerUtland: 'A\u200b1' }),
      ['usynlige-tegn /saksoeker/0/saksoeker/adresse/0/adresseUtland/postnummerUtland'],
    ],
    [
      'what cannot be seen in an address, and in the name of a place',
      abroad({ adressetekst: 'A\u200b', poststedUtland: 'B\u200b' }),
      ['adressetekst', 'poststedUtland'].map(
        (name) => `usynlige-tegn /saksoeker/0/saksoeker/adresse/0/adresseUtland/${name}`,
      ),
    ],
    [
      'what cannot be seen in the name of a file',
      { vedlegg: [{ filnavn: 'a\u200b.pdf' }] },
      ['usynlige-tegn /vedlegg/0/filnavn'],
    ],
    ['a dash in a number', identified('0181–1'), [`typografiske-tegn ${number}`]],
    ['a dash in an account', account('iban', 'NO–1'), [`typografiske-tegn ${konto}/iban`]],
    ['a dash in a signature', { underskrift: 'Elg–Rev' }, []],
    ['a line break in an address', abroad({ adressetekst: 'A\nB' }), []],
    ['a line break in a signature', { underskrift: 'A\nB' }, ['usynlige-tegn /underskrift']],
    ['no text', { underskrift: 7, innsenderReferanse: ' a' }, ['mellomrom-rundt-verdi /innsenderReferanse']],
  ])('%s', (_what, value, expected) => expect(places(value)).toEqual(expected));

  it('is told once for a reference, with its other places, and for each of other texts', () => {
    const written = 'A\u200b';
    const value = {
      innsenderReferanse: written,
      underskrift: written,
      kravTilInnkreving: [{ innsendersKravreferanse: written }],
      begjaeringensTvangsgrunnlag: [{ innsendersKravreferanse: [written] }],
    };
    const told = checked(value, { rules: rulesOf('elan/usynlige-tegn') }).diagnostics.filter(
      ({ code }) => code === 'elan/usynlige-tegn',
    );
    expect(told.map(({ pointer }) => pointer)).toEqual([
      '/innsenderReferanse',
      '/underskrift',
      '/kravTilInnkreving/0/innsendersKravreferanse',
    ]);
    expect(told.at(-1)?.related.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([
      '/begjaeringensTvangsgrunnlag/0/innsendersKravreferanse/0 Samme referanse',
    ]);
  });
});

describe('what is said of a text', () => {
  const said = (code: string, value: Members): string | undefined => saidOf(code, value)[0];

  it('names the word that is wrong', () => {
    expect(said('elan/oedelagte-tegn', { underskrift: 'Se  BjÃ¸rn' })).toContain(
      '`BjÃ¸rn` er trolig ment som `Bjørn`',
    );
    expect(said('elan/delte-bokstaver', { underskrift: 'Se A\u030ase' })).toContain('`A[U+030A]se`');
  });

  it('says that what is lost cannot be known', () => {
    const lost = said('elan/oedelagte-tegn', { underskrift: 'Se Bj\ufffdrn' });
    expect(lost).toContain('Bj');
    expect(lost).not.toContain('Se ');
    expect(lost).not.toContain('trolig ment');
  });

  it('names each character that cannot be seen and should not stand there', () => {
    const claim = { kravbeskrivelse: 'A\nB\u200bC\u00adD\u200b' };
    expect(said('elan/usynlige-tegn', { kravTilInnkreving: [claim] })).toContain(': U+200B, U+00AD.');
  });
});
