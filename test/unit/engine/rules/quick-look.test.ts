import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../engine/begjaering/index';
import { newestVersion } from '../../../../engine/model/model';
import { quickLook } from '../../../../engine/rules/quick-look';
import { eur, main, nok, type Members } from '../../../support/claims-alone';

/** What a quick look says that may be wrong. */
const looked = (value: unknown): string[] =>
  Object.entries(quickLook(buildIndex(value), newestVersion)).flatMap(([name, is]) => (is ? [name] : []));
const claim = (more: Members): Members => ({ kravTilInnkreving: [main(more)] });
const rate = (avtaltRentesats: unknown): Members => claim({ rentebaerendeKrav: { avtaltRentesats } });
const file = (filnavn: unknown, uuid?: unknown): Members => ({ vedlegg: [{ filnavn, uuid }] });
const party = (person: Members): Members => ({ saksoeker: [{ saksoeker: { person } }] });
const address = (adresseInnland: Members): Members => ({
  saksoeker: [{ saksoeker: { adresse: [{ adresseInnland }] } }],
});

describe('a quick look at a begjæring', () => {
  it.each<[string, unknown, string[]]>([
    ['what is right', { ...claim({ kravbeskrivelse: 'Faktura 1' }), begjaeringsdato: '2026-06-15' }, []],
    ['western letters', { underskrift: "Kåre Åsgård-O'Neill" }, []],
    ['white space at an end', { underskrift: 'a ' }, ['text']],
    ['a character that is not seen', { underskrift: 'a\u200bb' }, ['text']],
    ['one letter', { underskrift: 'a' }, []],
    ['letters that were misread', { underskrift: 'BjÃ¸rn' }, ['text']],
    ['other letters', { underskrift: 'Čapek' }, ['text']],
    ['a per cent sign', { underskrift: '10 %' }, ['variable']],
    ['a brace', { underskrift: '{' }, ['variable']],
    ['a brace in a date', { begjaeringsdato: '2026{' }, ['variable']],
    ['a brace in a KID', { betalingsinformasjon: { kidnummer: '%s' } }, ['variable']],
    ['a brace in a postcode', address({ postnummer: '{0}' }), ['variable']],
    ['a character that is not seen in a KID', { betalingsinformasjon: { kidnummer: '1\u200b' } }, []],
    ['the reference of a claim', claim({ innsendersKravreferanse: 'H 1 ' }), ['text']],
    ['a placeholder as the reference of a claim', claim({ innsendersKravreferanse: 'todo' }), ['leftover']],
    ['a reference that names no claim', { ...claim({}), innsenderReferanse: ' x' }, ['text']],
    [
      'a reference that names a claim',
      { ...claim({}), begjaeringensTvangsgrunnlag: [{ innsendersKravreferanse: ['H-1'] }] },
      [],
    ],
    [
      'a name that is also that of a claim',
      { ...claim({ innsendersKravreferanse: 'x' }), underskrift: 'x' },
      [],
    ],
    [
      'a last name of nobody that is also the reference of a claim',
      {
        ...claim({ innsendersKravreferanse: 'Nordmann' }),
        ...party({ personnavn: { etternavn: 'Nordmann' } }),
      },
      ['leftover'],
    ],
    ['a placeholder', { underskrift: 'todo' }, ['leftover']],
    ['a placeholder as a KID', { betalingsinformasjon: { kidnummer: 'todo' } }, []],
    ['a last name of nobody', party({ personnavn: { etternavn: 'Nordmann' } }), ['leftover']],
    ['the same as a place', address({ poststedsnavn: 'Nordmann' }), []],
    ['a uuid that is made up', file('a.pdf', '11111111-1111-1111-1111-111111111111'), ['leftover']],
    ['a right uuid', file('a.pdf', 'a7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1a'), []],
    ['the name of a file that is not plain', file('a/b.pdf'), ['fileName']],
    ['the same elsewhere', { underskrift: 'a/b.pdf' }, []],
    ['no text', { underskrift: 7, begjaeringsdato: 7, ...file(7) }, []],
    ['a truth value', { underskrift: true }, []],
    ['the year 1949', { begjaeringsdato: '1949-12-31' }, ['year']],
    ['the year 1950', { begjaeringsdato: '1950-01-01' }, []],
    ['the year 2099', { begjaeringsdato: '2099-12-31' }, []],
    ['the year 2100', { begjaeringsdato: '2100-01-01' }, ['year']],
    ['an amount with two decimals', claim({ opprinneligBeloep: nok(1.25) }), []],
    ['an amount with three', claim({ opprinneligBeloep: nok(1.255) }), ['number']],
    ['an amount of nothing', claim({ opprinneligBeloep: nok(0) }), ['nought']],
    ['another currency', claim({ opprinneligBeloep: eur(1) }), ['currency']],
    ['no currency', claim({ opprinneligBeloep: { beloep: 1 } }), []],
    ['an ordinary rate', rate(9.25), []],
    ['a rate of nothing', rate(0), []],
    ['a rate that is a fraction', rate(0.09), ['rate']],
    ['a rate with many decimals', rate(9.255), ['number']],
  ])('%s', (_what, value, expected) => expect(looked(value)).toEqual(expected));

  it('says all that it has seen', () => {
    const value = { underskrift: ' {', begjaeringsdato: '2926-06-15', ...rate(0.09) };
    expect(looked(value)).toEqual(['text', 'variable', 'year', 'rate']);
  });
});
