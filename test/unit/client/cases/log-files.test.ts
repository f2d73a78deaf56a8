import { describe, expect, it } from 'vitest';
import { csvBeside, entriesIn, testLogName, testLogOf } from '../../../../client/cases/log-files';
import { call } from './calls';

const now = Date.parse('2026-06-20T08:00:00.000Z');

describe('the files of a test log', () => {
  it('tell of one environment, in the order in which the calls were begun', () => {
    const later = call({ at: '2026-06-16T10:00:00.000Z' });
    const earlier = call({ at: '2026-06-15T10:00:00.000Z' });
    expect(entriesIn('test', [later, call({ environment: 'local' }), earlier])).toEqual([earlier, later]);
  });

  it('are made for Norwegian spreadsheets where they are Norwegian', () => {
    const entries = [call({ file: 'søknad.json' })];
    const norwegian = testLogOf(entries, { language: 'nb', whole: false, now });
    const english = testLogOf(entries, { language: 'en', whole: false, now });
    expect(norwegian.csv).toMatch(/^\uFEFFat;environment;/);
    expect(english.csv).toMatch(/^\uFEFFat,environment,/);
    expect(norwegian.markdown).toMatch(/^# Testlogg/);
    expect(english.markdown).toMatch(/^# Test log/);
  });

  it.each([
    [false, false],
    [true, true],
  ])('show identifiers only where that is wanted (%s)', (whole, shown) => {
    const { csv, markdown } = testLogOf([call({ file: '15088492748.json' })], { language: 'nb', whole, now });
    expect([csv.includes('15088492748'), markdown.includes('15088492748')]).toEqual([shown, shown]);
  });

  it('are named after environment and day', () => {
    expect(testLogName({ environment: 'test', language: 'nb', now })).toBe('testlogg-test-2026-06-20');
    expect(testLogName({ environment: 'local', language: 'en', now })).toBe('test-log-local-2026-06-20');
  });

  it.each([
    ['/a/logg.md', '/a/logg.csv'],
    ['/a/logg.MD', '/a/logg.csv'],
    ['/a.md/logg', '/a.md/logg.csv'],
  ])('stand beside each other: %s', (markdown, csv) => {
    expect(csvBeside(markdown)).toBe(csv);
  });
});
