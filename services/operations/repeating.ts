import type { CallName, OperationName } from '../operation';

/** Whether a call may be made again by itself. */
export type Repeating = 'always' | 'ifNotDone' | 'never';

/**
 * Whether an operation may be tried again by itself after a failure that may pass: `always` it changes nothing ·
 * `ifNotDone` where the service cannot have carried it out · `never` whatever has happened
 */
export const repeating: Readonly<Record<OperationName, Repeating>> = {
  submit: 'never',
  change: 'never',
  validate: 'always',
  validateChange: 'always',
  uploadAttachment: 'ifNotDone',
  attachmentState: 'always',
  regelverk: 'always',
  caseStatus: 'always',
  changedCases: 'always',
  innsyn: 'always',
};

/** @returns whether a call leaves something behind at the service; Maskinporten and Altinn say it themselves when asked again */
export function stores(operation: CallName): boolean {
  const ofServices: Readonly<Partial<Record<CallName, Repeating>>> = repeating;
  return (ofServices[operation] ?? 'always') !== 'always';
}
