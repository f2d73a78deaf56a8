import type { OperationName } from '../operation';

/**
 * Whether an operation may be tried again by itself after a failure that may pass: `always` it changes nothing ·
 * `ifNotDone` where the service cannot have carried it out · `never` whatever has happened
 */
export const repeating: Readonly<Record<OperationName, 'always' | 'ifNotDone' | 'never'>> = {
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

/** @returns whether an operation leaves something behind at the service */
export function stores(operation: OperationName): boolean {
  return repeating[operation] !== 'always';
}
