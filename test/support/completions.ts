import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, inject } from 'vitest';

const start = promisify(execFile);

/** What is completed, its last word unfinished, and what may stand there. */
export const completions: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['elan ch', ['check', 'change', 'changed']],
  ['elan check --update', ['--update-baseline']],
  ['elan check --format s', ['sarif']],
  ['elan check --severity ', ['error', 'warning', 'information', 'hint']],
  ['elan check --explain DUPLIKAT_IN', ['DUPLIKAT_INNSENDING']],
  ['elan check --strict --target p', ['production']],
  ['elan migrate --to 2.', ['2.0', '2.1']],
  ['elan config --format ', ['text', 'json']],
  ['elan completion z', ['zsh']],
  ['elan submit --environment l', ['local']],
  ['elan log v', ['verify']],
  ['elan log repair --begj', ['--begjaering']],
  ['elan help mig', ['migrate']],
];

/** What is completed where files may stand; the folder has `sak æ.json` and `andre`. */
export const completedFiles: readonly string[] = [
  'elan check sa',
  'elan check --baseline sa',
  'elan diff --json sa',
  'elan check --changed sa',
];

/** The files that shells are to find. */
export const fileToFind = 'sak æ.json';

/** What a shell completes by, and where. */
export interface Completing {
  readonly script: string;
  readonly folder: string;
}

/** Writes a shell's script and files to find before the tests of a file, and removes them after. @returns where they are by then */
export function completingIn(shell: string): () => Completing {
  let made: Completing = { script: '', folder: '' };
  beforeAll(async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), `elan-${shell}-`));
    made = { folder, script: await writeScript(shell, folder) };
  });
  afterAll(() => fs.rmSync(made.folder, { recursive: true }));
  return () => made;
}

/** Writes a script and the files beside it into a folder. @returns the script's path */
async function writeScript(shell: string, folder: string): Promise<string> {
  const { stdout } = await start(process.execPath, [
    path.join(inject('bundles'), 'elan.js'),
    'completion',
    shell,
  ]);
  const script = path.join(folder, `elan.${shell}`);
  fs.writeFileSync(script, stdout);
  fs.writeFileSync(path.join(folder, fileToFind), '{}');
  fs.writeFileSync(path.join(folder, 'andre.json'), '{}');
  return script;
}

/** Runs a shell in a folder. @returns the lines that it prints */
export async function runShell(shell: string, args: readonly string[], cwd: string): Promise<string[]> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', HOME: cwd, XDG_CONFIG_HOME: cwd, XDG_DATA_HOME: cwd };
  const { stdout, stderr } = await start(shell, args, { cwd, env, timeout: 60_000 });
  if (stderr !== '') throw new Error(stderr);
  return stdout.split(/\r?\n/).filter((line) => line !== '');
}
