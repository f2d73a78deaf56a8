import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { against, shown } from '../../../../scripts/bench/figures.mjs';
import { benchmarksPage } from '../../../../scripts/bench/markdown.mjs';
import { tableText, targetsText } from '../../../../scripts/bench/tables.mjs';
import { judged } from '../../../../scripts/bench/targets.mjs';

const targets = judged([
  { target: 'check', value: 1.5, of: '12 ms / 8.00 ms' },
  { target: 'server-memory', value: 154.27, of: '160 MB before' },
]);
const table = {
  title: 'What took how long',
  head: ['', 'ms'],
  lines: [
    ['this | that', '1.00'],
    ['other', '100'],
  ],
  note: 'In turns.',
};

describe('a terminal', () => {
  it('is told of each target whether it was reached, and what decides nothing in brackets', () => {
    expect(targetsText(targets)).toBe(
      [
        'pass  whole check of 1,000 claims / JSON.parse and ajv  1.5 times    at most 2   (12 ms / 8.00 ms)',
        'MISS  memory of the language server after 4,000 edits      154 MB  at most 120   (160 MB before)',
        '',
        '1 targets reached, 1 missed',
        '',
      ].join('\n'),
    );
  });

  it('is shown tables in columns, numbers to the right', () => {
    expect(tableText(table)).toBe(
      'What took how long:\n\n               ms\nthis | that  1.00\nother         100\n\nIn turns.\n',
    );
  });
});

describe('the page', () => {
  const report = { machine: [['Node', 'v20.0.0']] as const, targets, tables: [table] };

  it('has the machine, each target with what it means, and everything else', async () => {
    const page = await benchmarksPage(report);
    expect(page).toMatch(/^# How fast it is\n/);
    expect(page).toMatch(/\| Node +\| v20\.0\.0 \|/);
    expect(page).toMatch(
      /\| whole check of 1,000 claims [^\n]*\| 1\.5 times \| 2 times \| reached +\| 12 ms/,
    );
    expect(page).toMatch(/\| +154 MB \| +120 MB \| \*\*missed\*\* \| 160 MB before +\|/);
    for (const { what, meaning } of targets) expect(page).toContain(`- **${what}**: ${meaning}`);
    expect(page).toContain('### What took how long');
    expect(page).toMatch(/\| -+ \| -+: \|\n\| this/);
    expect(page).toContain('In turns.');
  });

  it('is as prettier has it, and breaks no table', async () => {
    const page = await benchmarksPage(report);
    expect(await format(page, { parser: 'markdown', printWidth: 110 })).toBe(page);
    expect(page).toContain('| this \\| that |');
  });
});

describe('numbers', () => {
  it.each([
    [0.123456, '0.123'],
    [12.345, '12.3'],
    [1234.5, '1230'],
  ])('have three digits that say something: %d', (value, text) => expect(shown(value)).toBe(text));

  it('stand beside what they are compared with', () => {
    expect(against(123.4, 5.678)).toBe('123 ms / 5.68 ms');
  });
});
