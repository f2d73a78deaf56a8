import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../services/ledger/hash';
import { KnownReader } from '../../../../services/known/known-reader';
import { regelverkShownFor } from '../../../../services/known/known';
import { memoryLedger, payloadFacts, processOf, submissionFacts } from '../../../support/ledger';

/** A reader over a ledger in memory, and how often it has looked. */
function reading() {
  const made = memoryLedger();
  const counts = { found: 0, read: 0 };
  const read = made.store.read.bind(made.store);
  made.store.read = () => {
    counts.read++;
    return read();
  };
  const reader = new KnownReader({
    now: made.world.now,
    process: processOf(),
    find: (path) => {
      counts.found++;
      return Promise.resolve({ store: made.store, file: path.slice(1) });
    },
  });
  return { ...made, reader, counts };
}

const file = '/sak.begjaering.json';

describe('what is known of a file', () => {
  it('is nothing where nothing has been sent, and no key is made for it', async () => {
    const { reader, store } = reading();
    store.failing.add('key');
    expect(await reader.known(file, 'test')).toBeUndefined();
  });

  it('is read once, and again when the ledger has changed', async () => {
    const { reader, ledger, counts } = reading();
    const id = await ledger.begin(submissionFacts());
    counts.read = 0;
    const first = await reader.known(file, 'test');
    expect(first?.history.submissions).toEqual([]);
    expect(await reader.known(file, 'test')).toBe(first);
    expect(counts).toEqual({ found: 1, read: 1 });
    await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: 'S-1' });
    counts.read = 0;
    const second = await reader.known(file, 'test');
    expect(second?.history.submissions).toHaveLength(1);
    expect(counts).toEqual({ found: 1, read: 1 });
  });

  it('is read once for all files of a workspace', async () => {
    const { reader, ledger, counts } = reading();
    await ledger.begin(submissionFacts());
    counts.read = 0;
    const known = [await reader.known('/a.json', 'test'), await reader.known('/b.json', 'test')];
    expect(known.map((one) => one?.history.file)).toEqual(['a.json', 'b.json']);
    expect(counts.read).toBe(1);
  });

  it('is another for another environment', async () => {
    const { reader, ledger } = reading();
    const id = await ledger.begin(submissionFacts({ environment: 'local' }));
    await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: 'S-1' });
    expect((await reader.known(file, 'test'))?.history.submissions).toHaveLength(1);
    expect((await reader.known(file, 'production'))?.history.submissions).toHaveLength(0);
  });

  it('changes when an answer of Betjeningskartet has become too old', async () => {
    const { reader, ledger, world } = reading();
    const hash = await ledger.hash();
    const regelverk = { [hash('14858712301')]: 'nyttRegelverk' };
    await ledger.called(submissionFacts({ operation: 'regelverk' }), { outcome: 'accepted', regelverk });
    expect((await reader.known(file, 'test'))?.rulesOf?.('14858712301')).toBe('new');
    world.time += regelverkShownFor;
    expect((await reader.known(file, 'test'))?.rulesOf?.('14858712301')).toBeUndefined();
  });

  it('has the payloads that were kept of this file, and of no other', async () => {
    const { reader, ledger, store } = reading();
    for (const [name, payload] of [
      ['sak.begjaering.json', '{"underskrift":"NN"}'],
      ['sak.begjaering.json', 'broken'],
      ['annen.json', '{}'],
    ] as const) {
      const sha = sha256(payload);
      const facts = { file: name, payload: payloadFacts(sha, true), innsenderReferanse: sha };
      const id = await ledger.begin(submissionFacts(facts), { payload, asNew: true });
      await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: `S-${sha}` });
    }
    const known = await reader.known(file, 'test');
    expect(known?.history.submissions.map(({ payload }) => payload)).toEqual([
      { underskrift: 'NN' },
      undefined,
      undefined,
    ]);
    store.payloads.set(sha256('{"underskrift":"NN"}'), '{"underskrift":"MM"}');
    await ledger.called(submissionFacts({ operation: 'innsyn' }), { outcome: 'accepted' });
    expect((await reader.known(file, 'test'))?.history.submissions[0]?.payload).toBeUndefined();
  });

  it('is looked for again once it is forgotten', async () => {
    const { reader, ledger, counts } = reading();
    await ledger.begin(submissionFacts());
    await reader.known(file, 'test');
    reader.forget(file);
    await reader.known(file, 'test');
    expect(counts.found).toBe(2);
    reader.forgetAll();
    await reader.known(file, 'test');
    expect(counts.found).toBe(3);
  });

  it('cannot be had where the ledger cannot be read', async () => {
    const { reader, ledger, store } = reading();
    await ledger.begin(submissionFacts());
    store.failing.add('read');
    await expect(reader.known(file, 'test')).rejects.toThrow('disk full');
  });
});
