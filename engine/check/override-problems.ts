import texts from '#schemas/elanrc-tekster.json';
import type { Language } from '../findings/findings';

/** What may be wrong with an `.elanrc.json`. */
export type OverrideProblem = keyof typeof texts.problems;

/** What an `.elanrc.json` may have. */
export const overrideProperties: ReadonlySet<string> = new Set(['$schema', 'miljoe', 'regler', 'unntak']);

/** @returns what is wrong, in words for a developer */
export function overrideProblemText(
  problem: OverrideProblem,
  language: Language,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return texts.problems[problem][language].replace(/\{(\w+)\}/g, (all, name: string) =>
    String(args[name] ?? all),
  );
}
