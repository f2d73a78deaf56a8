import { officialRule, officialRules, ownCheck, ownChecks, severityOf } from '../engine/check/catalogue';
import type { Language } from '../engine/findings/findings';
import { providersByCode } from '../engine/fixes/registry';
import { nearest } from '../engine/model/nearest';
import { ToolProblem, type ToolWorld } from './tool';
import { toolWords } from './words';

interface Arguments {
  readonly code: string;
  readonly language?: Language;
}

/** The codes of all rules: the authority's first, then those of our own checks. */
export const ruleCodes: readonly string[] = [...officialRules, ...ownChecks].map(({ code }) => code);

/** @returns the address of the page of a rule */
export const pageUri = (code: string): string =>
  `elan://regler/${code.split('/').map(encodeURIComponent).join('/')}`;

/** Says what a rule is about. */
export function explainRuleTool({ code, language }: Arguments, { usual }: ToolWorld): Promise<object> {
  const spoken = language ?? usual.language;
  const official = officialRule(code);
  const rule = official ?? ownCheck(code);
  if (!rule) return Promise.reject(unknown(code, spoken));
  const { since, noFix, meaning } = rule;
  return Promise.resolve({
    code,
    title: rule[spoken].title,
    meaning: meaning[spoken],
    severity: severityOf(code, usual.target),
    official: official !== undefined,
    ...(official ? { answer: official[spoken].deviation } : {}),
    ...(since === undefined ? {} : { since }),
    fixable: providersByCode.has(code),
    ...(noFix ? { noFix: noFix[spoken] } : {}),
    page: pageUri(code),
  });
}

function unknown(code: string, language: Language): ToolProblem {
  const words = toolWords[language];
  const meant = nearest(code, ruleCodes);
  const hint = meant.length > 0 ? ` ${words.didYouMean(meant.join(', '))}` : '';
  return new ToolProblem(words.unknownCode(code) + hint);
}
