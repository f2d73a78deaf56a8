import { describe, expect, it } from 'vitest';
import { completedFiles, completingIn, completions, fileToFind, runShell } from '../support/completions';

const completing = completingIn('fish');

/** What fish offers, without what it says of it. */
async function offered(line: string): Promise<string[]> {
  const { script, folder } = completing();
  const told = await runShell(
    'fish',
    ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', script, line],
    folder,
  );
  return told.map((each) => each.split('\t')[0] ?? '');
}

describe('elan completion fish', () => {
  it.each(completions)('offers what the commands declare: %s', async (line, expected) => {
    expect((await offered(line)).sort()).toEqual([...expected].sort());
  });

  it.each(completedFiles)('offers files where files may stand: %s', async (line) => {
    expect(await offered(line)).toEqual([fileToFind]);
  });

  it('offers no files where none may stand', async () => {
    expect(await offered('elan sa')).toEqual(['sandbox']);
    expect(await offered('elan check --max-warnings sa')).toEqual([]);
  });
});
