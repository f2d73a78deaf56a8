import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completedFiles, completingIn, completions, fileToFind, runShell } from '../../support/completions';
import { commandLine } from '../../support/cli';

const elan = commandLine({});
const completing = completingIn('bash');

/** Does what bash does with the words of a line, and prints what is offered; files where nothing else is. */
const complete = `
source "$1"
complete -p elan | grep -q -- '-o default' || exit 1
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_elan
printf '%s\\n' "\${COMPREPLY[@]}"
`;

function offered(...words: readonly string[]): Promise<string[]> {
  const { script, folder } = completing();
  return runShell('bash', ['--norc', '-c', complete, 'bash', script, ...words], folder);
}

describe('elan completion bash', () => {
  it.each(completions)('offers what the commands declare: %s', async (line, expected) => {
    expect(await offered(...line.split(' '))).toEqual(expected);
  });

  it.each(completedFiles)('leaves files to bash: %s', async (line) => {
    expect(await offered(...line.split(' '))).toEqual([]);
    expect(fileToFind).toMatch(/^sa/);
  });

  it('offers values behind an equals sign too, which is a word for bash', async () => {
    expect(await offered('elan', 'check', '--format', '=', 'sa')).toEqual(['sarif']);
    expect(await offered('elan', 'check', '--format', '=')).toContain('sarif');
  });

  it('runs nothing that is being written', async () => {
    await offered('elan', 'check', '$(touch ran)', '--format', '`touch ran`');
    expect(fs.readdirSync(completing().folder)).not.toContain('ran');
  });

  it('is a script that bash finds nothing wrong with, and that may be read twice', async () => {
    const { script, folder } = completing();
    expect(await runShell('bash', ['-n', script], folder)).toEqual([]);
    expect(await runShell('bash', ['-c', 'source "$0" && source "$0"', script], folder)).toEqual([]);
  });
});

describe('elan completion pwsh', () => {
  it('names what the commands declare, each text between apostrophes that are its own', async () => {
    const { stdout } = await elan.run(['completion', 'pwsh']);
    expect(stdout).toContain("Register-ArgumentCompleter -Native -CommandName 'elan'");
    expect(stdout).toMatch(/'check:--severity' = \[ordered\]@\{ 'error' = ''; 'warning' = '';/);
    expect(stdout).toMatch(/'log' = \[ordered\]@\{ 'verify' = 'Tell/);
    for (const line of stdout.split('\n')) expect(line.split("'").length % 2, line).toBe(1);
  });
});

describe('elan completion', () => {
  it('knows no other shell', async () => {
    const { code, stderr } = await elan.run(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(stderr).toContain('Allowed choices are bash, zsh, fish, pwsh.');
  });
});
