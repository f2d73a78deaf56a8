import { isStored, type Cases, type KnownCase } from './cases';

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
 * @param isSeen whether somebody has seen what a case has come to
 */
export function attentionOf(
  all: readonly Cases[],
  logs: number,
  isSeen: (known: KnownCase) => boolean,
): Attention {
  const unresolved = all.flatMap((each) => each.unresolved);
  const cases = all.flatMap((each) => each.cases);
  return {
    unknown: unresolved.filter(({ outcome }) => outcome === 'unknown').length,
    cases: cases.filter((known) => !known.correction && asksForSomething(known) && !isSeen(known)).length,
    corrections: cases.filter(({ correction }) => correction !== undefined).length,
    logs,
  };
}

/** @returns whether a case has come to something that somebody should see; not after it was sent again */
export function asksForSomething({ saksstatus, calls }: KnownCase): boolean {
  const told = calls.findIndex(({ operation, result }) => operation === 'caseStatus' && result?.state);
  const sent = calls.findIndex(isStored);
  return !withoutHaste.has(saksstatus) && (sent === -1 || told < sent);
}

/** @returns what a case has come to: another text once it has another status, or the same one after it was sent again */
export function comeTo({ saksstatus, calls }: KnownCase): string {
  return `${saksstatus} ${calls.find(isStored)?.id ?? ''}`;
}
