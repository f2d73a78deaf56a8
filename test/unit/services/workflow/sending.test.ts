import { describe, expect, it } from 'vitest';
import type { CallFacts, CallResult } from '../../../../services/ledger/records';
import type { Sending } from '../../../../services/workflow/sending';
import { payloadFacts, submissionFacts } from '../../../support/ledger';
import { answered, failed, lost, refused, sending, testWorkflow } from '../../../support/workflow';

const accepted = (): ReturnType<typeof answered<{ eksternSaksreferanse: string }>> =>
  answered({ eksternSaksreferanse: 'S-1' }, 201);

describe('a submission', () => {
  it('is in the ledger before anything is sent, under the correlation id that is sent', async () => {
    const atTheCall: unknown[] = [];
    const { workflow, ledger } = testWorkflow({
      submit: async (payload, options) => {
        const [entry] = await ledger.entries();
        atTheCall.push(payload, entry?.outcome, entry?.correlationId === options?.correlationId);
        return accepted();
      },
    });
    const { answer, recorded, id } = await workflow.submit(sending());
    expect(atTheCall).toEqual([sending().payload, 'underway', true]);
    expect({ answer, recorded }).toEqual({ answer: { eksternSaksreferanse: 'S-1' }, recorded: true });
    expect(await ledger.entries()).toMatchObject([
      {
        id,
        operation: 'submit',
        environment: 'test',
        profile: 'prøve',
        file: 'sak.begjaering.json',
        innsenderReferanse: 'REF-1',
        begjaeringsdato: '2026-06-15',
        payload: { kept: true, elements: { underskrift: 'hash' }, attachments: ['u-1'] },
        outcome: 'accepted',
        result: { status: 201, eksternSaksreferanse: 'S-1' },
      },
    ]);
  });

  it('is not sent where the ledger cannot be written', async () => {
    const { workflow, store } = testWorkflow({});
    store.failing.add('append');
    await expect(workflow.submit(sending())).rejects.toMatchObject({ reason: 'ledgerNotWritten' });
  });

  it('is told to have succeeded although the ledger could not be told', async () => {
    const { workflow, store, ledger, logged } = testWorkflow({
      submit: () => {
        store.failing.add('append');
        return accepted();
      },
    });
    expect(await workflow.submit(sending())).toMatchObject({
      answer: { eksternSaksreferanse: 'S-1' },
      recorded: false,
    });
    expect(logged).toMatchObject([{ event: 'ledger.notWritten', fields: { operation: 'submit' } }]);
    store.failing.clear();
    expect(await ledger.entries()).toMatchObject([{ outcome: 'underway' }]);
  });

  it.each<[string, () => Promise<never>, Partial<CallResult>]>([
    ['that was refused is refused', () => refused('A', 'B', 'A'), { outcome: 'refused', codes: ['A', 'B'] }],
    ['whose answer was lost is unknown', lost, { outcome: 'unknown', kind: 'network' }],
    [
      'that was stopped after it was sent is unknown',
      () => failed('cancelled', { done: 'unknown' }),
      { outcome: 'unknown', kind: 'cancelled' },
    ],
    [
      'that never got there has failed',
      () => failed('token', { code: 'MP-110' }),
      { outcome: 'failed', kind: 'token', codes: ['MP-110'] },
    ],
    [
      'that failed in a way nobody thought of is unknown',
      () => Promise.reject(new Error('?')),
      { outcome: 'unknown' },
    ],
  ])('%s', async (_title, submit, result) => {
    const { workflow, ledger } = testWorkflow({ submit });
    await expect(workflow.submit(sending())).rejects.toThrow();
    expect(await ledger.entries()).toMatchObject([{ outcome: result.outcome, result }]);
  });

  it.each<[string, () => ReturnType<typeof accepted>]>([
    ['was answered', accepted],
    ['got no answer', () => failed('network', { done: 'unknown', correlationId: 'of the answer' })],
  ])(
    'is known by the correlation id of the request that %s, where a first one was made in vain',
    async (_, submit) => {
      const { workflow, ledger } = testWorkflow({ submit });
      await workflow.submit(sending()).catch(() => undefined);
      expect(await ledger.entries()).toMatchObject([{ correlationId: 'of the answer' }]);
    },
  );

  it('is not made a second time, unless that is asked for', async () => {
    const { workflow } = testWorkflow({ submit: accepted });
    await workflow.submit(sending());
    await expect(workflow.submit(sending())).rejects.toMatchObject({ reason: 'alreadySubmitted' });
    expect((await workflow.submit(sending(), { asNew: true })).answer.eksternSaksreferanse).toBe('S-1');
  });

  it('is not repeated as long as its answer is lost', async () => {
    const { workflow } = testWorkflow({ submit: lost });
    await expect(workflow.submit(sending())).rejects.toMatchObject({ reason: 'noAnswer' });
    await expect(workflow.submit(sending())).rejects.toMatchObject({ reason: 'submissionUnclear' });
  });
});

