import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { valueAt } from '../../../engine/begjaering/pointer';
import { applyEdits, check, fixes, type Diagnostic, type Options } from '../../../library/main';
import { withValue } from '../../support/changes';
import { rightText, rightValue } from '../../support/examples';
import { documentOf, optionsOf, ruleFixtures } from '../../support/rule-fixture';

const today = '2026-06-15';
const right = rightText('2.1');
const wrong = right.replace(today, '2026-02-30');

describe('a check', () => {
  it('finds nothing in what is right, and tells the version', () => {
    expect(check(right, { today })).toEqual({ model: '2.1', diagnostics: [] });
    expect(check(rightText('1.0'), { today, model: '1.0' }).model).toBe('1.0');
  });

  it('tells what is wrong, and where in every way of counting', () => {
    const offset = wrong.indexOf('"2026-02-30"');
    const line = wrong.slice(0, offset).split('\n').length - 1;
    const character = offset - wrong.lastIndexOf('\n', offset) - 1;
    expect(check(wrong, { today, language: 'en' }).diagnostics).toEqual([
      {
        code: 'elan/ugyldig-format',
        severity: 'error',
        message: '`2026-02-30` has the wrong format. The right format: date, YYYY-MM-DD.',
        pointer: '/begjaeringsdato',
        range: {
          start: { line, character, offset },
          end: { line, character: character + 12, offset: offset + 12 },
        },
        related: [],
        deprecated: false,
        fixable: false,
        documentation: expect.stringMatching(/^file:.*\/docs\/regler\/elan\/ugyldig-format\.md$/) as string,
      },
    ]);
  });

  it('names what is missing, and places beside it', () => {
    const reference = '/kravTilInnkreving/0/innsendersKravreferanse';
    const twice = withValue(
      rightValue('2.1'),
      '/kravTilInnkreving/1/innsendersKravreferanse',
      valueAt(rightValue('2.1'), reference),
    );
    const related = check(JSON.stringify(twice), { today }).diagnostics.flatMap((each) => each.related);
    expect(related.map(({ pointer }) => pointer)).toContain(reference);
    expect(check('{}', { today }).diagnostics.map(({ missing }) => missing)).toContain('innsender');
  });

  it('counts in the text as it is given, also behind a byte-order mark', () => {
    const oneLine = '{"begjaeringsdato": "2026-02-30"}';
    const of = (text: string): Diagnostic | undefined =>
      check(text, { today }).diagnostics.find(({ code }) => code === 'elan/ugyldig-format');
    expect(of(oneLine)?.range.start).toEqual({ line: 0, character: 20, offset: 20 });
    expect(of(`\uFEFF${oneLine}`)?.range.start).toEqual({ line: 0, character: 21, offset: 21 });
  });

  it('is plain data, that is the same after JSON', () => {
    const result = check(wrong, { today });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('answers the same when the clock moves, where it is told what day it is, and else goes by the clock', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    vi.setSystemTime('2026-06-15T12:00:00Z');
    const then = [check(right), check(right, { today })];
    vi.setSystemTime('2026-06-01T12:00:00Z');
    expect(check(right, { today })).toEqual(then[1]);
    expect(check(right)).not.toEqual(then[0]);
  });

  it('leads to pages that are elsewhere', () => {
    const rulePage = 'https://pages.example/{code}';
    expect(check(wrong, { today, rulePage }).diagnostics.map(({ documentation }) => documentation)).toEqual([
      'https://pages.example/elan/ugyldig-format',
    ]);
  });

  it.each(['', 'x', '[', '{"a":', '\0', '['.repeat(5000)])('throws for no text: %j', (text) => {
    expect(() => check(text, { today })).not.toThrow();
  });
});

describe('what a team has turned down', () => {
  const codesOf = (options: Options): string[] =>
    check(wrong, { today, ...options }).diagnostics.map(({ code, severity }) => `${severity} ${code}`);

  it('counts as in .elanrc.json', () => {
    expect(codesOf({ overrides: { regler: { 'elan/ugyldig-format': 'warning' } } })).toEqual([
      'warning elan/ugyldig-format',
    ]);
  });

  it('counts for the file that it names', () => {
    const unntak = [
      { fil: 'a.json', kode: 'elan/ugyldig-format', peker: '/begjaeringsdato', grunn: 'Avtalt.' },
    ];
    expect(codesOf({ overrides: { unntak }, file: 'a.json' })).toEqual([]);
    expect(codesOf({ overrides: { unntak }, file: 'b.json' })).toEqual(['error elan/ugyldig-format']);
  });
});

describe('what is given wrongly', () => {
  it.each<[string, Options, RegExp]>([
    ['a version', { model: '3.0' }, /^elan: model is "3.0"; it must be one of auto, 1\.0/],
    ['a day', { today: '15.06.2026' }, /^elan: today is "15\.06\.2026"; it must be a date/],
    [
      'a language',
      JSON.parse('{"language":"de"}') as Options,
      /^elan: language is "de"; it must be one of nb, en/,
    ],
    ['a target', JSON.parse('{"target":null}') as Options, /^elan: target is null; it must be one of/],
    ['overrides', { overrides: { regler: { FINNES_IKKE: 'off' } } }, /^elan: overrides: .*FINNES_IKKE/],
  ])('is told: %s', (_, options, message) => {
    expect(() => check(right, options)).toThrow(message);
  });

  it('is told: no text', () => {
    expect(() => check(JSON.parse('null') as string)).toThrow(
      'elan: the text must be a string, and is null.',
    );
  });
});

describe('fixable', () => {
  it('is never denied where there is a fix, and fixes do what they promise', () => {
    let fixed = 0;
    const some = ruleFixtures().filter((_, position) => position % 5 === 0);
    for (const { code, cases } of some) {
      const [section] = cases;
      if (!section) continue;
      const { text } = documentOf(section, section);
      const { model, target, today: day } = optionsOf(section);
      const options = { model, target, today: day };
      const found = check(text, options).diagnostics.find((each) => each.code === code);
      const [fix] = found ? fixes(text, found, options) : [];
      if (!found || !fix) continue;
      expect(found.fixable, code).toBe(true);
      fixed++;
      const after = check(applyEdits(text, fix.edits), { ...options, model: fix.model ?? model }).diagnostics;
      const countOf = (all: readonly Diagnostic[]): number => all.filter((each) => each.code === code).length;
      expect(countOf(after), code).toBeLessThan(countOf(check(text, options).diagnostics));
    }
    expect(fixed).toBeGreaterThan(10);
  });
});
