import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../engine/findings/findings';
import { newestVersion } from '../../../../engine/model/model';
import { repairsOf, type FoundRepair } from '../../../../engine/shape/find-repairs';

const finding = (code: string, at: string, more: Partial<Finding> = {}): Finding => ({
  code: `elan/${code}`,
  at,
  severity: 'error',
  args: {},
  ...more,
});
const unknown = (at: string): Finding => finding('ukjent-egenskap', at);
const ofType = (at: string): Finding => finding('feil-type', at);
const repairs = (root: unknown, ...findings: readonly Finding[]): FoundRepair[] =>
  repairsOf(root, findings, newestVersion);
const kinds = (root: unknown, ...findings: readonly Finding[]): string[] =>
  repairs(root, ...findings).map(({ repair }) => `${repair.kind} ${repair.at}`);

describe('a name that is not the model’s', () => {
  it('is read as the one that is meant, and told as wrong where that is lacking', () => {
    const root = { Underskrift: 5 };
    expect(repairs(root, unknown('/Underskrift'))).toEqual([
      {
        repair: { kind: 'rename', at: '/Underskrift', name: 'underskrift' },
        finding: {
          code: 'elan/egenskap-i-annen-skrivemaate',
          severity: 'warning',
          at: '/Underskrift',
          onKey: true,
          args: { egenskap: 'Underskrift', foretrukket: 'underskrift' },
        },
      },
    ]);
    const lacking = finding('mangler-egenskap', '', { missing: 'underskrift' });
    const [told] = repairs(root, lacking, unknown('/Underskrift'));
    expect(told?.finding).toMatchObject({ code: 'elan/feilskrevet-egenskap', severity: 'error' });
  });

  it('is told as wrong too where one of several names is lacking', () => {
    const choice = finding('valg-mangler', '', { args: { alternativer: ['saksoeker', 'underskrift'] } });
    const [told] = repairs({ Underskrift: 'x' }, choice, unknown('/Underskrift'));
    expect(told?.finding.code).toBe('elan/feilskrevet-egenskap');
    // Elsewhere those are not the names that are lacking.
    const other = finding('x', '', { args: { alternativer: ['underskrift'] } });
    const [warned] = repairs({ Underskrift: 'x' }, other, unknown('/Underskrift'));
    expect(warned?.finding.code).toBe('elan/egenskap-i-annen-skrivemaate');
  });

  it('is read as a near one only where that is lacking and the value fits', () => {
    const lacking = finding('mangler-egenskap', '', { missing: 'underskrift' });
    expect(kinds({ underskrit: 'x' }, lacking, unknown('/underskrit'))).toEqual(['rename /underskrit']);
    expect(kinds({ underskrit: 5 }, lacking, unknown('/underskrit'))).toEqual([]);
    expect(kinds({ underskrit: 'x' }, unknown('/underskrit'))).toEqual([]);
  });

  it('is left where the one that is meant is there, or nothing is meant, or nothing can be', () => {
    expect(kinds({ Underskrift: 'x', underskrift: 'y' }, unknown('/Underskrift'))).toEqual([]);
    expect(kinds({ noe: 'x' }, unknown('/noe'))).toEqual([]);
    expect(kinds({ ukjent: { Navn: 'x' } }, unknown('/ukjent/Navn'))).toEqual([]);
    expect(kinds({ underskrift: 'x' }, unknown('/underskrift/Navn'))).toEqual([]);
  });

  it('is the first of two', () => {
    const root = { Underskrift: 'x', UNDERSKRIFT: 'y' };
    expect(kinds(root, unknown('/Underskrift'), unknown('/UNDERSKRIFT'))).toEqual(['rename /Underskrift']);
  });
});

describe('a value that is not of the model’s shape', () => {
  it.each<[string, unknown, string, string[]]>([
    ['a text in a list', { underskrift: ['x'] }, '/underskrift', ['unwrap /underskrift']],
    ['two texts in a list', { underskrift: ['x', 'y'] }, '/underskrift', []],
    ['a number in a list', { underskrift: [5] }, '/underskrift', []],
    ['an empty list', { underskrift: [] }, '/underskrift', []],
    ['a number', { underskrift: 5 }, '/underskrift', []],
    ['an object where a list is wanted', { saksoeker: {} }, '/saksoeker', ['wrap /saksoeker']],
    ['a text where a list is wanted', { saksoeker: 'x' }, '/saksoeker', []],
    ['JSON where a list is wanted', { saksoeker: '[{}]' }, '/saksoeker', ['parse /saksoeker']],
    ['JSON of another shape', { saksoeker: '{}' }, '/saksoeker', []],
    ['JSON where an object is wanted', { innsender: '{}' }, '/innsender', ['parse /innsender']],
    ['JSON of a list where an object is wanted', { innsender: '[{}]' }, '/innsender', []],
    ['a list in a list', { saksoeker: [[{}]] }, '/saksoeker/0', ['unwrap /saksoeker/0']],
    ['what the model does not know', { ukjent: ['x'] }, '/ukjent', []],
  ])('%s', (_what, root, at, expected) => expect(kinds(root, ofType(at))).toEqual(expected));

  it('is told by what it is', () => {
    const [told] = repairs({ underskrift: ['x'] }, ofType('/underskrift'));
    expect(told?.finding).toEqual({
      code: 'elan/skal-ikke-vaere-liste',
      severity: 'error',
      at: '/underskrift',
      args: { egenskap: 'underskrift' },
    });
  });

  it('is not looked at for another mistake', () => {
    expect(kinds({ underskrift: ['x'] }, finding('ugyldig-format', '/underskrift'))).toEqual([]);
  });
});

describe('several of them', () => {
  it('are set right from the deepest', () => {
    const root = { saksoeker: { saksoeker: ['x'] }, innsender: [{ innsender: [{}] }], underskrift: ['x'] };
    const found = kinds(root, ofType('/innsender'), ofType('/innsender/innsender'), ofType('/underskrift'));
    expect(found).toEqual(['unwrap /innsender', 'unwrap /underskrift']);
    const deep = { saksoeker: [{ saksoeker: [{ person: [{}] }] }], underskrift: ['x'] };
    const places = ['/underskrift', '/saksoeker/0/saksoeker/0/person', '/saksoeker/0/saksoeker'];
    expect(kinds(deep, ...places.map(ofType)).at(-1)).toBe('unwrap /underskrift');
  });

  it('are no slips any more where they are more than two thousand', () => {
    const names = Array.from({ length: 2001 }, (_, i) => `/saksoeker/${i}`);
    const root = { saksoeker: names.map(() => [{}]) };
    expect(repairs(root, ...names.map(ofType))).toHaveLength(2000);
  });
});
