import { describe, expect, it } from 'vitest';
import { caseOfFile, casesOf } from '../../../../client/cases/cases';
import type { LedgerEntry } from '../../../../services/ledger/records';
import { call, status, submission } from './calls';

function referencesOf(...entries: readonly LedgerEntry[]): string[] {
  return casesOf(entries, 'test').cases.map(({ eksternSaksreferanse }) => eksternSaksreferanse);
}

describe('the cases of a ledger', () => {
  it('stand newest first', () => {
    const older = submission('S-1', { at: '2026-06-15T10:00:00.000Z' });
    const newer = submission('S-2', { at: '2026-06-16T10:00:00.000Z' });
    expect(referencesOf(older, newer)).toEqual(['S-2', 'S-1']);
  });

  it('keep their place when they are changed', () => {
    const older = submission('S-1', { at: '2026-06-15T10:00:00.000Z' });
    const newer = submission('S-2', { at: '2026-06-16T10:00:00.000Z' });
    const change = call({ operation: 'change', eksternSaksreferanse: 'S-1', at: '2026-06-17T10:00:00.000Z' });
    expect(referencesOf(older, newer, change)).toEqual(['S-2', 'S-1']);
  });

  it('are those of one environment', () => {
    expect(referencesOf(submission('S-1', { environment: 'local' }))).toEqual([]);
  });

  it('are those that were stored from here, not what was only asked about', () => {
    const refused = call({ outcome: 'refused', operation: 'change', eksternSaksreferanse: 'S-2' });
    expect(referencesOf(status('S-1', 'sakOpprettet'), refused)).toEqual([]);
  });

  it('tell the status that was told last', () => {
    const { cases } = casesOf(
      [
        submission('S-1'),
        status('S-1', 'sakOpprettet', { at: '2026-06-15T11:00:00.000Z' }),
        status('S-1', 'sakBesluttet', { at: '2026-06-15T12:00:00.000Z' }),
        call({ operation: 'caseStatus', eksternSaksreferanse: 'S-1', outcome: 'failed' }),
        status('S-2', 'sakHevet'),
      ],
      'test',
    );
    expect(cases).toMatchObject([{ saksstatus: 'sakBesluttet', saksstatusAt: '2026-06-15T12:00:00.000Z' }]);
  });

  it('say nothing of a status that nobody has asked for', () => {
    expect(casesOf([submission('S-1')], 'test').cases).toMatchObject([{ saksstatus: '', saksstatusAt: '' }]);
  });

  it('have the file that was sent last', () => {
    const change = call({ operation: 'change', eksternSaksreferanse: 'S-1', file: 'ny.json' });
    const refused = call({
      operation: 'change',
      eksternSaksreferanse: 'S-1',
      file: 'feil.json',
      outcome: 'refused',
    });
    expect(casesOf([submission('S-1'), change, refused], 'test').cases).toMatchObject([{ file: 'ny.json' }]);
  });

  it('have their calls, newest first, and no others', () => {
    const entries = [
      submission('S-1'),
      submission('S-2'),
      call({ operation: 'change', eksternSaksreferanse: 'S-1' }),
      status('S-1', 'sakOpprettet'),
      call({ operation: 'changedCases' }),
    ];
    const one = casesOf(entries, 'test').cases.find((each) => each.eksternSaksreferanse === 'S-1');
    expect(one?.calls.map(({ operation }) => operation)).toEqual(['caseStatus', 'change', 'submit']);
  });

  it('are told apart from what is not resolved', () => {
    const lost = call({ outcome: 'unknown', at: '2026-06-15T11:00:00.000Z' });
    const underway = call({ outcome: 'underway', at: '2026-06-15T12:00:00.000Z' });
    const lostQuestion = call({ operation: 'caseStatus', outcome: 'unknown' });
    const { unresolved, cases } = casesOf([lost, underway, lostQuestion], 'test');
    expect(unresolved.map(({ id }) => id)).toEqual([underway.id, lost.id]);
    expect(cases).toEqual([]);
  });

  it('show a lost change by itself and below its case', () => {
    const lost = call({ operation: 'change', eksternSaksreferanse: 'S-1', outcome: 'unknown' });
    const { unresolved, cases } = casesOf([submission('S-1'), lost], 'test');
    expect(unresolved).toEqual([lost]);
    expect(cases[0]?.calls).toContain(lost);
  });
});

describe('the case of a file', () => {
  const file = 'sak.begjaering.json';

  it('is the one that it was accepted as last', () => {
    const entries = [submission('S-1'), submission('S-2'), call({ outcome: 'refused' })];
    expect(caseOfFile(entries, 'test', file)).toBe('S-2');
  });

  it('is none for another file and in another environment', () => {
    expect(caseOfFile([submission('S-1')], 'test', 'annen.json')).toBeUndefined();
    expect(caseOfFile([submission('S-1')], 'local', file)).toBeUndefined();
  });
});

describe('a case of which events are known', () => {
  const event = (kind: 'correction' | 'status', at: string, values: Partial<LedgerEntry> = {}): LedgerEntry =>
    call({
      operation: 'dialogTransmissions',
      eksternSaksreferanse: 'S-1',
      at,
      event: { id: at, kind, at },
      ...values,
    });
  const known = (...entries: readonly LedgerEntry[]) => casesOf(entries, 'test').cases[0];
  const sent = submission('S-1', { at: '2026-06-15T10:00:00Z' });

  it('is to be corrected until something has been sent in it since', () => {
    const asked = event('correction', '2026-06-15T11:00:00Z');
    expect(known(sent, asked)?.correction).toBe(asked);
    const change = submission('S-1', { operation: 'change', at: '2026-06-15T12:00:00Z' });
    expect(known(sent, asked, change)?.correction).toBeUndefined();
    const again = event('correction', '2026-06-15T13:00:00Z');
    expect(known(sent, asked, change, again)?.correction).toBe(again);
  });

  it('is not corrected by a change that was refused', () => {
    const asked = event('correction', '2026-06-15T11:00:00Z');
    const refused = submission('S-1', {
      operation: 'change',
      at: '2026-06-15T12:00:00Z',
      outcome: 'refused',
    });
    expect(known(sent, asked, refused)?.correction).toBe(asked);
  });

  it('has the status that was told last', () => {
    const told = event('status', '2026-06-15T12:00:00Z', {
      result: { outcome: 'accepted', state: 'sakBesluttet' },
    });
    expect(known(sent, told)).toMatchObject({
      saksstatus: 'sakBesluttet',
      saksstatusAt: '2026-06-15T12:00:00Z',
      correction: undefined,
    });
  });
});
