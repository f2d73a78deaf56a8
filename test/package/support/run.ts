import { spawn } from 'node:child_process';
import path from 'node:path';
import { inject } from 'vitest';

/** What a program ended with. */
export interface Run {
  readonly code: number | null;
  /** What it printed, both streams in the order they came. */
  readonly output: string;
}

/** Runs a program to its end. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** @returns where a file of the installed package is */
export const inPackage = (...names: string[]): string =>
  path.join(inject('installed'), 'node_modules/elan', ...names);
