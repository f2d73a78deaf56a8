import { describe, expect, it } from 'vitest';
import {
  isAtLeast,
  modelOf,
  newestVersion,
  typeAt,
  usualSpelling,
  versions,
} from '../../../../engine/model/model';

describe('the versions of the model', () => {
  it('are told in their order', () => {
    expect(versions).toEqual(['1.0', '1.1', '2.0', '2.1']);
    expect(newestVersion).toBe('2.1');
  });

  it.each([
    ['2.1', '2.0', true],
    ['2.0', '2.0', true],
    ['1.1', '2.0', false],
    ['1.0', '1.1', false],
  ])('%s is at least %s: %s', (version, other, expected) => {
    expect(isAtLeast(version, other)).toBe(expected);
  });

  it.each(['0.9', '3.0', 'auto', ''])('are not %j', (version) => {
    expect(() => modelOf(version)).toThrow(RangeError);
  });
});

describe('what stands at a place of the model', () => {
  const model = modelOf('2.0');

  it.each([
    ['', 'Utleggsbegjaering'],
    ['/kravTilInnkreving', 'Krav'],
    ['/kravTilInnkreving/3', 'Krav'],
    ['/kravTilInnkreving/3/relatertKrav/0', 'InnsendersKravreferanse'],
    ['/begjaeringensTvangsgrunnlag/0/varsel/0/type', 'TvangskraftgrunnlagType'],
    ['/saksoeker/0/saksoeker/adresse/1/adresseInnland/postnummer', 'Postnummer'],
    ['/kreverFritakRettsgebyr/aarsakTilFritak', 'AarsakTilFritakRettsgebyr'],
    ['/ukjent', ''],
    ['/kravTilInnkreving/3/ukjent/kravdetaljer', ''],
  ])('%s: %s', (pointer, type) => {
    expect(typeAt(model, pointer)).toBe(type);
  });

  it('has a usual name, whatever it is called', () => {
    expect(usualSpelling(model, 'Varsel', 'forsendelsesmaatetype')).toBe('forsendelsemaateType');
    expect(usualSpelling(model, 'Varsel', 'forsendelsemaateType')).toBe('forsendelsemaateType');
    expect(usualSpelling(model, 'Varsel', 'noe')).toBe('noe');
  });
});
