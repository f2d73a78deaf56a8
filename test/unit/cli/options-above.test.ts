import { expect, describe, it } from 'vitest';
import { commandLine, type Run } from '../../support/cli';

const elan = commandLine({});

const run = (...args: string[]): Promise<Run> =>
  elan.run(args, '', { variables: { ELAN_LEDGER: elan.folder() } });

describe('an option that stands before the name of a command’s command', () => {
  it.each<[string[], string[]]>([
    [
      ['testplan', '--environment', 'production', 'run'],
      ['testplan', 'run', '--environment', 'production'],
    ],
    [
      ['log', '--json', 'prune', '--older-than', '90d'],
      ['log', 'prune', '--older-than', '90d', '--json'],
    ],
    [
      ['log', '--lang', 'en', 'prune', '--older-than', '90d'],
      ['log', 'prune', '--older-than', '90d', '--lang', 'en'],
    ],
    [
      ['testplan', '--format', 'json', 'run', '--environment', 'production'],
      ['testplan', 'run', '--format', 'json', '--environment', 'production'],
    ],
  ])('counts as if it stood behind it: %j', async (before, behind) => {
    expect(await run(...before)).toEqual(await run(...behind));
  });

  it('gives way to what stands behind it', async () => {
    const { stdout } = await run('log', '--lang', 'nb', 'prune', '--older-than', '90d', '--lang', 'en');
    expect(stdout).toBe((await run('log', 'prune', '--older-than', '90d', '--lang', 'en')).stdout);
  });

  it('is refused where only the command before it has it', async () => {
    const { code, stdout, stderr } = await run('log', '--unmasked', 'verify');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/'--unmasked' is one of 'log' and not of 'verify'.*leave it out/);
  });

  it('is shown as global only where it is the program’s', async () => {
    const [, shown = ''] = (await run('log', 'verify', '--help')).stdout.split('\nGlobal Options:\n');
    expect(shown.split('\n\n')[0]?.trim()).toMatch(/^-V, --version [^\n]*$/);
  });
});
