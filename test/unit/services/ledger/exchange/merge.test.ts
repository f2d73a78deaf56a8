import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../../../../../services/ledger/exchange/merge';
import { mergeInWords } from '../../../../../services/ledger/exchange/merge-words';
import { fileFrom, machine, planOf, takeOver, type Machine } from '../../../../support/exchange';
import { payloadFacts, submissionFacts } from '../../../../support/ledger';
import { runs, seed } from '../../../../support/runs';

const minutes = 60_000;

async function submitted({ ledger }: Machine, reference: string, name = 'sak.json'): Promise<string> {
  const id = await ledger.begin(
    submissionFacts({ file: name, innsenderReferanse: name, payload: payloadFacts(name) }),
  );
  await ledger.end(id, { outcome: 'accepted', status: 201, eksternSaksreferanse: reference });
  return id;
}

/** What is known of each call, without where it was first known. */
async function known({ ledger }: Machine) {
  const entries = await ledger.entries();
  return entries
    .map(({ id, at, outcome, result }) => ({ id, at, outcome, result: { outcome, ...result } }))
    .toSorted((a, b) => a.id.localeCompare(b.id));
}

async function isWhole({ ledger }: Machine): Promise<boolean> {
  return (await ledger.content()).damage.length === 0;
}

describe('a ledger that is taken over into another', () => {
  it('keeps what was accepted elsewhere from being submitted here', async () => {
    const [kari, ola] = [machine('kari'), machine('ola')];
    await submitted(kari, 'S-1');
    const plan = await takeOver(kari, ola);
    expect(plan).toMatchObject({ from: 'kari', newCalls: 1, knownCalls: 0, unclear: [], conflicts: [] });
    expect(await ola.ledger.entries()).toMatchObject([{ outcome: 'accepted', from: { name: 'kari' } }]);
    await expect(submitted(ola, 'S-2')).rejects.toMatchObject({ reason: 'alreadySubmitted' });
    expect(await isWhole(ola)).toBe(true);
  });

  it('leaves unclear here what is unclear there, and comes to the same when it was found out there', async () => {
    const [kari, ola] = [machine('kari'), machine('ola')];
    const id = await kari.ledger.begin(submissionFacts());
    expect((await takeOver(kari, ola)).unclear).toMatchObject([{ id }]);
    await expect(ola.ledger.begin(submissionFacts())).rejects.toMatchObject({ reason: 'submissionUnderway' });
    await kari.ledger.end(id, { outcome: 'unknown' });
    await takeOver(kari, ola);
    await expect(ola.ledger.begin(submissionFacts())).rejects.toMatchObject({ reason: 'submissionUnclear' });
    await ola.ledger.settle(id, { by: 'changedCases', outcome: 'accepted', eksternSaksreferanse: 'S-1' });
    const plan = await takeOver(ola, kari);
    expect(plan.conflicts).toMatchObject([
      { kind: 'outcome', here: 'unknown', there: 'accepted', becomes: 'accepted' },
    ]);
    expect(mergeInWords(plan, 'en').at(-1)).toBe(
      'REF-1: “unknown” here, “accepted” in the other log. It becomes “accepted”.',
    );
    expect(await known(kari)).toEqual(await known(ola));
  });

  it('has nothing going on whose moment is far in the future, and counts what is found out of it', async () => {
    const [kari, ola] = [machine('kari'), machine('ola')];
    kari.world.time = Date.parse('9999-12-31T23:59:59.999Z');
    const id = await kari.ledger.begin(submissionFacts());
    await takeOver(kari, ola);
    expect(await ola.ledger.entries()).toMatchObject([{ outcome: 'unknown' }]);
    await ola.ledger.settle(id, { by: 'user', outcome: 'refused' });
    expect(await ola.ledger.entries()).toMatchObject([{ outcome: 'refused' }]);
    await takeOver(ola, machine('per'));
  });

  it('is accepted where one has found out that it was, and the other that it was not', async () => {
    const [kari, ola] = [machine('kari'), machine('ola')];
    const id = await kari.ledger.begin(submissionFacts());
    await kari.ledger.end(id, { outcome: 'unknown' });
    await takeOver(kari, ola);
    await ola.ledger.settle(id, { by: 'changedCases', outcome: 'accepted', eksternSaksreferanse: 'S-1' });
    kari.world.time += minutes;
    await kari.ledger.settle(id, { by: 'user', outcome: 'refused' });
    await takeOver(kari, ola);
    await takeOver(ola, kari);
    expect(await known(kari)).toMatchObject([{ outcome: 'accepted' }]);
    expect(await known(kari)).toEqual(await known(ola));
  });

  it('tells of a case that was changed in both, and of a begjæring that was submitted in both', async () => {
    const [kari, ola] = [machine('kari'), machine('ola')];
    await submitted(kari, 'S-1');
    await takeOver(kari, ola);
    for (const { ledger } of [kari, ola]) {
      const change = submissionFacts({ operation: 'change', eksternSaksreferanse: 'S-1', file: 'sak.json' });
      await ledger.end(await ledger.begin(change), { outcome: 'accepted' });
    }
    await submitted(kari, 'S-2', 'annen.json');
    await submitted(ola, 'S-3', 'annen.json');
    const plan = await planOf(ola, await fileFrom(kari));
    expect(plan.conflicts).toMatchObject([
      { kind: 'sameCase', eksternSaksreferanse: 'S-1' },
      { kind: 'submittedTwice', here: { result: { eksternSaksreferanse: 'S-3' } } },
    ]);
    expect(mergeInWords(plan, 'nb').join('\n')).toContain('som S-3 her og som S-2 der');
    expect(await ola.ledger.entries()).toHaveLength(3);
  });

  it('stands in the order in which the calls were begun, wherever that was', async () => {
    const [kari, ola] = [machine('kari'), machine('ola')];
    await submitted(kari, 'S-1', 'a.json');
    ola.world.time += minutes;
    await submitted(ola, 'S-2', 'b.json');
    kari.world.time += 2 * minutes;
    await submitted(kari, 'S-3', 'c.json');
    await takeOver(kari, ola);
    expect((await ola.ledger.entries()).map(({ file }) => file)).toEqual(['a.json', 'b.json', 'c.json']);
  });

  it('is added to what somebody else writes meanwhile', async () => {
    const [kari, ola] = [machine('kari'), machine('ola')];
    await submitted(kari, 'S-1', 'a.json');
    const plan = await planOf(ola, await fileFrom(kari));
    let writing: Promise<string> | undefined;
    ola.store.onAppend = () => {
      ola.store.onAppend = () => undefined;
      writing = submitted(ola, 'S-2', 'b.json');
    };
    await merge(ola.ledger, plan);
    await writing;
    await takeOver(kari, ola);
    expect(await known(ola)).toMatchObject([{ outcome: 'accepted' }, { outcome: 'accepted' }]);
    expect(await isWhole(ola)).toBe(true);
  });

  it('leaves nothing more settled than it is where only the first lines could be written', async () => {
    const [kari, ola] = [machine('kari'), machine('ola')];
    const id = await kari.ledger.begin(submissionFacts());
    await kari.ledger.end(id, { outcome: 'unknown' });
    await kari.ledger.settle(id, { by: 'user', outcome: 'refused' });
    kari.world.time += minutes;
    await kari.ledger.reopen(id);
    const plan = await planOf(ola, await fileFrom(kari));
    for (const count of plan.lines.keys()) {
      const other = machine('per');
      await merge(other.ledger, { ...plan, lines: plan.lines.slice(0, count + 1) });
      expect(await known(other)).not.toMatchObject([{ outcome: 'refused' }]);
      await merge(other.ledger, plan);
      expect(await known(other)).toMatchObject([{ outcome: 'unknown' }]);
    }
  });
});

