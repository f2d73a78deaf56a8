import { describe, expect, it } from 'vitest';
import { isTyped, stepsBeforeProduction, stepsLeft } from '../../../../client/connection/production-steps';

describe('what is left before production', () => {
  it('is everything at first, and nothing once all has happened', () => {
    expect(stepsLeft([])).toEqual(stepsBeforeProduction);
    expect(stepsLeft([...stepsBeforeProduction, 'changedCasesAsked'])).toEqual([]);
  });

  it('is what has not happened, in the order of the walkthrough', () => {
    expect(stepsLeft(['validatedInTest', 'triedLocally', 'profileKept', 'testRulesAsked'])).toEqual([
      'tokenFetched',
      'testPlanPassed',
    ]);
  });
});

describe('a word that is to be typed', () => {
  it.each(['PRODUKSJON', 'PRODUCTION', ' produksjon '])('may be in either language: %j', (typed) => {
    expect(isTyped(typed, 'production')).toBe(true);
    expect(isTyped(typed, 'doneElsewhere')).toBe(false);
  });

  it.each(['', 'PROD', 'PRODUKSJON!', 'TESTET'])('is that word and no other: %j', (typed) => {
    expect(isTyped(typed, 'production')).toBe(false);
  });
});
