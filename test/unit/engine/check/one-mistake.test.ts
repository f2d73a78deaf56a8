import { describe, expect, it } from 'vitest';
import { oneOfEachMistake } from '../../../../engine/check/one-mistake';
import type { Finding } from '../../../../engine/findings/findings';

const finding = (code: string, at: string, more: Partial<Finding> = {}): Finding => ({
  code,
  at,
  severity: code.startsWith('elan/') ? 'warning' : 'error',
  args: {},
  ...more,
});
const left = (...findings: Finding[]): string[] =>
  oneOfEachMistake(findings).map(({ code, at }) => `${code} ${at}`);

describe('one finding of each mistake', () => {
  it('leaves out what another replaces, at that place only', () => {
    const better = finding('elan/x', '/a', { replaces: [{ code: 'KRAV_IKKE_BENYTTET', at: '/b' }] });
    expect(left(better, finding('KRAV_IKKE_BENYTTET', '/b'))).toEqual(['elan/x /a']);
    expect(left(better, finding('KRAV_IKKE_BENYTTET', '/c'), finding('MANGLER_KRAV', '/b'))).toHaveLength(3);
  });

  it('leaves out what gives way to an error at its place, or to one that the property is missing', () => {
    const blank = finding('elan/blank-verdi', '/a/navn');
    expect(left(blank, finding('PAASTAND_PAAKREVET', '/a/navn'))).toEqual(['PAASTAND_PAAKREVET /a/navn']);
    expect(left(blank, finding('MANGLER', '/a', { missing: 'navn' }))).toEqual(['MANGLER /a']);
    expect(left(blank, finding('MANGLER', '/', { covers: [{ at: '/a', missing: 'navn' }] }))).toEqual([
      'MANGLER /',
    ]);
  });

  it('keeps it beside warnings, and beside errors elsewhere', () => {
    const blank = finding('elan/blank-verdi', '/a/navn');
    expect(left(blank, finding('elan/x', '/a/navn'))).toHaveLength(2);
    expect(
      left(blank, finding('MANGLER', '/a'), finding('MANGLER', '/a', { missing: 'adresse' })),
    ).toHaveLength(3);
  });

  it('keeps of several at one place the one that comes nearest to what is wrong', () => {
    const iban = finding('elan/ugyldig-iban', '/a');
    const text = finding('elan/usynlige-tegn', '/a');
    expect(left(iban, text)).toEqual(['elan/usynlige-tegn /a']);
    expect(left(text, iban)).toEqual(['elan/usynlige-tegn /a']);
    expect(left(iban, finding('elan/usynlige-tegn', '/b'))).toHaveLength(2);
    expect(left(iban, finding('elan/filnavn-uten-endelse', '/a'))).toHaveLength(2);
    expect(left(iban, finding('MANGELFULLE_KONTOOPPLYSNINGER', '/a'))).toHaveLength(2);
    expect(left(iban, finding('elan/ugyldig-iban', '/a'))).toHaveLength(2);
  });

  it('keeps what is left to be filled in only where nothing else is said', () => {
    const placeholder = finding('elan/plassholder', '/a');
    expect(left(placeholder)).toHaveLength(1);
    expect(left(placeholder, finding('elan/ugyldig-epost', '/a'))).toEqual(['elan/ugyldig-epost /a']);
    expect(left(placeholder, finding('UGYLDIG_KID', '/a'))).toEqual(['UGYLDIG_KID /a']);
    expect(left(placeholder, finding('UGYLDIG_KID', '/b'))).toHaveLength(2);
  });
});
