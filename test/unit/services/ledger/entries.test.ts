import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../services/ledger/entries';
import type { BegunRecord, LedgerEntry, LedgerRecord } from '../../../../services/ledger/records';
import { processOf, submissionFacts } from '../../../support/ledger';

const moment = '2026-06-15T10:00:00.000Z';
const start = Date.parse(moment);
const minute = 60_000;

const begun = (id: string, process: Partial<BegunRecord['process']> = {}): BegunRecord => ({
  ...submissionFacts(),
  type: 'begun',
  id,
  at: moment,
  process: { pid: 7, host: 'here', instance: 'process 7', ...process },
});

const later = '2026-06-15T10:00:05.000Z';
const accepted = {
  type: 'ended',
  id: 'a',
  at: later,
  outcome: 'accepted',
  eksternSaksreferanse: 'S-1',
} as const;
const lost = { type: 'ended', id: 'a', at: later, outcome: 'unknown', kind: 'network' } as const;
const settled = {
  type: 'settled',
  id: 'a',
  at: '2026-06-15T11:00:00.000Z',
  by: 'changedCases',
  outcome: 'accepted',
  eksternSaksreferanse: 'S-2',
} as const;

function entryOf(
  records: readonly LedgerRecord[],
  now = start,
  process = processOf(1),
): LedgerEntry | undefined {
  return entriesOf(records, now, process).find(({ id }) => id === 'a');
}

describe('a call', () => {
  it('is what it was begun as, and what it ended as', () => {
    expect(entryOf([begun('a'), accepted])).toEqual({
      ...submissionFacts(),
      id: 'a',
      at: moment,
      endedAt: later,
      outcome: 'accepted',
      result: { outcome: 'accepted', eksternSaksreferanse: 'S-1' },
    });
  });

  it('that changes nothing is told of by one line', () => {
    const called = {
      ...submissionFacts({ operation: 'caseStatus' }),
      type: 'called',
      id: 'a',
      at: moment,
    } as const;
    expect(entryOf([{ ...called, outcome: 'failed', kind: 'network' }])).toMatchObject({
      operation: 'caseStatus',
      outcome: 'failed',
      endedAt: moment,
      result: { kind: 'network' },
    });
  });

  it('stands where it was begun, whenever it ended', () => {
    const entries = entriesOf([begun('b'), begun('a'), accepted], start, processOf());
    expect(entries.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('that nobody has begun is none', () => {
    expect(entryOf([accepted, settled])).toBeUndefined();
  });
});

describe('a call that has not ended', () => {
  const outcome = (process: Partial<BegunRecord['process']>, after: number, asking = processOf(1)): unknown =>
    entryOf([begun('a', process)], start + after, asking)?.outcome;

  it('is underway as long as its process is running', () => {
    expect(outcome({}, 0, processOf(1, { alive: [7] }))).toBe('underway');
    expect(outcome({}, 14 * minute, processOf(1, { alive: [7] }))).toBe('underway');
  });

  it('is unknown once its process has ended', () => {
    expect(outcome({}, 0)).toBe('unknown');
  });

  it('is underway where its process is the one that asks', () => {
    expect(outcome({}, 0, processOf(7))).toBe('underway');
  });

  it('is unknown where its process had the number of the one that asks', () => {
    expect(outcome({ instance: 'an earlier one' }, 0, processOf(7, { alive: [7] }))).toBe('unknown');
  });

  it('is unknown after a quarter of an hour, since its number may have gone to another process', () => {
    expect(outcome({}, 15 * minute, processOf(1, { alive: [7] }))).toBe('unknown');
  });

  it('of another machine is underway for a quarter of an hour', () => {
    expect(outcome({ host: 'there' }, 14 * minute)).toBe('underway');
    expect(outcome({ host: 'there' }, 15 * minute)).toBe('unknown');
  });

  it('is unknown where nobody can tell when it was begun', () => {
    const record = { ...begun('a'), at: 'yesterday' };
    expect(entryOf([record], start, processOf(1, { alive: [7] }))?.outcome).toBe('unknown');
  });
});

describe('a call whose answer was lost', () => {
  it('is unknown', () => {
    expect(entryOf([begun('a'), lost])).toMatchObject({ outcome: 'unknown', result: { kind: 'network' } });
  });

  it('is what was found out of it', () => {
    expect(entryOf([begun('a'), lost, settled])).toMatchObject({
      outcome: 'accepted',
      settledBy: 'changedCases',
      endedAt: settled.at,
      result: { outcome: 'accepted', eksternSaksreferanse: 'S-2', kind: 'network' },
    });
    expect(entryOf([begun('a'), settled])).toMatchObject({ outcome: 'accepted', settledBy: 'changedCases' });
  });

  it('is what its answer says, should it come after all', () => {
    const entry = entryOf([begun('a'), settled, accepted]);
    expect(entry).toMatchObject({ outcome: 'accepted', result: { eksternSaksreferanse: 'S-1' } });
    expect(entry?.settledBy).toBeUndefined();
  });
});
