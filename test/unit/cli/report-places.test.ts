import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../support/cli';
import { rightText } from '../../support/examples';

const elan = commandLine({ 'riktig.json': rightText('2.1') });
const read = (name: string): string => fs.readFileSync(path.join(elan.folder(), name), 'utf8');

describe('the text of a report on a build server', () => {
  it.each(['TF_BUILD', 'GITHUB_ACTIONS'])('gives it no commands: %s', async (variable) => {
    const name = '##vso[task.complete result=Succeeded;]::stop-commands::x';
    const text = JSON.stringify({ [name]: 1, underskrift: 'A' });
    const { stdout } = await elan.run(['check', '-'], text, { variables: { [variable]: 'True' } });
    expect(stdout).toContain('# #vso[task.complete');
    expect(stdout).not.toMatch(/##vso|::stop/);
  });
});

describe('a report that is written to a file', () => {
  it('does not take the place of what is checked, of another report, or of a baseline', async () => {
    const cases = [
      ['--format', 'json=riktig.json', 'riktig.json'],
      ['--format', 'json=x.out', '--format', 'sarif=./x.out', 'riktig.json'],
      ['--format', 'json=k.json', '--baseline', 'k.json', 'riktig.json'],
    ];
    for (const args of cases) {
      const { code, stderr } = await elan.check(['--lang', 'en', ...args]);
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('is named both') as string,
      });
    }
  });

  it.each([
    ['of the begjæring', ['--report', 'riktig.json']],
    ['of another one', ['--mapping', 'x.json', '--report', './x.json']],
  ])('does not take the place of what else is named with a case: %s', async (_name, files) => {
    const args = ['status', 'riktig.json', '--lang', 'en', ...files];
    const { code, stderr } = await elan.run(args, '', { variables: { ELAN_LEDGER: elan.folder() } });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('written over') as string });
    expect(read('riktig.json')).toBe(rightText('2.1'));
  });

  it('keeps a link that leads to its place', async () => {
    fs.symlinkSync('real.out', path.join(elan.folder(), 'link.out'));
    fs.writeFileSync(path.join(elan.folder(), 'real.out'), '');
    await elan.check(['--format', 'json=link.out', 'riktig.json']);
    expect(fs.lstatSync(path.join(elan.folder(), 'link.out')).isSymbolicLink()).toBe(true);
    expect(read('real.out')).toContain('"files"');
  });
});
