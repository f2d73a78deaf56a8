import type { ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import type { CommandLine, Run } from './cli';

/** A run of `elan check --watch`. */
export interface Watching {
  /** @returns what the next report that matches says, from the one after those that were asked for before */
  readonly next: (pattern: RegExp) => Promise<string>;
  readonly child: ChildProcess;
  /** What it ends with. */
  readonly end: Promise<Run>;
  /** How many reports there have been. */
  readonly reports: () => number;
}

/** What stands after each report, in English. */
const waiting = /^\[\d\d:\d\d:\d\d\] Watching \d+ files?\. Ctrl\+C ends\.\n/m;

/** Starts it, and ends it with the test. */
export function watching(
  elan: CommandLine,
  args: readonly string[],
  where: 'stdout' | 'stderr' = 'stdout',
): Watching {
  let seen = '';
  let wake: () => void = () => undefined;
  const children: ChildProcess[] = [];
  const end = elan.run(['check', '--watch', '--lang', 'en', '--today', '2026-06-15', ...args], '', {
    leavesInputOpen: true,
    started: (child) => {
      children.push(child);
      child[where]?.on('data', (text: string) => {
        seen += text;
        wake();
      });
    },
  });
  const [child] = children;
  if (!child) throw new Error('not started');
  onTestFinished(async () => {
    child.kill();
    await end;
  });
  const complete = (): string[] => seen.split(waiting).slice(0, -1);
  let told = 0;
  const next = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const reports = complete();
      const found = reports.findIndex((report, position) => position >= told && pattern.test(report));
      if (found >= 0) {
        told = found + 1;
        return reports[found] ?? '';
      }
      const isOver = await Promise.race([
        new Promise<false>((resolve) => (wake = () => resolve(false))),
        end.then(() => true),
      ]);
      if (isOver) throw new Error(`it has ended, and ${String(pattern)} was not told: ${seen}`);
    }
  };
  return { next, child, end, reports: () => complete().length };
}
