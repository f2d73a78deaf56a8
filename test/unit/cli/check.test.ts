import { describe, expect, it } from 'vitest';
import { withoutProperty, withValue } from '../../support/changes';
import { commandLine } from '../../support/cli';
import { asForProduction, rightText, rightValue } from '../../support/examples';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const wrongRelation = withValue(rightValue('2.1'), '/kravTilInnkreving/2/relatertKrav/0', 'FAKTURA-1002');
const twoMistakes = withValue(wrongRelation, '/begjaeringsdato', '2026-02-30');

const elan = commandLine({
  'right.json': rightText('2.1'),
  'real.json': asForProduction(rightText('2.1')),
  'right-1.0.json': rightText('1.0'),
  'warning.json': json(withValue(rightValue('2.1'), '/farge', 'blå')),
  'hint.json': json(withValue(rightValue('2.1'), '/kravTilInnkreving/0/prioritetISak', '3')),
  'wrong.json': json(twoMistakes),
  'missing.json': json(withoutProperty(rightValue('2.1'), '/kravTilInnkreving/1/prioritetDekningsloven')),
  'broken.json': '{\n  "underskrift": "NN"\n',
  'empty.json': '',
  'old.json': json({ kravTilInnkreving: [{ kravreferanse: '1' }], kreverRettsgebyrErstattet: true }),
  'many.json': json({
    ...rightValue('2.1'),
    begjaeringensTvangsgrunnlag: Array.from({ length: 1100 }, () => 'x'),
  }),
});

describe('a file without an error', () => {
  it('ends with 0, and says that there is nothing', async () => {
    expect(await elan.check(['right.json'])).toEqual({
      code: 0,
      stdout: 'right.json: modell 2.1, ingen funn\n',
      stderr: '',
    });
  });

  it.each(['warning.json', 'hint.json'])('ends with 0 although there is a %s', async (file) => {
    const { code, stdout } = await elan.check([file]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/, 1 (advarsel|hint)\n$/);
  });
});

describe('a file with errors', () => {
  it('ends with 1, and has a line for each and a summary', async () => {
    const { code, stdout, stderr } = await elan.check(['wrong.json']);
    const lines = json(twoMistakes).split('\n');
    const [date, relation] = ['"2026-02-30"', '"FAKTURA-1002"'].map((value) => {
      const line = lines.findIndex((text) => text.includes(value));
      return `wrong.json:${line + 1}:${(lines[line]?.indexOf(value) ?? 0) + 1}`;
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toBe(
      [
        `${date} feil elan/ugyldig-format: \`2026-02-30\` har feil format. Riktig format: dato, ÅÅÅÅ-MM-DD.`,
        `${relation} feil RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER: Krav med kravreferanse SALAER-1001 peker på relatert krav med kravreferanse FAKTURA-1002 som ikke eksisterer`,
        '',
        'wrong.json: modell 2.1, 2 feil',
        '',
      ].join('\n'),
    );
  });

  it('is told in English where that is asked for', async () => {
    const { stdout } = await elan.check(['--lang', 'en', 'wrong.json', 'right.json']);
    expect(stdout).toContain(
      ' error RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER: The claim with claim reference SALAER-1001',
    );
    expect(stdout).toContain('\nwrong.json: model 2.1, 2 errors\nright.json: model 2.1, no findings\n');
    expect(stdout).toMatch(/\n2 files checked, 2 errors\n$/);
  });

  it('may be broken; the mistakes in the JSON are told too', async () => {
    const { code, stdout } = await elan.check(['broken.json']);
    expect(code).toBe(1);
    expect(stdout).toContain('broken.json:3:1 feil elan/syntaks: Ugyldig JSON. ');
  });

  it('may be empty', async () => {
    const { code, stdout } = await elan.check(['empty.json']);
    expect(code).toBe(1);
    expect(stdout).toContain('empty.json:1:1 feil elan/tom-fil: ');
  });

  it('has every line printed, however many there are', async () => {
    const { code, stdout } = await elan.check(['many.json']);
    expect(code).toBe(1);
    expect(stdout).toContain('elan/for-mange-funn');
    expect(stdout.split('\n').filter((line) => line.startsWith('many.json:')).length).toBe(1002);
    expect(stdout).toMatch(/\nmany\.json: modell 2\.1, 1000 feil, 1 opplysning\n$/);
  });

  it('is not coloured where nobody looks', async () => {
    expect((await elan.check(['wrong.json'])).stdout).not.toContain('\u001B');
  });
});

describe('--format json', () => {
  it('prints what is found, for machines', async () => {
    const { code, stdout, stderr } = await elan.check(['--format', 'json', 'right.json', 'wrong.json']);
    const lines = json(twoMistakes).split('\n');
    const place = (value: string): object => {
      const line = lines.findIndex((text) => text.includes(value));
      const character = lines[line]?.indexOf(value) ?? -1;
      return { start: { line, character }, end: { line, character: character + value.length } };
    };
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      files: [
        { file: 'right.json', model: '2.1', diagnostics: [] },
        {
          file: 'wrong.json',
          model: '2.1',
          diagnostics: [
            {
              code: 'elan/ugyldig-format',
              severity: 'error',
              message: '`2026-02-30` har feil format. Riktig format: dato, ÅÅÅÅ-MM-DD.',
              pointer: '/begjaeringsdato',
              range: place('"2026-02-30"'),
            },
            {
              code: 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER',
              severity: 'error',
              message:
                'Krav med kravreferanse SALAER-1001 peker på relatert krav med kravreferanse FAKTURA-1002 som ikke eksisterer',
              pointer: '/kravTilInnkreving/2/relatertKrav/0',
              range: place('"FAKTURA-1002"'),
            },
          ],
        },
      ],
    });
  });

  it('points at the object that lacks a property', async () => {
    const report = await elan.report(['missing.json']);
    expect(report.files[0]?.diagnostics).toMatchObject([
      { code: 'elan/mangler-egenskap', pointer: '/kravTilInnkreving/1' },
    ]);
  });

  it('names every severity', async () => {
    const report = await elan.report(['many.json', 'warning.json', 'hint.json']);
    const severities = report.files.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
    expect(new Set(severities)).toEqual(new Set(['error', 'warning', 'information', 'hint']));
  });

  it('prints nothing else, whatever is found', async () => {
    const { stdout } = await elan.check(['--format', 'json', 'broken.json', 'empty.json', 'many.json']);
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['files']);
  });
});

