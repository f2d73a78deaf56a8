import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../services/ledger/hash';
import { prune, prunePlan } from '../../../../services/ledger/prune';
import type { CallResult } from '../../../../services/ledger/records';
import { memoryLedger, payloadFacts, submissionFacts } from '../../../support/ledger';

const day = 86_400_000;
type Memory = ReturnType<typeof memoryLedger>;

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
  const plan = prunePlan(await ledger.content(), before);
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
    const remove = store.removePayload.bind(store);
    store.removePayload = async (hash) => {
      store.removePayload = remove;
      await sent(memory, 'samme', accepted);
      await remove(hash);
    };
    await pruned(memory, 90);
    expect([...store.payloads.values()]).toEqual(['samme']);
  });
});
