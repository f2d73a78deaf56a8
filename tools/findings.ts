import type { BegjaeringDocument } from '../engine/begjaering/document';
import type { CheckResult } from '../engine/check/check';
import type { Diagnostic } from '../engine/check/diagnostic';
import { compareSeverities, severities, type Severity } from '../engine/findings/findings';
import { safeFixOf } from '../engine/fixes/fix-all';
import { firstOf, placeOf, type Place } from './places';

/** A finding as a model is told of it. */
interface ToldFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly pointer: string;
  readonly start: Place;
  readonly end: Place;
  readonly safeFix: boolean;
}

/** What a check has found, the most serious first. */
export interface ToldFindings {
  readonly findings: readonly ToldFinding[];
  readonly more: number;
}

/**
 * @param shown what is listed of the result
 * @param limit how many at most
 */
export function toldFindings(
  document: BegjaeringDocument,
  result: CheckResult,
  { shown, today, limit }: { shown: readonly Diagnostic[]; today: string; limit: number | undefined },
): ToldFindings {
  const fixOf = safeFixOf(document, result, today);
  const { listed, more } = firstOf(
    shown.toSorted((a, b) => compareSeverities(a.severity, b.severity)),
    limit,
  );
  const findings = listed.map((diagnostic) => {
    const { code, severity, message, pointer, range } = diagnostic;
    const place = { start: placeOf(range.start), end: placeOf(range.end) };
    return { code, severity, message, pointer, ...place, safeFix: fixOf(diagnostic).length > 0 };
  });
  return { findings, more };
}

/** @returns how many findings there are of each severity */
export function countsOf({ diagnostics }: CheckResult): Readonly<Record<Severity, number>> {
  const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
