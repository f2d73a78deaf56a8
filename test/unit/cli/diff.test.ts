import { describe, expect, it } from 'vitest';
import { withValue } from '../../support/changes';
import { commandLine } from '../../support/cli';
import { rightText, rightValue } from '../../support/examples';
import { written } from '../../support/migrating';

const before = rightValue('2.1');
const claims = before['kravTilInnkreving'] as readonly Record<string, unknown>[];
const [principal, ...others] = claims;
const name = String(principal?.['innsendersKravreferanse']);
const changed = { ...principal, opprinneligBeloep: { beloep: 12000.5, valuta: 'NOK' } };

const elan = commandLine({
  'before.json': rightText('2.1'),
  'reordered.json': JSON.stringify(withValue(before, '/kravTilInnkreving', claims.toReversed())),
  'after.json': written(withValue(before, '/kravTilInnkreving', [...others, changed])),
  'signed.json': written(withValue(before, '/underskrift', 'LUN SOMMERFUGL')),
  'broken.json': '{\n  "underskrift": }',
  'other.json': '{ "name": "other" }',
  'old.json': written({
    ...before,
    kreverRettsgebyrErstattet: true,
    betalingsinformasjon: { norskKonto: {} },
  }),
});

describe('elan diff', () => {
  it('ends with 0 where nothing differs but order and layout', async () => {
    expect(await elan.run(['diff', 'before.json', 'reordered.json'])).toEqual({
      code: 0,
      stdout: 'Ingen forskjeller.\n',
      stderr: '',
    });
  });

  it('ends with 1 where a claim differs, and tells how', async () => {
    const { code, stdout } = await elan.run(['diff', 'before.json', 'after.json']);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      new RegExp(
        `^Krav ${name}: endret\n  ~ opprinneligBeloep: [\\d ]+,\\d\\d → 12 000,50\n\nÉn forskjell.\n$`,
      ),
    );
  });

  it('speaks English too', async () => {
    const { stdout } = await elan.run(['diff', '--lang', 'en', 'before.json', 'signed.json']);
    expect(stdout).toBe(
      `The begjæring: changed\n  ~ underskrift: ${String(before['underskrift'])} → LUN SOMMERFUGL\n\nOne difference.\n`,
    );
  });

  it('prints JSON', async () => {
    const { code, stdout } = await elan.run(['diff', '--json', 'before.json', 'signed.json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      before: 'before.json',
      after: 'signed.json',
      models: { before: '2.1', after: '2.1' },
      differences: [
        {
          ...{ kind: 'changed', what: 'felt', holder: 'underskrift', name: 'underskrift', path: [] },
          ...{ before: before['underskrift'], after: 'LUN SOMMERFUGL' },
          ...{ item: { before: '/underskrift', after: '/underskrift' } },
          ...{ pointers: { before: '/underskrift', after: '/underskrift' } },
        },
      ],
    });
  });

  it('tells of versions of the model, and what to do about them', async () => {
    const { code, stdout } = await elan.run(['diff', '--lang', 'en', 'old.json', 'before.json']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^The two are written in different versions of the model, 0\.9 and 2\.1/);
    expect(stdout).toContain('Migrate the older one to 2.1 first');
  });

  it('reads one of them from standard input', async () => {
    expect(await elan.run(['diff', '-', 'before.json'], rightText('2.1'))).toMatchObject({ code: 0 });
  });

  it.each([
    [['before.json', 'none.json'], /none\.json/],
    [['broken.json', 'before.json'], /^broken\.json:2:18: Her er filen ikke riktig JSON/],
    [['before.json', 'other.json'], /^other\.json: Filen er ikke en begjæring/],
    [['-', '-'], /^Standard inn kan bare være den ene/],
    [['.', 'before.json'], /^\.: Oppgi én fil/],
  ])('ends with 2 for %j', async (files, told) => {
    const { code, stdout, stderr } = await elan.run(['diff', ...files]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(told);
  });
});
