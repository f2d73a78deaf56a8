import { describe, expect, it } from 'vitest';
import type { ConfigReport } from '../../../cli/config/report';
import { withValue } from '../../support/changes';
import { commandLine } from '../../support/cli';
import { rightText, rightValue } from '../../support/examples';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const [older, amounts] = ['elan/eldre-modell', 'elan/rente-avviker'];
const eboxAt = '/begjaeringensTvangsgrunnlag/0/varsel/0/forsendelsemaateType';
const exception = { kode: older, kravreferanse: 'RENTE-17', grunn: 'Avtalt.' };

const elan = commandLine({
  'saker/sak.json': json(withValue(rightValue('1.1'), eboxAt, 'ebox')),
  'saker/.elanrc.json': json({ regler: { [older]: 'hint' }, unntak: [{ fil: 'sak.json', ...exception }] }),
  'saker/under/sak.json': rightText('2.1'),
  '.elanrc.json': json({ regler: { [older]: 'error', [amounts]: 'off' } }),
  'galt/sak.json': json(withValue(rightValue('2.1'), '/farge', 'blå')),
  'galt/.elanrc.json': '{',
});

async function config(...args: readonly string[]): Promise<ConfigReport> {
  const { stdout } = await elan.run(['config', '--format', 'json', '--print', ...args]);
  return JSON.parse(stdout) as ConfigReport;
}

describe('elan config', () => {
  it('tells where .elanrc.json was looked for, the nearest first, and what was found', async () => {
    const { elanrc } = await config('saker/under/sak.json');
    expect(elanrc.map(({ path, found }) => [path, found])).toEqual([
      ['saker/under/.elanrc.json', false],
      ['saker/.elanrc.json', true],
      ['.elanrc.json', true],
    ]);
  });

  it('tells of each changed rule what changes it, and what that overrides', async () => {
    const { rules, exceptions } = await config('saker/sak.json');
    expect(rules).toEqual([
      {
        ...{ code: older, own: 'warning', level: 'hint', from: 'saker/.elanrc.json' },
        insteadOf: [{ level: 'error', from: '.elanrc.json' }],
      },
      { code: amounts, own: 'information', level: 'off', from: '.elanrc.json', insteadOf: [] },
    ]);
    expect(exceptions).toEqual([
      { code: older, kravreferanse: 'RENTE-17', reason: 'Avtalt.', from: 'saker/.elanrc.json' },
    ]);
  });

  it('tells nothing of rules that --strict lets nobody change', async () => {
    const { rules, exceptions, settings } = await config(
      'saker/sak.json',
      '--strict',
      '--target',
      'production',
    );
    expect({ rules, exceptions }).toEqual({ rules: [], exceptions: [] });
    expect(settings).toEqual([
      { name: 'model', value: 'auto', from: 'default' },
      { name: 'target', value: 'production', from: 'option' },
      { name: 'severity', value: 'hint', from: 'default' },
      { name: 'strict', value: true, from: 'option' },
    ]);
  });

  it.each([
    [['saker/sak.json'], '1.1', 'content'],
    [['saker/sak.json', '--model', '2.0'], '2.0', 'option'],
    [['.elanrc.json'], '2.1', 'newest'],
  ])('tells which version of the model is chosen, and why: %j', async (args, version, reason) => {
    const { model } = await config(...args);
    expect(model).toMatchObject({ version, reason });
    expect(model.markers.length > 0).toBe(args[0] === 'saker/sak.json');
  });

  it.each([
    [
      'nb',
      [
        'Modellversjon 1.1',
        'Innholdet forteller det',
        `${older}   advarsel`,
        'i stedet for feil i .elanrc.json',
        'Avtalt.',
      ],
    ],
    [
      'en',
      [
        'Model version 1.1',
        'The content tells',
        `${older}   warning`,
        'instead of error in .elanrc.json',
        '--target    test   default',
      ],
    ],
  ])('says all of it to people, in both languages: %s', async (lang, told) => {
    const { code, stdout } = await elan.run(['config', '--lang', lang, '--print', 'saker/sak.json']);
    expect(code).toBe(0);
    for (const text of told) expect(stdout).toContain(text);
  });

  it('tells of an .elanrc.json that is wrong, and ends with 2', async () => {
    const { code, stderr } = await elan.run(['config', '--lang', 'en', '--print', 'galt/sak.json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/galt\/\.elanrc\.json: it is not valid JSON, from line 1, character 2 on\n$/);
  });

  it.each([
    [['--print', 'finnes-ikke.json'], 'finnes-ikke.json: Filen finnes ikke.'],
    [[], "required option '--print <file>' not specified"],
  ])('is wrong use: %j', async (args, told) => {
    const { code, stdout, stderr } = await elan.run(['config', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(told);
  });
});
