import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleOptions } from '../../../../scripts/support/bundle-options.mjs';
import { Ledger } from '../../../../services/ledger/ledger';
import { LedgerFiles } from '../../../../services/machine/ledger-files';
import { thisProcess } from '../../../../services/machine/this-process';
import { runs } from '../../../support/runs';

let root = '';
let script = '';

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-processes-'));
  script = path.join(root, 'ledger-process.mjs');
  const source = path.resolve(import.meta.dirname, '../../../support/ledger-process.ts');
  // A module knows by itself where it is, and has no `require`.
  const asModule = { format: 'esm', banner: {}, define: {} } as const;
  await build({ ...bundleOptions, ...asModule, entryPoints: [source], outfile: script });
}, 60_000);

afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** A process at work on a ledger, and what it has said. */
interface Worker {
  readonly process: ChildProcessWithoutNullStreams;
  readonly said: string[];
  readonly ended: Promise<unknown>;
}

function start(work: string, folder: string, onSaid: (line: string) => void = () => undefined): Worker {
  const child = spawn(process.execPath, [script, work, folder]);
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    onSaid(line);
  });
  child.stderr.on('data', (data: Buffer) => onSaid(`error ${data.toString()}`));
  return { process: child, said, ended: new Promise((resolve) => child.on('close', resolve)) };
}

function ledgerIn(folder: string): { ledger: Ledger; store: LedgerFiles } {
  const store = new LedgerFiles({ folder, workspace: folder });
  return { store, ledger: new Ledger(store, { now: Date.now, uuid: randomUUID }, thisProcess) };
}

const rounds = runs(5, 20);

describe('a process that is killed while it writes', () => {
  it(
    `loses nothing that it had been told was written, ${rounds} times over`,
    { timeout: 120_000 },
    async () => {
      const folder = path.join(root, 'crash');
      const said = new Set<string>();
      for (let round = 0; round < rounds; round++) {
        const worker = start('crash', folder);
        while (worker.said.length < 2 && worker.process.exitCode === null)
          await new Promise((resolve) => setTimeout(resolve, 5));
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
        worker.process.kill('SIGKILL');
        await worker.ended;
        expect(worker.said.length).toBeGreaterThan(1);
        for (const line of worker.said) said.add(line);

        const { ledger, store } = ledgerIn(folder);
        const entries = new Map((await ledger.entries()).map((entry) => [entry.id, entry]));
        for (const line of said) {
          const [word, id = ''] = line.split(' ');
          const entry = entries.get(id);
          const isEnded = word === 'ended' || said.has(`ended ${id}`);
          expect(entry?.outcome).toMatch(isEnded ? /^accepted$/ : /^(accepted|unknown)$/);
          expect(await store.payload(entry?.payload?.sha256 ?? '')).toContain(entry?.file ?? '?');
        }
        const outcomes = [...entries.values()].map(({ outcome }) => outcome);
        expect(outcomes.filter((outcome) => outcome !== 'accepted' && outcome !== 'unknown')).toEqual([]);
        expect(outcomes.filter((outcome) => outcome === 'unknown').length).toBeLessThanOrEqual(round + 1);
      }
    },
  );
});

describe('two processes that begin the same submission', () => {
  it(`never both go on, and one always does, ${rounds} times over`, { timeout: 60_000 }, async () => {
    const folder = path.join(root, 'race');
    let said: string[] = [];
    let enough: () => void = () => undefined;
    const both = (): Promise<void> => new Promise((resolve) => (enough = resolve));
    const listen = (line: string): void => {
      if (said.push(line.split(' ')[0] ?? '') === 2) enough();
    };
    let told = both();
    const workers = [start('race', folder, listen), start('race', folder, listen)];
    await told;
    for (let round = 0; round < rounds; round++) {
      said = [];
      told = both();
      for (const worker of workers) worker.process.stdin.write(`round-${round}\n`);
      await told;
      expect(said.sort()).toEqual(['lost', 'won']);
    }
    for (const worker of workers) worker.process.stdin.end();
    await Promise.all(workers.map(({ ended }) => ended));
    const outcomes = (await ledgerIn(folder).ledger.entries()).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'failed')).toHaveLength(rounds);
    expect(outcomes.filter((outcome) => outcome === 'unknown')).toHaveLength(rounds);
  });
});
