import { describe, expect, it } from 'vitest';
import { leftUnclear } from '../../../../scripts/faults/ending.mjs';

type Row = Parameters<typeof leftUnclear>[0][number];

const submission: Row = { id: 'a', operation: 'submit', outcome: 'underway', from: '' };
const [fromA, fromB] = [{ from: 'A' }, { from: 'B' }];

describe('a submission of which two logs do not tell in the end what came of it', () => {
  it.each<[where: string, ofA: Row, ofB: Row | undefined]>([
    ['is unknown', { ...submission, outcome: 'unknown', ...fromB }, { ...submission, outcome: 'unknown' }],
    [
      'is unknown to both, which had it from each other',
      { ...submission, outcome: 'unknown', ...fromB },
      undefined,
    ],
    ['seems to be underway where it was made', submission, { ...submission, ...fromA }],
    ['seems to be underway on the other machine', { ...submission, ...fromB }, submission],
  ])('is left unclear where it %s', (_, ofA, ofB) => {
    expect(leftUnclear([ofA], ofB ? [ofB] : [])).toEqual([ofA]);
  });

  it('is waited for where the log of who made it has lost it, and has it back from the other', () => {
    expect(leftUnclear([{ ...submission, ...fromB }], [{ ...submission, ...fromB }])).toEqual([]);
  });

  it('is none where it is clear', () => {
    const clear: Row = { ...submission, outcome: 'accepted' };
    expect(leftUnclear([clear, { ...submission, operation: 'validate' }], [clear])).toEqual([]);
  });
});
