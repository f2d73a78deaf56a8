import { officialRule, officialRules, ownCheck, ownChecks, severityOf } from '../../engine/check/catalogue';
import type { Language } from '../../engine/findings/findings';
import { nearest } from '../../engine/model/nearest';
import { exitCodes, type ExitCode } from '../exit-codes';
import { words } from './formats/words';

const texts = {
  nb: {
    severity: 'Alvorlighet',
    answer: 'Tjenesten svarer',
    since: 'Fra modell',
    unknown: (code: string, meant: readonly string[]) =>
      `Det er ingen regel som heter ${code}.${meant.length > 0 ? ` Mente du ${meant.join(', ')}?` : ''}`,
  },
  en: {
    severity: 'Severity',
    answer: 'The service answers',
    since: 'Since model',
    unknown: (code: string, meant: readonly string[]) =>
      `There is no rule called ${code}.${meant.length > 0 ? ` Did you mean ${meant.join(', ')}?` : ''}`,
  },
} as const;

/**
 * Prints what a rule is about, by its code.
 * @returns the exit code: 0, or 2 where there is no such rule
 */
export function explain(code: string, language: Language): ExitCode {
  const text = explanation(code, language);
  if (text !== undefined) {
    process.stdout.write(text);
    return exitCodes.ok;
  }
  const codes = [...officialRules, ...ownChecks].map((rule) => rule.code);
  process.stderr.write(`${texts[language].unknown(code, nearest(code, codes))}\n`);
  return exitCodes.misuse;
}

function explanation(code: string, language: Language): string | undefined {
  const [official, own] = [officialRule(code), ownCheck(code)];
  const rule = official ?? own;
  if (!rule) return undefined;
  const { severity, answer, since } = texts[language];
  const [word] = words[language].severities[severityOf(code)];
  const noFix = rule.noFix?.[language];
  return [
    `${code}: ${rule[language].title}`,
    '',
    rule.meaning[language],
    ...(noFix === undefined ? [] : ['', noFix]),
    '',
    `${severity}: ${word}`,
    ...(official ? [`${answer}: ${official[language].deviation}`] : []),
    ...(rule.since === undefined ? [] : [`${since}: ${rule.since}`]),
    '',
  ].join('\n');
}