describe('what is kept of a payload', () => {
  it.each([
    ['local', false, true],
    ['test', false, true],
    ['production', false, false],
    ['production', true, true],
  ] as const)('sent to %s, where keeping them is turned on: %s', async (environment, turnedOn, kept) => {
    const options = { environment, keepProductionPayloads: turnedOn };
    const { workflow, ledger, store } = testWorkflow({ submit: accepted }, options);
    await workflow.submit(sending());
    expect([...store.payloads.values()]).toEqual(kept ? [sending().payload] : []);
    expect(await ledger.entries()).toMatchObject([{ payload: { kept, elements: { underskrift: 'hash' } } }]);
  });
});

describe('a change', () => {
  it('is told of as one of its case', async () => {
    const { workflow, ledger } = testWorkflow({ change: () => answered(undefined, 204) });
    await workflow.change('S-1', sending());
    expect(await ledger.entries()).toMatchObject([
      { operation: 'change', eksternSaksreferanse: 'S-1', outcome: 'accepted', payload: { kept: true } },
    ]);
  });
});

describe('what sending a begjæring would be', () => {
  const other = { file: 'annen.json', innsenderReferanse: 'REF-2', payload: payloadFacts('bb') };

  /** Plans after one earlier call. */
  async function planAfter(
    facts: Partial<CallFacts>,
    result: CallResult | undefined,
    changes: Partial<Sending> = {},
  ): Promise<unknown> {
    const { workflow, ledger } = testWorkflow({});
    const id = await ledger.begin(submissionFacts(facts));
    if (result) await ledger.end(id, result);
    return workflow.plan(sending(changes));
  }

  const received: CallResult = { outcome: 'accepted', eksternSaksreferanse: 'S-1' };

  it('is a new case where nothing was sent', async () => {
    expect(await testWorkflow({}).workflow.plan(sending())).toEqual({ kind: 'new' });
  });

  it('is a change of what the file was submitted as', async () => {
    const change = { kind: 'change', eksternSaksreferanse: 'S-1' };
    expect(await planAfter({}, received)).toEqual(change);
    expect(await planAfter({}, received, { innsenderReferanse: undefined })).toEqual(change);
    const changed = { operation: 'change', eksternSaksreferanse: 'S-1' } as const;
    expect(await planAfter(changed, { outcome: 'accepted' })).toEqual(change);
  });

  it('is perhaps another begjæring where the file was submitted under another reference', async () => {
    expect(await planAfter({}, received, { innsenderReferanse: 'REF-9' })).toEqual({
      kind: 'change',
      eksternSaksreferanse: 'S-1',
      isPerhapsAnother: true,
    });
  });

  it('is a change of what was accepted, whatever was refused after that', async () => {
    const { workflow, ledger } = testWorkflow({});
    await ledger.end(await ledger.begin(submissionFacts()), received);
    await ledger.end(await ledger.begin(submissionFacts(), { asNew: true }), { outcome: 'refused' });
    expect(await workflow.plan(sending())).toEqual({ kind: 'change', eksternSaksreferanse: 'S-1' });
  });

  it('is a change of what has its reference and date, where it comes from no file', async () => {
    const change = { kind: 'change', eksternSaksreferanse: 'S-1' };
    expect(await planAfter({ file: undefined }, received, { file: undefined })).toEqual(change);
  });

  it('is a new case where another was submitted, elsewhere, or in vain', async () => {
    const fresh = { kind: 'new' };
    expect(await planAfter(other, received)).toEqual(fresh);
    expect(await planAfter({ file: 'annen.json' }, received)).toEqual(fresh);
    expect(await planAfter({ environment: 'production' }, received)).toEqual(fresh);
    expect(await planAfter({}, { outcome: 'refused' })).toEqual(fresh);
    expect(await planAfter({}, { outcome: 'failed' })).toEqual(fresh);
    expect(await planAfter({ operation: 'validate' }, { outcome: 'unknown' })).toEqual(fresh);
  });

  it('is unclear as long as it is not known what an earlier attempt came to', async () => {
    expect(await planAfter({}, { outcome: 'unknown' })).toMatchObject({
      kind: 'unclear',
      entries: [{ outcome: 'unknown' }],
    });
    expect(await planAfter({ file: 'annen.json' }, undefined)).toMatchObject({
      kind: 'unclear',
      entries: [{ outcome: 'underway' }],
    });
  });
});

