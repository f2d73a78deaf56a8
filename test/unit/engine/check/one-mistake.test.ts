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
});
