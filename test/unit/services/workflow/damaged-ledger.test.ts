import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged, damagePlan, hasLost, isMarked } from '../../../../scripts/faults/damage.mjs';
import type { ChangedCase } from '../../../../services/client/answers';
import type { ElanClient } from '../../../../services/client/client';
import { Ledger } from '../../../../services/ledger/ledger';
import type { Sending } from '../../../../services/workflow/sending';
import type { Workflow } from '../../../../services/workflow/workflow';
import { memoryLedger, processOf } from '../../../support/ledger';
import { answered, lost, refused, sending, testWorkflow } from '../../../support/workflow';

/** A service that takes everything, also what it has already: nothing but the ledger keeps a second case from coming. */
class Service {
  readonly cases: (ChangedCase & { readonly payload: string })[] = [];
  losesAnswer = false;

  readonly calls: Partial<ElanClient> = {
    submit: (payload) => {
      const eksternSaksreferanse = `S-${this.cases.length + 1}`;
      const { innsenderReferanse } = JSON.parse(payload) as { innsenderReferanse: string };
      const facts = { saksnummer: '', saksstatus: 'sakOpprettet', endret: '' };
      this.cases.push({ eksternSaksreferanse, innsenderReferanse, ...facts, payload });
      return this.losesAnswer ? lost() : answered({ eksternSaksreferanse });
    },
    change: () => answered(undefined),
    changedCases: () => answered(this.cases),
    validate: (payload) =>
      this.cases.some((one) => one.payload === payload)
        ? refused('DUPLIKAT_INNSENDING')
        : answered(undefined),
  };

  casesOf({ innsenderReferanse }: Sending): number {
    return this.cases.filter((one) => one.innsenderReferanse === innsenderReferanse).length;
  }
}

/** One of the begjæringer, as it stands after some revisions: each moves its date. */
function begjaering(number: number, revision = 0): Sending {
  const [innsenderReferanse, begjaeringsdato] = [`REF-${number}`, `2026-06-${10 + revision}`];
  return sending({
    file: `sak-${number}.json`,
    innsenderReferanse,
    begjaeringsdato,
    payload: JSON.stringify({ innsenderReferanse, begjaeringsdato }),
  });
}

const minutes = 60_000;

interface Step {
  readonly number: number;
  readonly writer: number;
  readonly revision: number;
  readonly losesAnswer: boolean;
}

const steps = fc.array(
  fc.record({
    number: fc.integer({ min: 0, max: 2 }),
    writer: fc.integer({ min: 0, max: 1 }),
    revision: fc.integer({ min: 0, max: 2 }),
    losesAnswer: fc.integer({ min: 0, max: 4 }).map((drawn) => drawn === 0),
  }),
  { minLength: 1, maxLength: 6 },
);

/** What happens to the end of a ledger is rare elsewhere, and looks like what a kill leaves. */
const anyDamage = fc.oneof(
  damagePlan,
  damagePlan.map((plan) => ({ ...plan, at: 0.98 + plan.at / 50 })),
);

/** How many lines and marks a process writes before it is killed. */
const writesBeforeKill = fc.option(fc.integer({ min: 0, max: 8 }));

function setUp() {
  const service = new Service();
  const { store, world, ledger } = memoryLedger(processOf(1, { alive: [2] }));
  const other = new Ledger(store, world, processOf(2, { alive: [1] }));
  const workflows = [ledger, other].map(
    (each) =>
      testWorkflow(service.calls, {
        ledger: each,
        world: { ...testWorld, now: world.now, uuid: world.uuid },
      }).workflow,
  );
  return { service, store, world, ledger, workflows };
}

const testWorld = {
  log: {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    hide: () => undefined,
    hidePassing: () => undefined,
  },
  sleep: () => Promise.resolve(),
};

type SetUp = ReturnType<typeof setUp>;

/** Sends a begjæring as a person would who finds out what is not known first; some time passes each time. */
async function send({ world }: SetUp, workflow: Workflow, what: Sending): Promise<'sent' | 'stopped'> {
  for (let tries = 0; tries < 4; tries++) {
    world.time += 20 * minutes;
    const plan = await workflow.plan(what);
    if (plan.kind === 'unclear') {
      for (const { id, operation } of plan.entries) {
        // Of a change only the user can say what became.
        if (operation === 'change') await workflow.settleByUser(id, 'notReceived');
        else await workflow.findOut(id);
      }
    }
    if (plan.kind === 'doubtful') await workflow.findOutDoubt(what);
    if (plan.kind === 'new' || plan.kind === 'change') {
      if (plan.kind === 'new') await workflow.submit(what);
      else await workflow.change(plan.eksternSaksreferanse, what);
      return 'sent';
    }
  }
  return 'stopped';
}

async function history(made: SetUp, planned: readonly Step[]): Promise<void> {
  for (const { number, writer, revision, losesAnswer } of planned) {
    const workflow = made.workflows[writer];
    if (!workflow) continue;
    made.service.losesAnswer = losesAnswer;
    await send(made, workflow, begjaering(number, revision)).catch(() => undefined);
    made.service.losesAnswer = false;
  }
}

/** A process is killed while it sends: what it was about to write is not written, and it does nothing more. */
async function killed(made: SetUp, writes: number): Promise<void> {
  const { store, workflows } = made;
  const [append, mark] = [store.append.bind(store), store.mark.bind(store)];
  const [, workflow] = workflows;
  if (!workflow) throw new Error('there is no workflow');
  await new Promise<void>((resolve) => {
    let left = writes;
    const unlessKilled =
      (write: typeof append): typeof append =>
      (line) => {
        if (left-- > 0) return write(line);
        resolve();
        return new Promise(() => undefined);
      };
    Object.assign(store, { append: unlessKilled(append), mark: unlessKilled(mark) });
    send(made, workflow, begjaering(0, 4)).then(() => resolve(), resolve);
  });
  Object.assign(store, { append, mark });
}

describe('a ledger that is damaged in any way', () => {
  it('never lets a second case come, and never is silent', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, writesBeforeKill, anyDamage, async (planned, writes, plan) => {
        const made = setUp();
        await history(made, planned);
        if (writes !== null) await killed(made, writes);
        const before = Buffer.from(made.store.text);
        const left = damaged(before, plan);
        made.store.text = left.toString();
        const { damage } = await made.ledger.content();
        if (hasLost(before, left, (line) => isMarked(line, made.store.marked)))
          expect(damage).not.toEqual([]);
        for (const number of [0, 1, 2]) {
          const what = begjaering(number, 5);
          const cases = made.service.casesOf(what);
          const [workflow] = made.workflows;
          if (!workflow) throw new Error('there is no workflow');
          const came = await send(made, workflow, what);
          expect({ number, came, cases: made.service.casesOf(what) }).toEqual({
            number,
            came: 'sent',
            cases: Math.max(cases, 1),
          });
        }
      }),
      { seed: 17, numRuns: 120 },
    );
  });
});
