import type { Timing } from '../../settings';
import type { Case, CaseStatusName, State } from '../../state/state';
import { Refusal } from '../../refusal';

/** What a case's status is, and since when. */
export interface CurrentStatus {
  readonly status: CaseStatusName;
  /** In milliseconds since 1970. */
  readonly since: number;
}

/** @returns the status that was set, or what has come of the time since the case was opened */
export function statusOf(found: Case, now: number, timing: Timing): CurrentStatus {
  if (found.set) return { status: found.set.status, since: found.set.at };
  const opened = openedAt(found);
  const handled = opened + timing.caseOpened;
  return now < handled
    ? { status: 'sakOpprettet', since: opened }
    : { status: 'sakUnderBehandling', since: handled };
}

/** @returns when a case was opened, in milliseconds since 1970 */
export function openedAt({ submissions }: Case): number {
  return submissions[0]?.at ?? 0;
}

/** @returns the begjæring of a case as it is after all changes */
export function currentPayload({ submissions }: Case): unknown {
  return submissions.at(-1)?.payload;
}

/**
 * @returns an organisation's case
 * @throws Refusal 404 where there is no such case, 403 where it is another organisation's
 */
export function ownCase(state: State, eksternSaksreferanse: string, organisasjonsnummer: string): Case {
  const found = state.cases.find((each) => each.eksternSaksreferanse === eksternSaksreferanse);
  if (!found) throw new Refusal(404, 'Finnes ikke', 'Det finnes ingen sak med denne referansen.');
  if (found.organisasjonsnummer !== organisasjonsnummer) {
    throw new Refusal(403, 'Ingen tilgang', 'Saken tilhører en annen virksomhet.');
  }
  return found;
}
