import { describe, expect, it } from 'vitest';
import { fileInMemory } from '../../../../services/workflow/file-in-memory';
import type { ChangedCase } from '../../../../services/client/answers';
import type { ElanClient } from '../../../../services/client/client';
import type { Environment } from '../../../../services/profile';
import type { Sending } from '../../../../services/workflow/sending';
import { submissionFacts } from '../../../support/ledger';
import {
  answered,
  failed,
  lost,
  refused,
  sending,
  testWorkflow,
  type TestWorkflow,
} from '../../../support/workflow';

const changedCase = (eksternSaksreferanse: string, innsenderReferanse = 'REF-1'): ChangedCase => ({
  eksternSaksreferanse,
  innsenderReferanse,
  saksnummer: '',
  saksstatus: 'sakOpprettet',
  endret: '2026-06-15T10:00:00Z',
});

const cases =
  (...list: readonly ChangedCase[]): ElanClient['changedCases'] =>
  () =>
    answered(list);

interface Loss {
  readonly changes?: Partial<Sending>;
  readonly environment?: Environment;
  readonly operation?: 'submit' | 'change';
  /** What has happened before. */
  readonly before?: ((made: TestWorkflow) => Promise<void>) | undefined;
}

/** A begjæring is sent, and the answer is lost; some minutes pass. */
async function afterLoss(
  calls: Partial<ElanClient>,
  { changes = {}, environment = 'test', operation = 'submit', before }: Loss = {},
): Promise<TestWorkflow & { readonly id: string }> {
  const made = testWorkflow({ submit: lost, change: lost, ...calls }, { environment });
  const { workflow, ledger, world } = made;
  await before?.(made);
  const call =
    operation === 'submit' ? workflow.submit(sending(changes)) : workflow.change('S-1', sending(changes));
  await call.catch(() => undefined);
  world.time += 5 * 60_000;
  const entry = (await ledger.entries()).at(-1);
  return { ...made, id: entry?.id ?? '' };
}

async function entryOf({ ledger, id }: TestWorkflow & { readonly id: string }): Promise<unknown> {
  return (await ledger.entries()).find((entry) => entry.id === id);
}

