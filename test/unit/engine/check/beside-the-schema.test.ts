import { describe, expect, it } from 'vitest';
import { withoutProperty, withValue } from '../../../support/changes';
import { checked, codesIn } from '../../../support/checking';
import { rightText, rightValue } from '../../../support/examples';

const right = rightValue('2.1');
const ground = '/begjaeringensTvangsgrunnlag/0';

describe('a mistake against the schema', () => {
  it.each([
    ['a country that there is not', '/saksoekt/0/saksoekt/person/identifikator/landkodeIdentifikator', 'XX'],
    ['a reason that is no code', `${ground}/begrunnelseUnnlatVarsel`, 'ukjent'],
  ])('stays an error where a check of ours has a warning: %s', (_what, at, value) => {
    const { diagnostics } = checked(withValue(right, at, value));
    const there = diagnostics.filter(({ pointer }) => pointer === at);
    expect(there.map(({ severity }) => severity).sort()).toEqual(['error', 'warning']);
  });

  it('of type stays one where a rule speaks of the value', () => {
    const codes = codesIn(withValue(right, '/kravTilInnkreving/0/innsendersKravreferanse', 301));
    expect(codes).toContain('elan/feil-type');
  });

  it('is not said where a rule says it', () => {
    expect(codesIn(withoutProperty(right, '/innsender'))).toEqual(['INNSENDER_MANGLER']);
    expect(codesIn(withValue(right, '/betalingsinformasjon/kidnummer', '1'))).toEqual(['UGYLDIG_KID']);
  });
});

describe('one mistake', () => {
  it('is found once where there is no claim at all', () => {
    expect(codesIn(withValue(right, '/kravTilInnkreving', []))).toEqual(['MANGLER_KRAV']);
    expect(codesIn(withoutProperty(right, '/kravTilInnkreving'))).toEqual(['MANGLER_KRAV']);
  });

  it.each(['[]', 'null', '1'])('is found once where the root is %s', (text) => {
    expect(codesIn(text)).toEqual(['elan/feil-type']);
  });

  it('is found once where an amount is negative', () => {
    const negative = withValue(right, '/kravTilInnkreving/0/opprinneligBeloep/beloep', -5);
    expect(codesIn(negative)).toEqual(['UGYLDIG_BELOEP']);
  });
});

describe('a property that stands twice', () => {
  it('is found where it stands', () => {
    const text = rightText('2.1').replace('"beloep": 700,', '"beloep": 1, "beloep": 700,');
    expect(checked(text).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'elan/duplikat-egenskap /kravTilInnkreving/2/opprinneligBeloep/beloep',
    ]);
  });
});

describe('a slip that people often make in JSON', () => {
  it.each([
    ['{ "a": 18600,50 }', 'Ugyldig JSON. Desimaltegnet er punktum, ikke komma.'],
    ['{ "a": 018600 }', 'Ugyldig JSON. Et tall kan ikke begynne med 0 foran andre sifre.'],
    ['{ "a": ${b} }', 'Ugyldig JSON. Her står en malvariabel som ikke er fylt ut. Bytt den ut med en verdi.'],
    ['{ "a": 1 "b": 2 }', 'Ugyldig JSON. Her mangler et komma.'],
  ])('has words of its own: %j', (text, message) => {
    const [first] = checked(text).diagnostics.filter(({ code }) => code === 'elan/syntaks');
    expect(first?.message).toBe(message);
  });
});
