import { describe, expect, it } from 'vitest';
import type { Debtor, Regelverk } from '../../../../services/client/answers';
import { ElanError } from '../../../../services/errors';
import { limits } from '../../../../services/limits/limits';
import { contributes } from '../../../../package.json';
import { regelverkCounts } from '../../../../services/workflow/regelverk-counts';
import { regelverkOfMany, type AnswerOfMany } from '../../../../services/workflow/regelverk-of-many';

const minute = 60_000;
const now = Date.parse('2026-11-20T10:00:00Z');
const numbers = (count: number): string[] => Array.from({ length: count }, (_, i) => String(100_000_000 + i));

interface Asking {
  /** Who was asked about before, and how long ago. */
  readonly before?: { readonly numbers: readonly string[]; readonly ago: number };
  /** The call that fails, counted from 1. */
  readonly failing?: number;
  readonly counts?: number;
}

/** Asks about numbers; each odd one is under the old rules. */
async function ask(
  asked: readonly string[],
  { before, failing, counts = 10 * minute }: Asking = {},
): Promise<AnswerOfMany & { calls: readonly number[] }> {
  const calls: number[] = [];
  const rules = (number: string): Regelverk =>
    Number(number) % 2 === 0 ? 'nyttRegelverk' : 'tidligereRegelverk';
  const at = new Date(now - (before?.ago ?? 0)).toISOString();
  const regelverk = Object.fromEntries(
    (before?.numbers ?? []).map((number) => [`#${number}`, rules(number)]),
  );
  const answer = await regelverkOfMany(asked, {
    ledger: {
      entries: () =>
        Promise.resolve([
          {
            ...{ id: '1', at, endedAt: at, operation: 'regelverk', outcome: 'accepted', environment: 'test' },
            ...{ profile: 'p', correlationId: 'c', result: { regelverk }, findings: [], notes: [] },
          } as never,
        ]),
      hash: () => Promise.resolve((text: string) => `#${text}`),
    },
    workflow: {
      regelverk: (debtors: readonly Debtor[]) => {
        calls.push(debtors.length);
        if (calls.length === failing) throw new ElanError('timedOut');
        const ofDebtors = new Map(debtors.map(({ number }) => [number, rules(number)]));
        return Promise.resolve({
          ...{ status: 200, correlationId: `call-${calls.length}` },
          answer: { regelverk: 'nyttRegelverk', ofDebtors },
        });
      },
    },
    profile: { environment: 'test' },
    ...{ now, counts },
  });
  return { ...answer, calls };
}

describe('the rules of many debtors', () => {
  it('are asked for in calls of as many as one may have', async () => {
    const many = numbers(limits.regelverk.debtors + 1);
    const { calls, answers, unanswered } = await ask(many);
    expect(calls).toEqual([limits.regelverk.debtors, 1]);
    expect([...answers.keys()]).toEqual(many);
    expect(unanswered).toEqual([]);
  });

  it('hold for each by itself', async () => {
    const { answers } = await ask(numbers(2));
    expect([...answers.values()]).toEqual([
      { regelverk: 'nyttRegelverk', reused: false },
      { regelverk: 'tidligereRegelverk', reused: false },
    ]);
  });

  it('are not asked for again while an answer counts', async () => {
    const before = { numbers: numbers(2), ago: 9 * minute };
    const { answers, calls, correlationId } = await ask(numbers(3), { before });
    expect(calls).toEqual([1]);
    expect([...answers.values()].map(({ reused }) => reused)).toEqual([true, true, false]);
    expect(correlationId).toBe('call-1');
  });

  it('are asked for again when the answer is older, or everybody is to be asked about', async () => {
    expect((await ask(numbers(2), { before: { numbers: numbers(2), ago: 11 * minute } })).calls).toEqual([2]);
    const before = { numbers: numbers(2), ago: minute };
    expect((await ask(numbers(2), { before, counts: 0 })).calls).toEqual([2]);
  });

  it('are kept as far as they came when a call fails, and no other call is made', async () => {
    const many = numbers(2 * limits.regelverk.debtors + 5);
    const { answers, unanswered, error, calls } = await ask(many, { failing: 2 });
    expect(calls).toEqual([limits.regelverk.debtors, limits.regelverk.debtors]);
    expect(answers.size).toBe(limits.regelverk.debtors);
    expect(unanswered).toEqual(many.slice(limits.regelverk.debtors));
    expect(error?.reason).toBe('timedOut');
  });
});

it('an answer counts as long on the command line as in the editor', () => {
  const { default: minutes } = contributes.configuration.properties['elan.regelverkGyldighet'];
  expect(regelverkCounts).toBe(minutes * minute);
});
