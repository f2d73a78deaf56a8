import { describe, expect, it } from 'vitest';
import { marksIn } from '../../../../services/ledger/seal';
import { survey } from '../../../../services/ledger/survey';
import { Ledger } from '../../../../services/ledger/ledger';
import { memoryLedger, processOf, submissionFacts, type MemoryStore } from '../../../support/ledger';

/** A line as versions wrote it that knew no seals. */
const old = (id: string, type = 'ended'): string =>
  JSON.stringify({ type, id, at: '2026-06-15T09:00:00.000Z', outcome: 'accepted' });
const oldBegun = (id: string): string =>
  JSON.stringify({
    ...submissionFacts({ file: `${id}.json`, innsenderReferanse: id }),
    ...{ type: 'begun', id, at: '2026-06-15T09:00:00.000Z', process: { pid: 1, host: 'h', instance: 'i' } },
  });

/** @returns a ledger with that many calls, each of two lines */
async function written(calls: number): Promise<ReturnType<typeof memoryLedger>> {
  const made = memoryLedger();
  await add(made.ledger, calls);
  return made;
}

async function add(ledger: Ledger, calls: number): Promise<void> {
  for (let i = 0; i < calls; i++) {
    const facts = submissionFacts({ file: `${Math.random()}.json`, innsenderReferanse: undefined });
    const id = await ledger.begin(
      { ...facts, payload: { ...facts.payload, sha256: facts.file ?? '' } as never },
      { asNew: true },
    );
    await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: `S-${i}` });
  }
}

/** @returns what shows damage, and on which lines */
function damageOf({ text, marked }: Pick<MemoryStore, 'text' | 'marked'>): string[] {
  return survey(text, marksIn(marked)).damage.map(({ kind, line }) => `${kind} ${line}`);
}

function changed({ store }: { store: MemoryStore }, change: (lines: string[]) => string[]): MemoryStore {
  store.text = change(store.text.split('\n').slice(0, -1))
    .map((line) => `${line}\n`)
    .join('');
  return store;
}

describe('a ledger is as good as before', () => {
  it('where nothing has happened to it', async () => {
    expect(damageOf((await written(3)).store)).toEqual([]);
  });

  it('where two processes have written it at the same time', async () => {
    const { store, world, ledger } = await written(1);
    const other = new Ledger(store, world, processOf(2));
    store.onAppend = () => {
      store.onAppend = () => undefined;
      void other.called(submissionFacts({ operation: 'innsyn' }), { outcome: 'accepted' });
    };
    await Promise.all([add(ledger, 3), add(other, 3)]);
    expect(store.lines()).toHaveLength(15);
    expect(damageOf(store)).toEqual([]);
  });

  it('where an older version has written it, before and in between', async () => {
    const { store, ledger } = memoryLedger();
    store.text = `${oldBegun('a')}\n${old('a')}\n`;
    await add(ledger, 1);
    store.text += `${oldBegun('b')}\n${old('b')}\n`;
    await add(ledger, 1);
    expect(damageOf(store)).toEqual([]);
  });

  it.each([
    ['half a line', (line: string) => line.slice(0, 40)],
    ['NUL bytes, as after a power cut', () => '\0'.repeat(300)],
    ['a whole line without its end', (line: string) => line],
  ])('where its end is torn: %s', async (_title, torn) => {
    const { store, ledger } = await written(1);
    store.text += torn(oldBegun('x'));
    expect(damageOf(store)).toEqual([]);
    await add(ledger, 2);
    expect(damageOf(store)).toEqual([]);
  });

  it('where an older version has gone on after a torn line', async () => {
    const { store, ledger } = memoryLedger();
    store.text = `${oldBegun('a').slice(0, 50)}\n${oldBegun('b')}\n`;
    expect(damageOf(store)).toEqual([]);
    await add(ledger, 1);
    expect(damageOf(store)).toEqual([]);
  });

  it('where its marks were left behind, or its line breaks are those of another system', async () => {
    const { store } = await written(2);
    expect(damageOf({ text: store.text.replaceAll('\n', '\r\n'), marked: store.marked })).toEqual([]);
    expect(damageOf({ text: store.text, marked: '' })).toEqual([]);
  });

  it('where a call that was never made could be told only at its end', async () => {
    const { store, ledger } = memoryLedger();
    await ledger.end('never', { outcome: 'failed', kind: 'ledger' });
    expect(damageOf(store)).toEqual([]);
  });
});

describe('damage shows', () => {
  it.each<[string, (lines: string[]) => string[], string[]]>([
    [
      'where the line that began a call is cut',
      (lines) => lines.with(2, (lines[2] ?? '').slice(0, 50)),
      ['unreadable 3', 'gap 4', 'orphan 4'],
    ],
    ['where a line is gone', (lines) => lines.toSpliced(3, 1), ['gap 4']],
    ['where a line stands there twice', (lines) => lines.toSpliced(4, 0, lines[1] ?? ''), ['duplicate 5']],
    [
      'where two lines have changed places',
      (lines) => lines.with(4, lines[5] ?? '').with(5, lines[4] ?? ''),
      ['gap 5', 'orphan 5'],
    ],
    ['where its last lines are gone', (lines) => lines.slice(0, 4), ['missing 5']],
    ['where all of it is gone', () => [], ['missing 1']],
    ['where it is NUL bytes only', () => ['\0'.repeat(1000)], ['missing 1', 'unreadable 1']],
  ])('%s', async (_title, change, expected) => {
    expect(damageOf(changed(await written(3), change)).toSorted()).toEqual(expected.toSorted());
  });

  it('where a single letter is another one', async () => {
    const made = await written(2);
    const at = made.store.text.indexOf('accepted');
    made.store.text = `${made.store.text.slice(0, at)}B${made.store.text.slice(at + 1)}`;
    expect(damageOf(made.store)).toContain('unreadable 2');
  });

  it('where a single letter of the last line is another one, and a kill has kept its mark from being written', async () => {
    const { store } = await written(2);
    const marked = store.marked.replace(/.*\n$/, '');
    expect(damageOf({ text: store.text, marked })).toEqual([]);
    expect(damageOf({ text: store.text.replace(/accepted(?!.*accepted)/s, 'accePted'), marked })).toEqual([
      'unreadable 4',
    ]);
  });

  it('in a ledger without seals where it is NUL bytes only, or tells the end of what it does not begin', () => {
    expect(damageOf({ text: '\0'.repeat(1000), marked: '' })).toEqual(['unreadable 1']);
    expect(damageOf({ text: `${oldBegun('a')}\n${old('a')}\n${old('b')}\n`, marked: '' })).toEqual([
      'orphan 3',
    ]);
  });

  it('since the last whole line before it, and no more for what is written after it', async () => {
    const made = await written(1);
    made.world.time += 60_000;
    await add(made.ledger, 1);
    const { damage } = survey(changed(made, (lines) => lines.toSpliced(2, 1)).text);
    expect(damage[0]).toMatchObject({ kind: 'gap', line: 3, before: 3, since: '2026-06-15T10:00:00.000Z' });
    await made.ledger.called(submissionFacts({ operation: 'innsyn' }), { outcome: 'accepted' });
    expect(survey(made.store.text).damage.filter(({ kind }) => kind === 'gap')).toEqual([damage[0]]);
  });
});

describe('a ledger of which only the payloads are left', () => {
  it('is one that is gone', async () => {
    const { ledger, store } = memoryLedger();
    expect((await ledger.content()).damage).toEqual([]);
    store.payloads.set('aa', '{}');
    expect((await ledger.content()).damage).toMatchObject([{ kind: 'missing', line: 1 }]);
  });
});
