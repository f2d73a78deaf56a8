import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';

/** What a run of `elan` ended with. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The files of a folder of its own, by their paths in it. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** `elan` as a process, in a folder with some files. */
export interface CommandLine {
  run(args: readonly string[], input?: string | Buffer, options?: RunOptions): Promise<Run>;
  /** The folder that it runs in, once the tests have begun. */
  folder(): string;
  /** Runs `elan check` as on a day on which the right examples are right. */
  check(args: readonly string[], input?: string | Buffer): Promise<Run>;
  /** Runs it with `--format json`, and reads what it prints. */
  report(args: readonly string[], input?: string | Buffer): Promise<Report>;
}

/** How a run differs from the usual. */
export interface RunOptions {
  /** Environment variables besides those of this process. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Given the process as soon as it runs. */
  readonly started?: (child: ChildProcess) => void;
  /** Where it is run, instead of in the folder of the files. */
  readonly folder?: string;
  /** Whether standard input is left open, for whoever has the process to end. */
  readonly leavesInputOpen?: boolean;
}

/** What `--format json` prints. */
export interface Report {
  readonly files: readonly {
    readonly file: string;
    readonly model: string;
    readonly diagnostics: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
      readonly pointer: string;
      readonly range: unknown;
    }[];
  }[];
}

/** Writes the files before the tests of a file, and removes the folder after them. */
export function commandLine(files: Files): CommandLine {
  let folder = '';

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-cli-'));
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const run = (
    args: readonly string[],
    input: string | Buffer = '',
    options: RunOptions = {},
  ): Promise<Run> => runNode([path.join(inject('bundles'), 'elan.js'), ...args], folder, input, options);
  const check = (args: readonly string[], input?: string | Buffer): Promise<Run> =>
    run(['check', '--today', '2026-06-15', ...args], input);
  return {
    run,
    folder: () => folder,
    check,
    report: async (args, input) => {
      const { stdout, stderr } = await check(['--format', 'json', ...args], input);
      if (stdout === '') throw new Error(`nothing printed: ${stderr}`);
      return JSON.parse(stdout) as Report;
    },
  };
}

function runNode(
  args: readonly string[],
  cwd: string,
  input: string | Buffer,
  { variables, started, leavesInputOpen, folder = cwd }: RunOptions,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...variables } });
    started?.(child);
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
    child.stdin.on('error', () => undefined);
    child.stdin.write(input);
    if (!leavesInputOpen) child.stdin.end();
  });
}
