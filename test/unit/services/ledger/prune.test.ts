import { describe, expect, it, vi } from 'vitest';
import { merge } from '../../../../services/ledger/exchange/merge';
import { sha256 } from '../../../../services/ledger/hash';
import { prune, prunePlan } from '../../../../services/ledger/prune';
import type { CallResult } from '../../../../services/ledger/records';
import { fileFrom, machine, planOf, takeOver } from '../../../support/exchange';
import { memoryLedger, payloadFacts, submissionFacts } from '../../../support/ledger';

const day = 86_400_000;
type Memory = Pick<ReturnType<typeof memoryLedger>, 'ledger' | 'store' | 'world'>;

async function sent({ ledger }: Memory, payload: string, result: CallResult): Promise<string> {
  const facts = submissionFacts({
    file: `${payload}.json`,
    innsenderReferanse: payload,
    payload: payloadFacts(sha256(payload), true),
  });
  const id = await ledger.begin(facts, { payload });
  await ledger.end(id, result);
  return id;
}

const accepted = { outcome: 'accepted', eksternSaksreferanse: 'S-1' } as const;

async function pruned({ ledger, world }: Memory, days: number): Promise<{ deleted: number; needed: number }> {
  const before = world.now() - days * day;
  const plan = await prunePlan(ledger, before);
  await prune(ledger, plan, before);
  return { deleted: plan.payloads.length, needed: plan.needed };
}

describe('payloads that are old', () => {
  it('are deleted, and what was sent is still known', async () => {
    const memory = memoryLedger();
    await sent(memory, 'gammel', accepted);
    memory.world.time += 91 * day;
    await sent(memory, 'ny', accepted);
    expect(await pruned(memory, 90)).toEqual({ deleted: 1, needed: 0 });
    expect([...memory.store.payloads.values()]).toEqual(['ny']);
    await expect(sent(memory, 'gammel', accepted)).rejects.toMatchObject({ reason: 'alreadySubmitted' });
    expect((await memory.ledger.content()).damage).toEqual([]);
    memory.store.payloads.delete(sha256('gammel'));
    expect(await pruned(memory, 90)).toEqual({ deleted: 0, needed: 0 });
  });

  it('stay where it is not known what became of a submission', async () => {
    const memory = memoryLedger();
    const id = await sent(memory, 'ukjent', { outcome: 'unknown' });
    memory.world.time += 91 * day;
    expect(await pruned(memory, 90)).toEqual({ deleted: 0, needed: 1 });
    await memory.ledger.settle(id, { by: 'user', outcome: 'refused' });
    expect(await pruned(memory, 90)).toEqual({ deleted: 1, needed: 0 });
  });

  it('stay where the ledger may have lost what became of them', async () => {
    const memory = memoryLedger();
    await sent(memory, 'sikker', accepted);
    await sent(memory, 'annen', accepted);
    memory.store.text = memory.store.text.split('\n').toSpliced(2, 1).join('\n');
    memory.world.time += 91 * day;
    expect(await pruned(memory, 90)).toEqual({ deleted: 0, needed: 1 });
  });

  it('stay where the same was sent again not long ago', async () => {
    const memory = memoryLedger();
    await sent(memory, 'samme', { outcome: 'refused' });
    memory.world.time += 91 * day;
    await sent(memory, 'samme', accepted);
    expect(await pruned(memory, 90)).toEqual({ deleted: 0, needed: 0 });
  });

  it('are kept after all where somebody sends the same while they are deleted', async () => {
    const memory = memoryLedger();
    await sent(memory, 'samme', { outcome: 'refused' });
    memory.world.time += 91 * day;
    const { store } = memory;
    const setAside = store.setPayloadsAside.bind(store);
    store.setPayloadsAside = async (...all) => {
      store.setPayloadsAside = setAside;
      await sent(memory, 'samme', accepted);
      await setAside(...all);
    };
    await pruned(memory, 90);
    expect([...store.payloads.values()]).toEqual(['samme']);
  });

  it('are deleted the next time where the first time stopped halfway', async () => {
    const memory = memoryLedger();
    for (const name of ['a', 'b', 'c']) await sent(memory, name, accepted);
    memory.world.time += 91 * day;
    const { store } = memory;
    const remove = store.removePayloadAside.bind(store);
    store.removePayloadAside = async (...one) => {
      store.removePayloadAside = () => Promise.reject(new Error('stopped'));
      await remove(...one);
    };
    await expect(pruned(memory, 90)).rejects.toMatchObject({ kind: 'ledger' });
    store.removePayloadAside = remove;
    expect(store.aside.size).toBe(2);
    expect(await pruned(memory, 90)).toEqual({ deleted: 2, needed: 0 });
    expect(store.payloads.size + store.aside.size).toBe(0);
    expect((await memory.ledger.content()).damage).toEqual([]);
  });

  it('are still there where a crash stops it while the same is sent again', async () => {
    const memory = memoryLedger();
    await sent(memory, 'samme', { outcome: 'refused' });
    memory.world.time += 91 * day;
    const { store } = memory;
    const before = memory.world.now() - 90 * day;
    const plan = await prunePlan(memory.ledger, before);
    // What was sent is there when it is sent again, and put aside before its line tells that it is needed.
    const append = store.append.bind(store);
    store.append = async (line) => {
      store.append = append;
      await append(line);
      await store.setPayloadsAside(plan.payloads, 'another');
      store.failing.add('keepPayload');
    };
    await expect(sent(memory, 'samme', accepted)).rejects.toMatchObject({ kind: 'ledger' });
    expect(await memory.ledger.payload(sha256('samme'))).toBe('samme');
  });

  it('are only what is here: what another ledger keeps may come along with a later import', async () => {
    const [kari, ola] = [machine('kari'), machine('ola')];
    await sent(kari, 'hos-kari', accepted);
    await sent(ola, 'hos-ola', accepted);
    await takeOver(kari, ola);
    ola.world.time += 91 * day;
    expect(await pruned(ola, 90)).toEqual({ deleted: 1, needed: 0 });
    await merge(ola.ledger, await planOf(ola, await fileFrom(kari, { payloads: 'test' })));
    expect([...ola.store.payloads.values()]).toEqual(['hos-kari']);
  });

  it('are never gone, not even for a moment, where they are needed by the time they are deleted', async () => {
    const memory = memoryLedger();
    const id = await sent(memory, 'samme', { outcome: 'unknown' });
    await memory.ledger.settle(id, { by: 'user', outcome: 'refused' });
    memory.world.time += 91 * day;
    const before = memory.world.now() - 90 * day;
    const plan = await prunePlan(memory.ledger, before);
    expect(plan.payloads).toHaveLength(1);
    await memory.ledger.reopen(id);
    memory.store.removePayloadAside = () => Promise.reject(new Error('it was to be deleted'));
    await prune(memory.ledger, plan, before);
    expect(memory.store.payloads.size).toBe(1);
  });

  it('are deleted without reading the ledger anew for each', async () => {
    const readsFor = async (count: number): Promise<number> => {
      const memory = memoryLedger();
      for (let i = 0; i < count; i++) await sent(memory, `sak-${i}`, accepted);
      memory.world.time += 91 * day;
      const read = vi.spyOn(memory.store, 'read');
      expect(await pruned(memory, 90)).toEqual({ deleted: count, needed: 0 });
      return read.mock.calls.length;
    };
    expect(await readsFor(9)).toBe(await readsFor(3));
  });
});
