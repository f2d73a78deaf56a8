import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import type { Finding } from '../../../../engine/findings/findings';
import { toDiagnostics } from '../../../../engine/check/to-diagnostics';

/** The text that is underlined for a finding, and the line that it stands on. */
function underlined(text: string, finding: Partial<Finding>): string {
  const document = BegjaeringDocument.of(text);
  const whole: Finding = { code: 'MANGLER_KRAV', severity: 'error', at: '', args: {}, ...finding };
  const [diagnostic] = toDiagnostics([whole], document, '2.1', 'nb');
  if (!diagnostic) throw new Error('no diagnostic');
  const { start, end } = diagnostic.range;
  const { source } = document;
  return `${start.line}: ${text.slice(source.offsetAt(start), source.offsetAt(end))}`;
}

const text = `{
  "a": { "b": 1, "c": [2, 3] },
  "d": [
    {
      "e": "x"
    },
    [4,
     5]
  ]
}`;

describe('what is underlined', () => {
  it.each([
    ['a value', { at: '/a/b' }, '1: 1'],
    ['a value of several parts on one line', { at: '/a/c' }, '1: [2, 3]'],
    ['the key of a value of several lines', { at: '/d' }, '2: "d"'],
    ['the bracket of an item of several lines', { at: '/d/1' }, '6: ['],
    ['the key, where the name is wrong', { at: '/a/b', onKey: true }, '1: "b"'],
    ['the key of the object that lacks something', { at: '/a', missing: 'x' }, '1: "a"'],
    ['the bracket of the item that lacks something', { at: '/d/0', missing: 'x' }, '3: {'],
    ['the first bracket, where the root lacks something', { at: '', missing: 'x' }, '0: {'],
    ['what is around it, where a place is lost', { at: '/d/0/f/g' }, '3: {'],
    ['the start, where all is lost', { at: '/x/y' }, '0: {'],
  ])('is %s', (_what, finding, expected) => {
    expect(underlined(text, finding)).toBe(expected);
  });

  it('is the same in a file with CRLF', () => {
    expect(underlined(text.replaceAll('\n', '\r\n'), { at: '/d/0/e' })).toBe('4: "x"');
  });

  it('is the last of two properties of one name', () => {
    expect(underlined('{ "a": 1,\n  "a": 2 }', { at: '/a' })).toBe('1: 2');
  });

  it('is counted in UTF-16 units', () => {
    const document = BegjaeringDocument.of('{ "😀": "æ" }');
    const finding: Finding = { code: 'MANGLER_KRAV', severity: 'error', at: '/😀', args: {} };
    expect(toDiagnostics([finding], document, '2.1', 'nb')[0]?.range).toEqual({
      start: { line: 0, character: 8 },
      end: { line: 0, character: 11 },
    });
  });
});

describe('diagnostics', () => {
  it('stand in the order of the file, and by code at the same place', () => {
    const findings = [
      ['RENTE_MAA_HA_RELATERT_KRAV', '/d/1/0'],
      ['MANGLER_KRAV', '/a/c'],
      ['KRAV_IKKE_BENYTTET', '/a/c'],
      ['KRAV_IKKE_BENYTTET', '/a/b'],
    ] as const;
    const diagnostics = toDiagnostics(
      findings.map(([code, at]) => ({ code, at, severity: 'error', args: {} })),
      BegjaeringDocument.of(text),
      '2.1',
      'nb',
    );
    expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'KRAV_IKKE_BENYTTET /a/b',
      'KRAV_IKKE_BENYTTET /a/c',
      'MANGLER_KRAV /a/c',
      'RENTE_MAA_HA_RELATERT_KRAV /d/1/0',
    ]);
  });
});
