import type { Severity } from '../../engine/findings/findings';

/** The most serious first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** @returns whether something is as serious as something else, or more so */
export const isAtLeast = (severity: Severity, other: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(other);
