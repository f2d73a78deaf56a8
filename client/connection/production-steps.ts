import type { Language } from '../../services/reports/words';
import type { Milestone } from '../window/milestones';

/** What is to have happened before production is added, in the order of the walkthrough. */
export const stepsBeforeProduction = [
  'triedLocally',
  'profileKept',
  'tokenFetched',
  'testRulesAsked',
  'validatedInTest',
  'testPlanPassed',
] as const satisfies readonly Milestone[];

export type StepBeforeProduction = (typeof stepsBeforeProduction)[number];

/** @returns what has not happened yet */
export function stepsLeft(reached: readonly Milestone[]): StepBeforeProduction[] {
  return stepsBeforeProduction.filter((step) => !reached.includes(step));
}

/** What is typed: that production is meant, and that what is left of the checklist was done with other tools. */
export const wordsToType = {
  production: { nb: 'PRODUKSJON', en: 'PRODUCTION' },
  doneElsewhere: { nb: 'TESTET', en: 'TESTED' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** @returns whether a word was typed, in either language */
export function isTyped(typed: string, word: keyof typeof wordsToType): boolean {
  const text = typed.trim().toUpperCase();
  return Object.values(wordsToType[word]).some((each) => each === text);
}
