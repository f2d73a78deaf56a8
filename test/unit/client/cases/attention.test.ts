import { describe, expect, it } from 'vitest';
import { attentionOf, comeTo, type Attention } from '../../../../client/cases/attention';
import { casesOf } from '../../../../client/cases/cases';
import type { LedgerEntry } from '../../../../services/ledger/records';
import { call, status, submission } from './calls';

const unseen = (): boolean => false;

describe('what needs attention in the view of cases', () => {
  it('is nothing where cases go on by themselves', () => {
    const cases = casesOf(
      [submission('S-1'), status('S-1', 'sakUnderBehandling'), submission('S-2')],
      'test',
    );
    expect(attentionOf([cases], 0, unseen)).toEqual({ unknown: 0, cases: 0, logs: 0 });
  });

  it('is a submission whose answer was lost, and not one that is underway', () => {
    const calls = [call({ outcome: 'unknown' }), call({ outcome: 'underway' })];
    expect(attentionOf([casesOf(calls, 'test')], 0, unseen)).toEqual({ unknown: 1, cases: 0, logs: 0 });
  });

  it('is a case that is refused, and one with a status that is not known here', () => {
    const refused = casesOf([submission('S-1'), status('S-1', 'sakNektetFremmet')], 'test');
    const asking = casesOf([submission('S-2'), status('S-2', 'sakTilRetting')], 'test');
    expect(attentionOf([refused, asking], 0, unseen)).toEqual({ unknown: 0, cases: 2, logs: 0 });
  });

  it('is a log that is damaged', () => {
    expect(attentionOf([], 1, unseen)).toEqual({ unknown: 0, cases: 0, logs: 1 });
  });

  describe('a case that is refused', () => {
    const refused = [submission('S-1'), status('S-1', 'sakNektetFremmet')];
    const [known] = casesOf(refused, 'test').cases;
    const afterwards = (more: readonly LedgerEntry[]): Attention => {
      const seen = known && comeTo(known);
      return attentionOf([casesOf([...refused, ...more], 'test')], 0, (each) => comeTo(each) === seen);
    };

    it('is not counted once it has been seen', () => {
      expect(afterwards([]).cases).toBe(0);
      expect(afterwards([status('S-1', 'sakNektetFremmet')]).cases).toBe(0);
    });

    it('is counted again when it has another status, and when it is refused after it was sent again', () => {
      expect(afterwards([status('S-1', 'sakTilRetting')]).cases).toBe(1);
      expect(afterwards([submission('S-1'), status('S-1', 'sakNektetFremmet')]).cases).toBe(1);
    });

    it('is not counted between being sent again and its next status', () => {
      expect(attentionOf([casesOf([...refused, submission('S-1')], 'test')], 0, unseen).cases).toBe(0);
    });
  });
});
