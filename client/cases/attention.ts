import type { Cases } from './cases';

/** What in the view of cases needs somebody's attention, by why it does. */
export interface Attention {
  /** It is not known what a submission came to. */
  readonly unknown: number;
  /** A case is refused, or has a status that asks for something that is not known here, such as a correction. */
  readonly cases: number;
  /** The authority asks for a correction of a case. */
  readonly corrections: number;
  /** A log of submissions is damaged, or cannot be read. */
  readonly logs: number;
}

/** The statuses in which nothing is to be done but to wait, or nothing at all. */
const withoutHaste: ReadonlySet<string> = new Set([
  '',
  'sakOpprettet',
  'sakUnderBehandling',
  'sakForelagt',
  'sakBesluttet',
  'sakAvsluttet',
  'sakHevet',
]);

/**
 * @param all what each ledger knows of its cases
 * @param logs how many ledgers are damaged or cannot be read
 */
export function attentionOf(all: readonly Cases[], logs: number): Attention {
  const unresolved = all.flatMap((each) => each.unresolved);
  const cases = all.flatMap((each) => each.cases);
  return {
    unknown: unresolved.filter(({ outcome }) => outcome === 'unknown').length,
    cases: cases.filter(({ saksstatus, correction }) => !correction && !withoutHaste.has(saksstatus)).length,
    corrections: cases.filter(({ correction }) => correction !== undefined).length,
    logs,
  };
}
