import type { LedgerEntry } from './records';

type Words = Readonly<Record<'nb' | 'en', string>>;

/** @returns what a call is called by a person */
export function operationInWords(operation: LedgerEntry['operation'], language: 'nb' | 'en'): string {
  return operations[operation][language];
}

/** @returns in one word what came of a call */
export function outcomeInWords(outcome: LedgerEntry['outcome'], language: 'nb' | 'en'): string {
  return outcomes[outcome][language];
}

/** What a call may have come to, in the order in which a person asks for it. */
export const outcomeNames = ['accepted', 'refused', 'failed', 'unknown', 'underway'] as const;

const operations: Readonly<Record<LedgerEntry['operation'], Words>> = {
  submit: { nb: 'Innsending', en: 'Submission' },
  change: { nb: 'Endring', en: 'Change' },
  validate: { nb: 'Validering', en: 'Validation' },
  validateChange: { nb: 'Validering av endring', en: 'Validation of a change' },
  uploadAttachment: { nb: 'Opplasting av vedlegg', en: 'Upload of an attachment' },
  attachmentState: { nb: 'Vedleggets tilstand', en: 'State of an attachment' },
  regelverk: { nb: 'Regelverk (Betjeningskartet)', en: 'Rules (Betjeningskartet)' },
  caseStatus: { nb: 'Status på sak', en: 'Status of case' },
  changedCases: { nb: 'Endrede saker', en: 'Changed cases' },
  innsyn: { nb: 'Innsyn i trekk', en: 'Insight into deduction' },
  dialogTransmissions: { nb: 'Melding i Dialogporten', en: 'Message in Dialogporten' },
  token: { nb: 'Token', en: 'Token' },
};

const outcomes: Readonly<Record<LedgerEntry['outcome'], Words>> = {
  accepted: { nb: 'godtatt', en: 'accepted' },
  refused: { nb: 'avvist', en: 'refused' },
  failed: { nb: 'mislyktes', en: 'failed' },
  unknown: { nb: 'ukjent', en: 'unknown' },
  underway: { nb: 'pågår', en: 'underway' },
};
