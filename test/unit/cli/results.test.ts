import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { resultsOf, type Checking } from '../../../cli/check/results';
import { noFindings } from '../../../cli/check/formats/format';
import type { Checked, Checker, CheckTask } from '../../../cli/check/setup';

const nothing: Checked = {
  ...{ file: '', model: '2.1', codes: [], parts: [], remarks: [] },
  counts: noFindings,
};

function checker(check: (task: CheckTask) => Promise<Checked>): Checker {
  return { check, notice: () => Promise.resolve({ notes: [] }), close: () => Promise.resolve() };
}

function files(count: number): { file: string; named: boolean }[] {
  return Array.from({ length: count }, (_, i) => ({ file: `${i}.json`, named: true }));
}

/** Two files at a time, as they stand in folders. */
const checkingBy = (each: Checker): Checking => ({
  ...{ checker: each, jobs: 2, lang: 'nb', strict: true },
  ...{ stdinFilename: undefined, baseline: undefined },
});

describe('a run over any number of files', () => {
  it('has only so many of them in memory', async () => {
    let [now, most] = [0, 0];
    const slow = checker(async () => {
      most = Math.max(most, ++now);
      await setTimeout(1);
      now--;
      return nothing;
    });
    let count = 0;
    for await (const result of resultsOf(files(400), checkingBy(slow))) count += result.outcome ? 1 : 0;
    expect({ count, isFew: most <= 16 }).toEqual({ count: 400, isFew: true });
  });

  it('does not run far ahead of a file that takes long', async () => {
    let asked = 0;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const first = checker(async ({ found }) => {
      asked++;
      if (found.file === '0.json') await held;
      return nothing;
    });
    const results = resultsOf(files(600), checkingBy(first))[Symbol.asyncIterator]();
    const one = results.next();
    await setTimeout(300);
    const ahead = asked;
    letGo();
    await one;
    while (!(await results.next()).done);
    expect({ isFew: ahead <= 128, asked }).toEqual({ isFew: true, asked: 600 });
  });
});