describe('--model', () => {
  it.each([
    [['right-1.0.json'], '1.0', ['elan/eldre-modell']],
    [['--model', 'auto', 'right-1.0.json'], '1.0', ['elan/eldre-modell']],
    [['--model', '1.0', 'right-1.0.json'], '1.0', []],
    [['--model', '2.1', 'right.json'], '2.1', []],
    [['old.json'], '0.9', ['elan/modell-0.9']],
  ])('%j', async (args, model, codes) => {
    const [file] = (await elan.report(args)).files;
    expect(file?.model).toBe(model);
    expect(file?.diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it('is what the file is checked as, whatever it looks like', async () => {
    const [file] = (await elan.report(['--model', '1.0', 'old.json'])).files;
    expect(file?.model).toBe('1.0');
    expect(file?.diagnostics.map(({ code }) => code)).toContain('elan/mangler-egenskap');
  });
});

describe('a command that is wrong', () => {
  it.each([
    [[]],
    [['check']],
    [['chekc', 'right.json']],
    [['check', '--model', '3.0', 'right.json']],
    [['check', '--model', '0.9', 'right.json']],
    [['check', '--target', 'prod', 'right.json']],
    [['check', '--format', 'xml', 'right.json']],
    [['check', '--lang', 'nn', 'right.json']],
    [['check', '--today', '2026-02-30', 'right.json']],
    [['check', '--today', '01.06.2026', 'right.json']],
    [['check', '--today', 'right.json']],
    [['check', '--unknown', 'right.json']],
    [['check', '--jobs', '0', 'right.json']],
    [['check', '--jobs', '-1', 'right.json']],
    [['check', '--jobs', '1.5', 'right.json']],
    [['check', '--jobs', 'all', 'right.json']],
    [['check', '--jobs', '513', 'right.json']],
  ])('ends with 2 and prints no report: %j', async (args) => {
    const { code, stdout, stderr } = await elan.run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/\S/);
  });
});

describe('a command that is right', () => {
  it.each([
    [['check', '--today', '2026-06-01', 'right.json']],
    [['check', '--today=2028-02-29', 'right.json']],
    [['check', '--target', 'production', 'real.json']],
    [['check', '--target', 'test', '--lang', 'nb', '--model', 'auto', '--format', 'text', 'right.json']],
    [['check', 'right.json', '--', 'right.json']],
    [['check', '--jobs', '512', 'right.json']],
    [['--help']],
    [['check', '--help']],
    [['--version']],
  ])('ends with 0: %j', async (args) => {
    const { code, stdout } = await elan.run(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\S/);
  });
});
