import { describe, expect, it } from 'vitest';
import { withValue } from '../../support/changes';
import { commandLine } from '../../support/cli';
import { rightText, rightValue } from '../../support/examples';

const noClaim = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';
const unused = 'elan/ubrukt-unntak';
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const wrong = json(withValue(rightValue('2.1'), '/kravTilInnkreving/2/relatertKrav/0', 'FAKTURA-1002'));
const name = 'sak.begjaering.json';

const excepting = (fil: string): object => ({
  fil,
  kode: noClaim,
  kravreferanse: 'SALAER-1001',
  grunn: 'Kravet kommer i neste begjæring.',
});

const elan = commandLine({
  [name]: wrong,
  [`lowered/${name}`]: wrong,
  'lowered/.elanrc.json': json({ regler: { [noClaim]: 'warning' } }),
  [`lowered/below/${name}`]: wrong,
  [`lowered/raised/${name}`]: wrong,
  'lowered/raised/.elanrc.json': json({ regler: { [noClaim]: 'error' } }),
  [`off/${name}`]: wrong,
  'off/.elanrc.json': json({ regler: { [noClaim]: 'off' } }),
  [`accepted/${name}`]: wrong,
  'accepted/annen.begjaering.json': wrong,
  [`accepted/below/${name}`]: wrong,
  'accepted/.elanrc.json': json({ unntak: [excepting(name), excepting(`below/${name}`)] }),
  [`unused/${name}`]: rightText('2.1'),
  'unused/.elanrc.json': json({ unntak: [excepting(name)] }),
  [`misspelt/${name}`]: wrong,
  'misspelt/.elanrc.json': json({ regler: { [noClaim]: 'off', RELATERTE_KRAV: 'off' } }),
  [`broken/${name}`]: wrong,
  'broken/.elanrc.json': '{ "regler": ',
});

/** The severity and code of what is found in a file, and the exit code. */
async function found(args: readonly string[]): Promise<{ code: number | null; lines: string[] }> {
  const { code, stdout } = await elan.check(['--format', 'json', ...args]);
  const { files } = JSON.parse(stdout) as { files: { diagnostics: { severity: string; code: string }[] }[] };
  const lines = files.flatMap(({ diagnostics }) => diagnostics.map((d) => `${d.severity} ${d.code}`));
  return { code, lines };
}

describe('.elanrc.json', () => {
  it('does not hold for files elsewhere', async () => {
    expect(await found([name])).toEqual({ code: 1, lines: [`error ${noClaim}`] });
  });

  it.each([`lowered/${name}`, `lowered/below/${name}`])('lowers an error: %s', async (file) => {
    expect(await found([file])).toEqual({ code: 0, lines: [`warning ${noClaim}`] });
  });

  it('has the last word where it is nearest', async () => {
    expect(await found([`lowered/raised/${name}`])).toEqual({ code: 1, lines: [`error ${noClaim}`] });
  });

  it('turns a code off', async () => {
    expect(await elan.check([`off/${name}`])).toEqual({
      code: 0,
      stdout: `off/${name}: modell 2.1, ingen funn\n`,
      stderr: '',
    });
  });

  it('accepts a finding of a file, by its path from the folder', async () => {
    expect(await found([`accepted/${name}`])).toEqual({ code: 0, lines: [] });
    expect(await found([`accepted/below/${name}`])).toEqual({ code: 0, lines: [] });
    expect(await found(['accepted/annen.begjaering.json'])).toEqual({ code: 1, lines: [`error ${noClaim}`] });
  });

  it('is told of what it accepts that is not there any more', async () => {
    const { code, stdout } = await elan.check([`unused/${name}`]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      `unused/${name}:1:1 advarsel ${unused}: Unntaket for ${noClaim} ved SALAER-1001 `,
    );
  });

  it('is not checked itself, and holds for each file of a folder', async () => {
    const { files } = await elan.report(['accepted']);
    const findings = files.map(({ file, diagnostics }) => [file.replaceAll('\\', '/'), diagnostics.length]);
    expect(Object.fromEntries(findings)).toEqual({
      'accepted/annen.begjaering.json': 1,
      [`accepted/${name}`]: 0,
      [`accepted/below/${name}`]: 0,
    });
  });

  it('holds for standard input as for a file of the present folder', async () => {
    const { code, stdout } = await elan.check(['--format', 'json', '-'], wrong);
    expect(code).toBe(1);
    expect(stdout).toContain(noClaim);
  });
});

describe('.elanrc.json that is wrong', () => {
  it.each([
    ['misspelt', 'regler: ukjent kode RELATERTE_KRAV', []],
    ['broken', '.elanrc.json: ', [`error ${noClaim}`]],
  ])('ends with 2, and is used as far as it can be: %s', async (folder, problem, lines) => {
    expect(await found([`${folder}/${name}`])).toEqual({ code: 2, lines });
    const { stderr } = await elan.check([`${folder}/${name}`]);
    expect(stderr).toContain(problem);
    expect(stderr).toMatch(new RegExp(`^${folder}/\\.elanrc\\.json: `));
  });

  it('is told of once, however many files it holds for', async () => {
    const { stderr } = await elan.check([`misspelt/${name}`, `misspelt/./${name}`]);
    expect(stderr.split('\n').filter((line) => line !== '')).toHaveLength(1);
  });
});

describe('--strict', () => {
  it.each(['lowered', 'off', 'accepted', 'misspelt', 'broken'])('ignores all of it: %s', async (folder) => {
    expect(await found(['--strict', `${folder}/${name}`])).toEqual({ code: 1, lines: [`error ${noClaim}`] });
    expect((await elan.check(['--strict', `${folder}/${name}`])).stderr).toBe('');
  });

  it('says nothing of exceptions that are not used', async () => {
    expect(await found(['--strict', `unused/${name}`])).toEqual({ code: 0, lines: [] });
  });
});