describe('a submission whose answer was lost', () => {
  it('was received where a case with its reference has come since', async () => {
    const asked: unknown[] = [];
    const loss = await afterLoss({
      changedCases: (since) => {
        asked.push(since);
        return answered([changedCase('S-8', 'REF-2'), changedCase('S-9'), changedCase('S-9')]);
      },
    });
    expect(await loss.workflow.findOut(loss.id)).toEqual({ kind: 'received', eksternSaksreferanse: 'S-9' });
    expect(asked).toEqual(['2026-06-15T09:50:00.000Z']);
    expect(await entryOf(loss)).toMatchObject({
      outcome: 'accepted',
      settledBy: 'changedCases',
      result: { eksternSaksreferanse: 'S-9' },
    });
    expect(await loss.workflow.plan(sending())).toEqual({
      kind: 'change',
      eksternSaksreferanse: 'S-9',
      isSame: true,
    });
  });

  it('may be any of several cases, which is for the user to say', async () => {
    const loss = await afterLoss({ changedCases: cases(changedCase('S-8'), changedCase('S-9')) });
    expect(await loss.workflow.findOut(loss.id)).toMatchObject({
      kind: 'candidates',
      cases: [{ eksternSaksreferanse: 'S-8' }, { eksternSaksreferanse: 'S-9' }],
    });
    expect(await entryOf(loss)).toMatchObject({ outcome: 'unknown' });
  });

  it('is not the case of another submission', async () => {
    const { workflow, ledger } = testWorkflow({ submit: () => answered({ eksternSaksreferanse: 'S-8' }) });
    await workflow.submit(sending({ file: 'a.json', begjaeringsdato: '2026-01-01', payload: '{"a":1}' }));
    const later = testWorkflow(
      { submit: lost, changedCases: cases(changedCase('S-8'), changedCase('S-9')) },
      { ledger },
    );
    await later.workflow.submit(sending()).catch(() => undefined);
    const id = (await ledger.entries()).find(({ outcome }) => outcome === 'unknown')?.id ?? '';
    const found = await later.workflow.findOut(id);
    expect(found).toEqual({ kind: 'received', eksternSaksreferanse: 'S-9' });
  });

  it('may be what a change was tried of in vain, or a case of another environment has the reference of', async () => {
    const loss = await afterLoss({ changedCases: cases(changedCase('S-9')), change: () => refused('X') });
    const other = { file: 'b.json', innsenderReferanse: 'REF-2', payload: '{"b":1}' };
    await loss.workflow.change('S-9', sending(other)).catch(() => undefined);
    const id = await loss.ledger.begin(submissionFacts({ environment: 'local' }));
    await loss.ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: 'S-9' });
    expect(await loss.workflow.findOut(loss.id)).toMatchObject({ kind: 'received' });
  });

  it('is found although its case was looked at meanwhile', async () => {
    const loss = await afterLoss({
      changedCases: cases(changedCase('S-9')),
      caseStatus: () => failed('service'),
    });
    await loss.workflow.caseStatus('S-9').catch(() => undefined);
    expect(await loss.workflow.findOut(loss.id)).toMatchObject({ kind: 'received' });
  });

  it.each([
    ['accepts it', () => answered(undefined)],
    ['refuses it for something else', () => refused('MANGLER_KRAV')],
  ])('was not received where no case has come and validation %s', async (_title, validate) => {
    const sent: string[] = [];
    const loss = await afterLoss({
      changedCases: cases(),
      validate: (payload) => {
        sent.push(payload);
        return validate();
      },
    });
    expect(await loss.workflow.findOut(loss.id)).toEqual({ kind: 'notReceived' });
    expect(sent).toEqual([sending().payload]);
    expect(await entryOf(loss)).toMatchObject({ outcome: 'refused', settledBy: 'validation' });
    expect(await loss.workflow.plan(sending())).toEqual({ kind: 'new' });
  });

  it('was received where validation says that it is a duplicate; its reference is for support to tell', async () => {
    const loss = await afterLoss({
      changedCases: cases(),
      validate: () => refused('MANGLER_KRAV', 'DUPLIKAT_INNSENDING'),
    });
    const { correlationId } = (await entryOf(loss)) as { correlationId: string };
    expect(await loss.workflow.findOut(loss.id)).toEqual({ kind: 'receivedWithoutReference', correlationId });
    expect(await entryOf(loss)).toMatchObject({ outcome: 'unknown' });
  });

  describe('whose case the service may have told of already, since its own lines were lost', () => {
    interface Told {
      readonly validate?: ElanClient['validate'];
      readonly isBefore?: boolean;
      readonly payload?: string;
    }

    /** Nothing of what was sent is kept here, as where the log of another machine was taken over. */
    async function found({ validate, isBefore = false, payload }: Told): Promise<unknown> {
      // As it was when it was asked about: the begjæring may have changed since.
      const facts = { environment: 'production', file: 'b.json', begjaeringsdato: '2026-01-01' } as const;
      const recover = ({ ledger }: TestWorkflow): Promise<void> =>
        ledger.recover(submissionFacts({ ...facts, payload: undefined }), {
          by: 'changedCases',
          outcome: 'accepted',
          eksternSaksreferanse: 'S-9',
        });
      const loss = await afterLoss(
        { changedCases: cases(changedCase('S-9')), ...(validate ? { validate } : {}) },
        { environment: 'production', before: isBefore ? recover : undefined },
      );
      if (!isBefore) await recover(loss);
      return loss.workflow.findOut(loss.id, { payload });
    }

    const mayBeIt = { kind: 'candidates', cases: [changedCase('S-9')] };

    it('may be that case where nothing can be validated', async () => {
      expect(await found({})).toEqual(mayBeIt);
    });

    it('may be that case where it is a duplicate', async () => {
      const validate = (): Promise<never> => refused('DUPLIKAT_INNSENDING');
      expect(await found({ payload: sending().payload, validate })).toEqual(mayBeIt);
    });

    it('was not received where validation accepts it', async () => {
      const validate = (): ReturnType<ElanClient['validate']> => answered(undefined);
      expect(await found({ payload: sending().payload, validate })).toEqual({ kind: 'notReceived' });
    });

    it('is not a case that was there before', async () => {
      expect(await found({ isBefore: true })).toEqual({ kind: 'undecided', because: 'payloadNotKept' });
    });
  });

  it('may still be worked on where little time has passed', async () => {
    const loss = await afterLoss({ changedCases: cases(), validate: () => answered(undefined) });
    const sentAt = Date.parse('2026-06-15T10:00:00.000Z');
    const found = await loss.workflow.findOut(loss.id, { patience: 10 * 60_000 });
    expect(found).toEqual({ kind: 'tooSoon', askAgainAt: sentAt + 10 * 60_000 });
    expect(await entryOf(loss)).toMatchObject({ outcome: 'unknown' });
    expect(await loss.workflow.findOut(loss.id, { patience: 5 * 60_000 })).toEqual({ kind: 'notReceived' });
  });

  it.each(['notFound', 'permission', 'request'] as const)(
    'is validated where changed cases cannot be listed: %s',
    async (kind) => {
      const loss = await afterLoss({ changedCases: () => failed(kind), validate: () => answered(undefined) });
      expect(await loss.workflow.findOut(loss.id)).toEqual({ kind: 'notReceived' });
    },
  );

  it('stays unknown where the service cannot be asked', async () => {
    const unlisted = await afterLoss({
      changedCases: () => failed('network'),
      validate: () => answered(undefined),
    });
    await expect(unlisted.workflow.findOut(unlisted.id)).rejects.toMatchObject({ kind: 'network' });
    expect(await entryOf(unlisted)).toMatchObject({ outcome: 'unknown' });
    const unvalidated = await afterLoss({ changedCases: cases(), validate: () => failed('service') });
    await expect(unvalidated.workflow.findOut(unvalidated.id)).rejects.toMatchObject({ kind: 'service' });
    expect(await entryOf(unvalidated)).toMatchObject({ outcome: 'unknown' });
  });

  it('may be worked on for two minutes where nobody says otherwise', async () => {
    const loss = await afterLoss({ changedCases: cases(), validate: () => answered(undefined) });
    loss.world.time = Date.parse('2026-06-15T10:01:59.999Z');
    expect(await loss.workflow.findOut(loss.id)).toMatchObject({ kind: 'tooSoon' });
    loss.world.time += 1;
    expect(await loss.workflow.findOut(loss.id)).toEqual({ kind: 'notReceived' });
  });
});

