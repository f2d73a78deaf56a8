import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../../../client/cases/attention';
import { casesOf } from '../../../../client/cases/cases';
import { call, status, submission } from './calls';

describe('what needs attention in the view of cases', () => {
  it('is nothing where cases go on by themselves', () => {
    const cases = casesOf(
      [submission('S-1'), status('S-1', 'sakUnderBehandling'), submission('S-2')],
      'test',
    );
    expect(attentionOf([cases], 0)).toEqual({ unknown: 0, cases: 0, corrections: 0, logs: 0 });
  });

  it('is a submission whose answer was lost, and not one that is underway', () => {
    const calls = [call({ outcome: 'unknown' }), call({ outcome: 'underway' })];
    expect(attentionOf([casesOf(calls, 'test')], 0)).toEqual({
      unknown: 1,
      cases: 0,
      corrections: 0,
      logs: 0,
    });
  });

  it('is a case that is refused, and one with a status that is not known here', () => {
    const refused = casesOf([submission('S-1'), status('S-1', 'sakNektetFremmet')], 'test');
    const asking = casesOf([submission('S-2'), status('S-2', 'sakTilRetting')], 'test');
    expect(attentionOf([refused, asking], 0)).toEqual({ unknown: 0, cases: 2, corrections: 0, logs: 0 });
  });

  it('is a log that is damaged', () => {
    expect(attentionOf([], 1)).toEqual({ unknown: 0, cases: 0, corrections: 0, logs: 1 });
  });
});
