import { describe, expect, it } from 'vitest';
import type { CallFacts, CallResult, LedgerEntry } from '../../../../services/ledger/records';
import { entriesFor, knownFrom, regelverkShownFor, type Known } from '../../../../services/known/known';
import { submissionElements } from '../../../../engine/rules/history/elements';
import { rightValue } from '../../../support/examples';
import { payloadFacts, submissionFacts } from '../../../support/ledger';

const now = Date.parse('2026-06-15T12:00:00.000Z');
const hash = (value: string): string => `hash of ${value}`;
const elements = submissionElements(rightValue('2.1'), hash);

let ids = 0;

function entry(facts: Partial<CallFacts>, result: CallResult, at = '2026-06-15T11:30:00.000Z'): LedgerEntry {
  const { outcome } = result;
  return { ...submissionFacts(facts), id: `id-${++ids}`, at, outcome, result };
}

function knownOf(
  entries: readonly LedgerEntry[],
  target: 'test' | 'production' = 'test',
  moment = now,
): Known {
  const payload = (sha256: string): unknown =>
    sha256 === 'kept' ? { begjaeringsdato: '2026-06-01' } : undefined;
  return knownFrom(entries, { file: 'sak.begjaering.json', target, now: moment }, { hash, payload });
}

const received: CallResult = { outcome: 'accepted', eksternSaksreferanse: 'S-1' };

describe('submissions', () => {
  it('are those that were accepted, with what the rules compare', () => {
    const { history } = knownOf([entry({ payload: { ...payloadFacts('aa'), elements } }, received)]);
    expect(history.submissions).toEqual([
      {
        eksternSaksreferanse: 'S-1',
        submittedAt: '2026-06-15T11:30:00.000Z',
        file: 'sak.begjaering.json',
        elements,
        payload: undefined,
      },
    ]);
    expect(history.hash('x')).toBe('hash of x');
  });

  it('have their payload where it was kept', () => {
    const { history } = knownOf([entry({ payload: payloadFacts('kept', true) }, received)]);
    expect(history.submissions[0]?.payload).toEqual({ begjaeringsdato: '2026-06-01' });
  });

  it('of the file itself are known, wherever they went', () => {
    expect(knownOf([entry({ environment: 'production' }, received)]).isSubmitted).toBe(true);
    expect(knownOf([entry({ file: 'annen.begjaering.json' }, received)]).isSubmitted).toBe(false);
    expect(knownOf([entry({}, { outcome: 'refused' })]).isSubmitted).toBe(false);
    expect(knownOf([entry({ operation: 'validate' }, received)]).isSubmitted).toBe(false);
  });

  it('are changes too', () => {
    const change = { operation: 'change', eksternSaksreferanse: 'S-1' } as const;
    const { history } = knownOf([entry(change, { outcome: 'accepted' })]);
    expect(history.submissions).toMatchObject([{ eksternSaksreferanse: 'S-1' }]);
  });

  it.each<[string, Partial<CallFacts>, CallResult]>([
    ['what was refused', {}, { outcome: 'refused' }],
    ['what nobody knows of', {}, { outcome: 'unknown' }],
    ['what was only validated', { operation: 'validate' }, { outcome: 'accepted' }],
    ['what has no reference', {}, { outcome: 'accepted' }],
    ['what has no payload', { payload: undefined }, received],
  ])('are not %s', (_title, facts, result) => {
    expect(knownOf([entry(facts, result)]).history.submissions).toEqual([]);
  });

  it('may have been written without some of the elements', () => {
    const odd = { ...payloadFacts('aa'), elements: { saksoekt: 'no list' } };
    const { history } = knownOf([entry({ payload: odd }, received)]);
    expect(history.submissions[0]?.elements).toEqual({ innsender: [], saksoeker: [], saksoekt: [] });
  });
});

describe('environments', () => {
  it('count by where a file is meant to go: the local ELAN as the test environment', () => {
    const environments = ['local', 'test', 'production', 'elsewhere'] as LedgerEntry['environment'][];
    const all = environments.map((environment) => entry({ environment }, received));
    const of = (target: 'test' | 'production'): string[] =>
      entriesFor(target, all).map(({ environment }) => environment);
    expect(of('test')).toEqual(['local', 'test']);
    expect(of('production')).toEqual(['production']);
    expect(knownOf(all, 'production').history.submissions).toHaveLength(1);
  });
});

describe('attachments', () => {
  it('are known by what they were uploaded for', () => {
    const upload = { operation: 'uploadAttachment', payload: undefined } as const;
    const { history } = knownOf([
      entry({ ...upload, innsenderReferanse: 'REF-1' }, { outcome: 'accepted', uuid: 'u-1' }),
      entry({ ...upload, innsenderReferanse: 'REF-2' }, { outcome: 'unknown', uuid: 'u-2' }),
    ]);
    expect([history.uploadedFor('u-1'), history.uploadedFor('u-2')]).toEqual(['REF-1', undefined]);
  });
});

describe('answers of Betjeningskartet', () => {
  const answer = (answers: Readonly<Record<string, string>>, at?: string): LedgerEntry => {
    const regelverk = Object.fromEntries(Object.entries(answers).map(([who, what]) => [hash(who), what]));
    return entry({ operation: 'regelverk', payload: undefined }, { outcome: 'accepted', regelverk }, at);
  };

  it('say which rules somebody is under', () => {
    const { rulesOf } = knownOf([
      answer({
        a: 'nyttRegelverk',
        b: 'tidligereRegelverk',
        c: 'motstridendeRegelverk',
        d: 'ukjentSkyldner',
      }),
    ]);
    expect(['a', 'b', 'c', 'd', 'e'].map((who) => rulesOf?.(who))).toEqual([
      'new',
      'old',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('count as the newest of them says', () => {
    const { rulesOf } = knownOf([
      answer({ a: 'nyttRegelverk', b: 'nyttRegelverk' }),
      answer({ a: 'ukjentSkyldner' }),
    ]);
    expect([rulesOf?.('a'), rulesOf?.('b')]).toEqual([undefined, 'new']);
  });

  it('count for a while, which is said', () => {
    const at = '2026-06-15T11:30:00.000Z';
    const until = Date.parse(at) + regelverkShownFor;
    const entries = [answer({ a: 'nyttRegelverk' }, at)];
    expect(knownOf(entries).until).toBe(until);
    expect(knownOf(entries, 'test', until - 1).rulesOf?.('a')).toBe('new');
    const after = knownOf(entries, 'test', until);
    expect([after.rulesOf?.('a'), after.until]).toEqual([undefined, Infinity]);
  });

  it('do not count where none was given', () => {
    expect(knownOf([entry({ operation: 'regelverk' }, { outcome: 'failed' })]).until).toBe(Infinity);
  });
});