describe('what only the user can say', () => {
  it('is what became of a change', async () => {
    const loss = await afterLoss({}, { operation: 'change' });
    expect(await loss.workflow.findOut(loss.id)).toEqual({ kind: 'undecided', because: 'change' });
    await loss.workflow.settleByUser(loss.id, 'notReceived');
    expect(await entryOf(loss)).toMatchObject({ outcome: 'refused', settledBy: 'user' });
  });

  it('is what became of a submission without a reference', async () => {
    const loss = await afterLoss({}, { changes: { innsenderReferanse: undefined } });
    expect(await loss.workflow.findOut(loss.id)).toEqual({ kind: 'undecided', because: 'noReference' });
    await loss.workflow.settleByUser(loss.id, { eksternSaksreferanse: 'S-7' });
    expect(await entryOf(loss)).toMatchObject({
      outcome: 'accepted',
      settledBy: 'user',
      result: { eksternSaksreferanse: 'S-7' },
    });
  });

  it('is what became of one whose payload was not kept, unless the same payload is there', async () => {
    const loss = await afterLoss(
      { changedCases: cases(), validate: () => answered(undefined) },
      { environment: 'production' },
    );
    const undecided = { kind: 'undecided', because: 'payloadNotKept' };
    expect(await loss.workflow.findOut(loss.id)).toEqual(undecided);
    expect(await loss.workflow.findOut(loss.id, { payload: '{"another":1}' })).toEqual(undecided);
    const found = await loss.workflow.findOut(loss.id, { payload: sending().payload });
    expect(found).toEqual({ kind: 'notReceived' });
  });
});

describe('what is not unclear', () => {
  it('is not found out, nor settled', async () => {
    const { workflow } = testWorkflow({ submit: () => answered({ eksternSaksreferanse: 'S-1' }) });
    const { id } = await workflow.submit(sending());
    for (const settling of [
      workflow.findOut(id),
      workflow.findOut('nobody'),
      workflow.settleByUser(id, 'notReceived'),
    ]) {
      await expect(settling).rejects.toMatchObject({ reason: 'nothingToSettle' });
    }
  });

  it('is an upload', async () => {
    const { workflow, ledger } = testWorkflow({ uploadAttachment: lost });
    const file = fileInMemory('a.pdf', 'application/pdf', new Uint8Array([1]));
    await workflow.upload(file, 'REF-1').catch(() => undefined);
    const [entry] = await ledger.entries();
    expect(entry?.outcome).toBe('unknown');
    await expect(workflow.findOut(entry?.id ?? '')).rejects.toMatchObject({ reason: 'nothingToSettle' });
  });

  it('is not asked of another environment', async () => {
    const loss = await afterLoss({});
    const { workflow } = testWorkflow({}, { ledger: loss.ledger, environment: 'production' });
    await expect(workflow.findOut(loss.id)).rejects.toMatchObject({
      reason: 'otherEnvironment',
      args: { id: loss.id, environment: 'test' },
    });
  });
});
