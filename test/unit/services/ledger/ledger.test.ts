import { describe, expect, it } from 'vitest';
import { ElanError, describeError } from '../../../../services/errors';
import { sha256 } from '../../../../services/ledger/hash';
import { Ledger } from '../../../../services/ledger/ledger';
import type { CallFacts } from '../../../../services/ledger/records';
import { memoryLedger, payloadFacts, processOf, submissionFacts } from '../../../support/ledger';

/** @returns the reason for which something fails; empty where it does not */
async function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => '',
    (error: unknown) => (error instanceof ElanError ? error.reason : String(error)),
  );
}

describe('a call that is begun', () => {
  it('stands in the ledger before it is made, and again when it has ended', async () => {
    const { ledger, store } = memoryLedger();
    const id = await ledger.begin(submissionFacts());
    expect(await ledger.entries()).toMatchObject([{ id, outcome: 'underway' }]);
    await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: 'S-1' });
    expect(await ledger.entries()).toMatchObject([{ id, outcome: 'accepted' }]);
    expect(store.lines().map(({ type, at }) => [type, at])).toEqual([
      ['begun', '2026-06-15T10:00:00.000Z'],
      ['ended', '2026-06-15T10:00:00.000Z'],
    ]);
  });

  it('has its payload kept before it is told of, where it is to be kept', async () => {
    const { ledger, store } = memoryLedger();
    const keptThen: boolean[] = [];
    const hash = sha256('{}');
    store.onAppend = () => keptThen.push(store.payloads.has(hash));
    const id = await ledger.begin(submissionFacts({ payload: payloadFacts(hash, true) }), { payload: '{}' });
    expect(keptThen).toEqual([true]);
    expect(await ledger.payload(hash)).toBe('{}');
    store.payloads.set(hash, '[]');
    expect(await ledger.payload(hash)).toBeUndefined();
    await ledger.end(id, { outcome: 'refused' });
    await ledger.begin(submissionFacts({ payload: payloadFacts('bb', false) }), { payload: '{}' });
    expect(await ledger.payload('bb')).toBeUndefined();
    store.payload = () => Promise.reject(new Error('there is no such file name'));
    expect(await ledger.payload('\0')).toBeUndefined();
  });

  it.each(['append', 'keepPayload', 'read'] as const)(
    'is not made where the ledger fails to %s',
    async (what) => {
      const { ledger, store } = memoryLedger();
      store.failing.add(what);
      const facts = submissionFacts({ payload: payloadFacts('aa', true) });
      const failure: unknown = await ledger.begin(facts, { payload: '{}' }).catch((error: unknown) => error);
      expect(failure).toMatchObject({
        kind: 'ledger',
        done: 'no',
        args: { folder: '/ledger', problem: 'disk full' },
      });
      store.failing.clear();
      const [entry] = await ledger.entries();
      expect(entry?.outcome ?? 'failed').toBe('failed');
    },
  );

  it('is not made where its line is not found again', async () => {
    const { ledger, store } = memoryLedger();
    store.append = () => Promise.resolve();
    expect(await reasonOf(ledger.begin(submissionFacts()))).toBe('ledgerNotWritten');
  });
});

