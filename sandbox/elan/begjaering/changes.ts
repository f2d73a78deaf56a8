import type { Violation } from '../../refusal';
import type { Sandbox } from '../../sandbox';
import type { Case, CaseStatusName } from '../../state/state';
import { statusOf } from '../cases/case';
import { decidedHere } from './words';

const closed: ReadonlySet<CaseStatusName> = new Set(['sakNektetFremmet', 'sakAvsluttet', 'sakHevet']);

/** @returns why a case may not be changed now, or not any more */
export function changeViolations(changed: Case, { now, timing }: Sandbox): Violation[] {
  const { eksternSaksreferanse } = changed;
  const { status } = statusOf(changed, now(), timing);
  const handledAt = (changed.submissions.at(-1)?.at ?? 0) + timing.handling;
  return [
    ...(now() < handledAt ? [decidedHere('UAVKLART_STATUS', '', { eksternSaksreferanse })] : []),
    ...(closed.has(status)
      ? [decidedHere('UGYLDIG_STATUS', '', { eksternSaksreferanse, tilstand: status })]
      : []),
  ];
}