type Step =
  | {
      readonly kind: 'submit' | 'lose' | 'settle' | 'refuse' | 'reopen' | 'wait';
      readonly at: number;
      readonly number: number;
    }
  | { readonly kind: 'takeOver'; readonly at: number; readonly from: number };

const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom(...(['submit', 'lose', 'settle', 'refuse', 'reopen', 'wait'] as const)),
      at: fc.integer({ min: 0, max: 2 }),
      number: fc.integer({ min: 0, max: 3 }),
    }),
    fc.record({
      kind: fc.constant('takeOver' as const),
      at: fc.integer({ min: 0, max: 2 }),
      from: fc.integer({ min: 0, max: 2 }),
    }),
  ),
  { maxLength: 14 },
);

async function carryOut(step: Step, machines: readonly Machine[]): Promise<void> {
  const own = machines[step.at];
  if (!own) return;
  const { ledger, world } = own;
  if (step.kind === 'takeOver') {
    const from = machines[step.from];
    if (from) await takeOver(from, own);
    return;
  }
  world.time += step.kind === 'wait' ? 7 * minutes : 1;
  const name = `sak-${step.number}.json`;
  const facts = submissionFacts({ file: name, innsenderReferanse: name, payload: payloadFacts(name) });
  if (step.kind === 'submit' || step.kind === 'lose') {
    const id = await ledger.begin(facts).catch(() => undefined);
    if (id === undefined) return;
    await ledger.end(
      id,
      step.kind === 'lose'
        ? { outcome: 'unknown' }
        : { outcome: 'accepted', eksternSaksreferanse: `S-${id}` },
    );
    return;
  }
  const entry = (await ledger.entries()).find(({ file, outcome }) => file === name && outcome !== 'failed');
  if (!entry) return;
  if (step.kind === 'settle' && entry.outcome === 'unknown')
    await ledger.settle(entry.id, { by: 'changedCases', outcome: 'accepted', eksternSaksreferanse: 'S' });
  if (step.kind === 'refuse' && entry.outcome === 'unknown')
    await ledger.settle(entry.id, { by: 'user', outcome: 'refused' });
  if (step.kind === 'reopen' && entry.outcome === 'refused') await ledger.reopen(entry.id);
}

describe('ledgers of three machines that are taken over from one another at any time', () => {
  it(
    'have lost and doubled nothing, and know the same in the end, in whatever order',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (plan, order) => {
          const machines = ['a', 'b', 'c'].map(machine);
          for (const step of plan) await carryOut(step, machines);
          const ids = new Set<string>();
          for (const { ledger } of machines) for (const { id } of await ledger.entries()) ids.add(id);
          for (const to of order) {
            for (const from of order) await carryOut({ kind: 'takeOver', at: to, from }, machines);
          }
          for (const to of order.toReversed()) {
            for (const from of order) await carryOut({ kind: 'takeOver', at: to, from }, machines);
          }
          const [first, ...others] = await Promise.all(machines.map(known));
          expect(first?.map(({ id }) => id)).toEqual([...ids].toSorted((a, b) => a.localeCompare(b)));
          for (const other of others) expect(other).toEqual(first);
          for (const each of machines) {
            expect(await isWhole(each)).toBe(true);
            const { records } = await each.ledger.content();
            expect(new Set(records.map(({ origin }) => origin)).size).toBe(records.length);
          }
        }),
        { seed, numRuns: runs(40, 1000) },
      );
    },
  );
});