describe('a begjæring that the service calls a duplicate', () => {
  it('is one of our own where an attempt failed on its way: that one is to be found out about', async () => {
    const answers = [() => failed('throttled', { status: 429 }), () => refused('DUPLIKAT_INNSENDING')];
    const { workflow, ledger } = testWorkflow({
      submit: () => answers.shift()?.() ?? accepted(),
      changedCases: () =>
        answered([
          {
            eksternSaksreferanse: 'S-9',
            saksnummer: '',
            saksstatus: 'sakOpprettet',
            innsenderReferanse: 'REF-1',
            endret: '',
          },
        ]),
    });
    await expect(workflow.submit(sending())).rejects.toMatchObject({ kind: 'throttled' });
    await expect(workflow.submit(sending())).rejects.toMatchObject({
      reason: 'receivedAfterAll',
      findings: [{ code: 'DUPLIKAT_INNSENDING' }],
    });
    const [first, second] = await ledger.entries();
    expect([first?.outcome, second?.outcome]).toEqual(['unknown', 'refused']);
    expect(await workflow.plan(sending())).toMatchObject({ kind: 'unclear' });
    expect(await workflow.findOut(first?.id ?? '')).toEqual({
      kind: 'received',
      eksternSaksreferanse: 'S-9',
    });
    expect(await workflow.plan(sending())).toMatchObject({ kind: 'change', eksternSaksreferanse: 'S-9' });
  });

  it('is one of our own where the user said that an attempt was not received', async () => {
    const answers = [lost, () => refused('DUPLIKAT_INNSENDING')];
    const { workflow, ledger } = testWorkflow({ submit: () => answers.shift()?.() ?? accepted() });
    await expect(workflow.submit(sending())).rejects.toThrow();
    const [first] = await ledger.entries();
    await workflow.settleByUser(first?.id ?? '', 'notReceived');
    await expect(workflow.submit(sending())).rejects.toMatchObject({ reason: 'receivedAfterAll' });
    expect(await ledger.entries()).toMatchObject([{ outcome: 'unknown' }, { outcome: 'refused' }]);
  });

  it("is somebody else's where nothing of ours can have got through", async () => {
    const answers = [() => refused('MANGLER_KRAV'), () => refused('DUPLIKAT_INNSENDING')];
    const { workflow, ledger } = testWorkflow({ submit: () => answers.shift()?.() ?? accepted() });
    await expect(workflow.submit(sending())).rejects.toMatchObject({ kind: 'refused' });
    await expect(workflow.submit(sending())).rejects.not.toMatchObject({ reason: 'receivedAfterAll' });
    expect(await ledger.entries()).toMatchObject([{ outcome: 'refused' }, { outcome: 'refused' }]);
  });
});
