import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { completedFiles, completingIn, completions, fileToFind, runShell } from '../support/completions';

const completing = completingIn('zsh');

const capture = path.join(import.meta.dirname, 'support/capture.zsh');
function offered(line: string): Promise<string[]> {
  const { script, folder } = completing();
  return runShell('zsh', ['-f', capture, script, line], folder);
}

describe('elan completion zsh', () => {
  it.each(completions)('offers what the commands declare: %s', async (line, expected) => {
    expect((await offered(line)).sort()).toEqual([...expected].sort());
  });

  it.each(completedFiles)('offers files where files may stand: %s', async (line) => {
    expect(await offered(line)).toEqual([fileToFind]);
  });

  it('offers a file behind a format and an equals sign', async () => {
    expect(await offered('elan check --format sarif=sa')).toEqual([fileToFind]);
  });
});