describe('a begjæring of which an attempt is unresolved', () => {
  const same: [string, Partial<CallFacts>][] = [
    ['the same file', { innsenderReferanse: 'REF-2', payload: payloadFacts('bb') }],
    ['the same reference and date', { file: 'annen.json', payload: payloadFacts('bb') }],
    ['the same payload', { file: undefined, innsenderReferanse: undefined }],
    ['a change of it', { operation: 'change', eksternSaksreferanse: 'S-1' }],
  ];

  it.each(same)('is not sent again: %s', async (_title, facts) => {
    const { ledger } = memoryLedger();
    const first = await ledger.begin(submissionFacts());
    expect(await reasonOf(ledger.begin(submissionFacts(facts)))).toBe('submissionUnderway');
    await ledger.end(first, { outcome: 'unknown' });
    expect(await reasonOf(ledger.begin(submissionFacts(facts)))).toBe('submissionUnclear');
    expect(await reasonOf(ledger.begin(submissionFacts(facts), { asNew: true }))).toBe('submissionUnclear');
    await ledger.settle(first, { by: 'user', outcome: 'refused' });
    expect(await reasonOf(ledger.begin(submissionFacts(facts)))).toBe('');
  });

  it('leaves the attempt that stood back behind as one that was never made', async () => {
    const { ledger } = memoryLedger();
    await ledger.begin(submissionFacts());
    await reasonOf(ledger.begin(submissionFacts()));
    expect((await ledger.entries()).map(({ outcome }) => outcome)).toEqual(['underway', 'failed']);
  });

  it.each<[string, Partial<CallFacts>]>([
    ['another environment', { environment: 'production' }],
    ['another begjæring', { file: 'b.json', innsenderReferanse: 'REF-2', payload: payloadFacts('bb') }],
    [
      'the same reference on another day',
      { file: 'b.json', begjaeringsdato: '2026-06-14', payload: payloadFacts('bb') },
    ],
    ['an upload', { operation: 'uploadAttachment', payload: undefined }],
  ])('does not keep %s from being sent', async (_title, facts) => {
    const { ledger } = memoryLedger();
    await ledger.begin(submissionFacts());
    expect(await reasonOf(ledger.begin(submissionFacts(facts)))).toBe('');
  });

  it('is not one whose upload is unresolved', async () => {
    const { ledger } = memoryLedger();
    await ledger.begin(submissionFacts({ operation: 'uploadAttachment' }));
    expect(await reasonOf(ledger.begin(submissionFacts()))).toBe('');
  });

  it('tells when it was sent, and what to ask support for', async () => {
    const { ledger } = memoryLedger();
    await ledger.end(await ledger.begin(submissionFacts()), { outcome: 'unknown' });
    const error: unknown = await ledger.begin(submissionFacts()).catch((thrown: unknown) => thrown);
    if (!(error instanceof ElanError)) throw new Error('nothing was thrown');
    expect(describeError(error, 'nb').message).toContain('2026-06-15T10:00:00.000Z');
    expect(describeError(error, 'en').advice).toContain('correlation');
    expect(error.operation).toBe('submit');
  });
});

describe('a begjæring that has been submitted', () => {
  const submitted = async (): Promise<Ledger> => {
    const { ledger } = memoryLedger();
    await ledger.end(await ledger.begin(submissionFacts()), {
      outcome: 'accepted',
      eksternSaksreferanse: 'S-1',
    });
    return ledger;
  };

  it('does not become a second case by itself', async () => {
    const ledger = await submitted();
    const failure: unknown = await ledger.begin(submissionFacts()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason: 'alreadySubmitted', args: { eksternSaksreferanse: 'S-1' } });
  });

  it('may become one where that is asked for, and may be changed', async () => {
    expect(await reasonOf((await submitted()).begin(submissionFacts(), { asNew: true }))).toBe('');
    const change = submissionFacts({ operation: 'change', eksternSaksreferanse: 'S-1' });
    expect(await reasonOf((await submitted()).begin(change))).toBe('');
  });

  it('is known by its case while a change of it is underway, whatever file that comes from', async () => {
    const ledger = await submitted();
    const about = {
      operation: 'change',
      eksternSaksreferanse: 'S-1',
      begjaeringsdato: '2026-01-01',
    } as const;
    await ledger.begin(submissionFacts({ ...about, file: 'a.json', payload: payloadFacts('bb') }));
    const other = submissionFacts({ ...about, file: 'b.json', payload: payloadFacts('cc') });
    expect(await reasonOf(ledger.begin(other))).toBe('submissionUnderway');
  });
});

describe('two processes that begin the same submission', () => {
  it('are told apart by whose line came first', async () => {
    const { ledger, store, world } = memoryLedger(processOf(1, { alive: [2] }));
    const other = new Ledger(store, world, processOf(2, { alive: [1] }));
    let competing: Promise<string> | undefined;
    store.onAppend = () => {
      store.onAppend = () => undefined;
      competing = reasonOf(other.begin(submissionFacts()));
    };
    expect(await reasonOf(ledger.begin(submissionFacts()))).toBe('');
    expect(await competing).toBe('submissionUnderway');
  });
});

describe('the keyed hash', () => {
  it('is the same each time, and is not the plain hash', async () => {
    const { ledger } = memoryLedger();
    const [hash, again] = [await ledger.hash(), await ledger.hash()];
    expect(hash('14858712301')).toBe(again('14858712301'));
    expect(hash('14858712301')).toMatch(/^[0-9a-f]{64}$/);
    expect(hash('14858712301')).not.toBe(sha256('14858712301'));
  });

  it('needs a key', async () => {
    const { ledger, store } = memoryLedger();
    store.failing.add('key');
    expect(await reasonOf(ledger.hash())).toBe('ledgerNotWritten');
  });
});

describe('a ledger that cannot be read', () => {
  it('says so', async () => {
    const { ledger, store } = memoryLedger();
    store.failing.add('read');
    expect(await reasonOf(ledger.entries())).toBe('ledgerNotRead');
  });
});
