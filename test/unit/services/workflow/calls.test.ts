import { describe, expect, it } from 'vitest';
import { fileInMemory } from '../../../../services/workflow/file-in-memory';
import type { CaseStatus, RegelverkAnswer } from '../../../../services/client/answers';
import type { ElanClient } from '../../../../services/client/client';
import type { Workflow } from '../../../../services/workflow/workflow';
import { answered, failed, lost, refused, sending, testWorkflow } from '../../../support/workflow';

const status: CaseStatus = {
  eksternSaksreferanse: 'S-1',
  saksnummer: '1',
  saksstatus: 'sakOpprettet',
  innsenderReferanse: 'REF-1',
  meldingsdato: '2026-06-15',
  whole: {},
};

const regelverk: RegelverkAnswer = {
  regelverk: 'nyttRegelverk',
  ofDebtors: new Map([['14858712301', 'nyttRegelverk']]),
};

const party = { taxIdentificationNumber: '14858712301', landkodeIdentifikator: 'NO' };

describe('a call that changes nothing', () => {
  it.each<[string, () => Promise<unknown>, object]>([
    [
      'validate',
      () => testing({ validate: () => answered(undefined) }, (workflow) => workflow.validate(sending())),
      { operation: 'validate', file: 'sak.begjaering.json', innsenderReferanse: 'REF-1' },
    ],
    [
      'validate a change',
      () =>
        testing({ validateChange: () => answered(undefined) }, (workflow) =>
          workflow.validate({ payload: '{}' }, { eksternSaksreferanse: 'S-1' }),
        ),
      { operation: 'validateChange', eksternSaksreferanse: 'S-1' },
    ],
    [
      'caseStatus',
      () => testing({ caseStatus: () => answered(status) }, (workflow) => workflow.caseStatus('S-1')),
      { operation: 'caseStatus', eksternSaksreferanse: 'S-1', result: { state: 'sakOpprettet' } },
    ],
    [
      'changedCases',
      () => testing({ changedCases: () => answered([]) }, (workflow) => workflow.changedCases()),
      { operation: 'changedCases' },
    ],
    [
      'innsyn',
      () => testing({ innsyn: () => answered({}) }, (workflow) => workflow.innsyn(party, party)),
      { operation: 'innsyn' },
    ],
  ])('is told to the ledger: %s', async (_name, run, told) => {
    expect(await run()).toMatchObject([{ ...told, outcome: 'accepted', environment: 'test' }]);
  });

  it('keeps no payload', async () => {
    const { workflow, ledger, store } = testWorkflow({ validate: () => answered(undefined) });
    await workflow.validate(sending());
    expect(store.payloads.size).toBe(0);
    expect(await ledger.entries()).toMatchObject([{ payload: { kept: false } }]);
  });

  it.each([
    ['refused', () => refused('MANGLER_KRAV'), { outcome: 'refused', result: { codes: ['MANGLER_KRAV'] } }],
    ['failed', () => failed('throttled', { status: 429 }), { outcome: 'failed', result: { status: 429 } }],
    ['failed, never unknown', lost, { outcome: 'failed' }],
  ] as const)('may have %s', async (_title, validate, told) => {
    const { workflow, ledger } = testWorkflow({ validate });
    await expect(workflow.validate(sending())).rejects.toThrow();
    expect(await ledger.entries()).toMatchObject([told]);
  });

  it('succeeds although the ledger cannot be told', async () => {
    const { workflow, store, logged } = testWorkflow({ caseStatus: () => answered(status) });
    store.failing.add('append');
    expect((await workflow.caseStatus('S-1')).answer).toEqual(status);
    expect(logged.map(({ event }) => event)).toEqual(['ledger.notWritten']);
  });
});

describe('every call', () => {
  const { signal } = new AbortController();
  const file = fileInMemory('a.pdf', 'application/pdf', new Uint8Array([1]));
  const calls: [keyof ElanClient, (workflow: Workflow) => Promise<unknown>][] = [
    ['submit', (workflow) => workflow.submit(sending(), { signal })],
    ['change', (workflow) => workflow.change('S-1', sending(), { signal })],
    ['uploadAttachment', (workflow) => workflow.upload(file, 'REF-1', { signal })],
    ['attachmentState', (workflow) => workflow.followAttachments(['u-1'], { signal })],
    ['validate', (workflow) => workflow.validate(sending(), { signal })],
    ['validateChange', (workflow) => workflow.validate(sending(), { signal, eksternSaksreferanse: 'S-1' })],
    ['regelverk', (workflow) => workflow.regelverk([], { signal })],
    ['caseStatus', (workflow) => workflow.caseStatus('S-1', { signal })],
    ['changedCases', (workflow) => workflow.changedCases(undefined, { signal })],
    ['innsyn', (workflow) => workflow.innsyn(party, party, { signal })],
  ];

  it.each(calls)('can be stopped, and is sent under the id that the ledger has: %s', async (name, call) => {
    const sent: unknown[] = [];
    const { workflow, ledger } = testWorkflow({
      [name]: (...given: readonly unknown[]) => {
        sent.push(given.at(-1));
        return failed('service');
      },
    });
    await call(workflow).catch(() => undefined);
    const [entry] = await ledger.entries();
    expect(sent).toEqual([{ signal, correlationId: entry?.correlationId }]);
    expect(entry?.operation).toBe(name);
  });
});

describe('an answer of Betjeningskartet', () => {
  it('is kept without telling whom it is about', async () => {
    const { workflow, ledger, store } = testWorkflow({ regelverk: () => answered(regelverk) });
    await workflow.regelverk([{ kind: 'foedselsnummer', number: '14858712301' }], { file: 'sak.json' });
    const hash = await ledger.hash();
    expect(await ledger.entries()).toMatchObject([
      {
        operation: 'regelverk',
        file: 'sak.json',
        result: { regelverk: { [hash('14858712301')]: 'nyttRegelverk' } },
      },
    ]);
    expect(store.text).not.toContain('14858712301');
  });

  it('is given although the ledger has no key to keep it under', async () => {
    const { workflow, store, logged } = testWorkflow({ regelverk: () => answered(regelverk) });
    store.failing.add('key');
    expect((await workflow.regelverk([])).answer).toEqual(regelverk);
    expect(logged.map(({ event }) => event)).toEqual(['ledger.notWritten']);
  });
});

/** @returns what the ledger tells after a call */
async function testing(
  calls: Parameters<typeof testWorkflow>[0],
  call: (workflow: ReturnType<typeof testWorkflow>['workflow']) => Promise<unknown>,
): Promise<unknown> {
  const { workflow, ledger } = testWorkflow(calls);
  await call(workflow);
  return ledger.entries();
}
