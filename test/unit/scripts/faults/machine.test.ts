import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DamagePlan } from '../../../../scripts/faults/damage.mjs';
import { Machine } from '../../../../scripts/faults/machine.mjs';
import { memoryLedger, submissionFacts } from '../../../support/ledger';

let folder = '';

beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'elan-machine-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A machine whose log has two lines; a command that was killed has written the second. */
async function machine({ isMarked }: { readonly isMarked: boolean }): Promise<Machine> {
  const { ledger, store } = memoryLedger();
  for (const operation of ['innsyn', 'caseStatus'] as const)
    await ledger.called(submissionFacts({ operation }), { outcome: 'accepted' });
  const made = new Machine('A', folder, {
    env: {},
    onCall: () => () => undefined,
    nextKill: () => null,
    ran: () => undefined,
  });
  writeFileSync(path.join(made.ledger, 'ledger.jsonl'), store.text);
  writeFileSync(
    path.join(made.ledger, 'ledger.marks'),
    isMarked ? store.marked : store.marked.replace(/.*\n$/, ''),
  );
  made.ofKilled.add(store.text.split('\n')[1] ?? '');
  return made;
}

const damage = (kind: DamagePlan['kind'], at: number, to = 0): DamagePlan => ({ kind, at, to, count: 1 });

describe('whether a log has to tell of what was done to it', () => {
  it('it has where a line is lost that is marked', async () => {
    expect((await machine({ isMarked: true })).damage(damage('truncate', 0.98))).toBe('lost');
  });

  it('it cannot where the end of a line is lost that was never marked: a kill leaves it so too', async () => {
    expect((await machine({ isMarked: false })).damage(damage('truncate', 0.98))).toBe('harmless');
    expect((await machine({ isMarked: false })).damage(damage('delete', 0.5))).toBe('harmless');
  });

  it('it has where a line before that is lost as well, or what no kill leaves stands there now', async () => {
    expect((await machine({ isMarked: false })).damage(damage('truncate', 0.4))).toBe('lost');
    expect((await machine({ isMarked: false })).damage(damage('gone', 0))).toBe('lost');
    expect((await machine({ isMarked: false })).damage(damage('flip', 0.9))).toBe('lost');
    expect((await machine({ isMarked: false })).damage(damage('truncateLine', 0.5, 0.9))).toBe('lost');
  });

  it('it has where no command was killed that could have left a line without its mark', async () => {
    const made = await machine({ isMarked: false });
    made.ofKilled.clear();
    expect(made.damage(damage('truncate', 0.98))).toBe('lost');
  });
});
