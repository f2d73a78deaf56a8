import officialData from '#schemas/feilkoder.json';
import ownData from '#schemas/egne-kontroller.json';
import type { Language, Severity, Target } from '../findings/findings';

/** The words of one rule in one language; the deviation is what the service answers with. */
export interface RuleTexts {
  readonly title: string;
  readonly description: string;
  readonly deviation: string;
}

/** What decides a rule: the file, the file and the service, earlier submissions, or the service alone. */
export type DecidedBy = 'fil' | 'blandet' | 'historikk' | 'tjeneste';

/** A rule of the authority's catalogue. */
export interface OfficialRule {
  readonly code: string;
  /** The first version of the model that it holds in. */
  readonly since: string;
  readonly changesOnly: boolean;
  readonly decidedBy: DecidedBy;
  readonly nb: RuleTexts;
  readonly en: RuleTexts;
  /** What fills each placeholder of the deviation; a list where the same one stands several times. */
  readonly placeholders: Readonly<Record<string, string | readonly string[]>>;
  readonly until?: undefined;
  readonly meaning: Readonly<Record<Language, string>>;
  readonly noFix?: Readonly<Record<Language, string>>;
}

interface OwnTexts {
  readonly title: string;
  readonly message: string;
  readonly messageWithoutNearest?: string;
  readonly messageWithKnown?: string;
  readonly messageWithLaw?: string;
  readonly messageUnconfirmed?: string;
}

/** A check of our own; its code begins with `elan/`. */
export interface OwnCheck {
  readonly code: string;
  readonly severity: Severity;
  readonly family: string;
  /** The first and the last version of the model that it holds in; all where they are left out. */
  readonly since?: string;
  readonly until?: string;
  /** The environment that it is about, where it is about one only. */
  readonly target?: Target;
  /** Whether it is silent where the service would refuse the value by a rule. */
  readonly givesWay?: boolean;
  /** The families of checks that say the same mistake better where both stand at one place; or `anything`. */
  readonly givesWayTo?: readonly string[];
  /** Where it is more serious in a file that is meant for production. */
  readonly severityInProduction?: Severity;
  readonly nb: OwnTexts;
  readonly en: OwnTexts;
  readonly meaning: Readonly<Record<Language, string>>;
  readonly noFix?: Readonly<Record<Language, string>>;
}

type TextsByLanguage = Readonly<Record<Language, Readonly<Record<string, string>>>>;

interface OwnData {
  readonly checks: readonly OwnCheck[];
  readonly syntaxErrors: TextsByLanguage;
  readonly listWords: Readonly<Record<Language, { readonly or: string }>>;
  readonly jsonTypes: TextsByLanguage;
  readonly relatedNotes: TextsByLanguage;
}

const own = ownData as unknown as OwnData;

/** The authority's rules, in the order of its catalogue. */
export const officialRules = officialData.rules as unknown as readonly OfficialRule[];

export const ownChecks = own.checks;

/** Words that messages are put together from. */
export const { syntaxErrors, listWords, jsonTypes, relatedNotes } = own;

const officialByCode = new Map(officialRules.map((rule) => [rule.code, rule]));
const ownByCode = new Map(ownChecks.map((check) => [check.code, check]));

/** @returns the authority's rule of that code, if there is one */
export const officialRule = (code: string): OfficialRule | undefined => officialByCode.get(code);

/** @returns our own check of that code, if there is one */
export const ownCheck = (code: string): OwnCheck | undefined => ownByCode.get(code);

/** The codes of all rules: the authority's in the order of its catalogue, then those of our own checks. */
export const allCodes: readonly string[] = [...officialByCode.keys(), ...ownByCode.keys()];

/** @returns the severity that findings of a code have: what the service would refuse is an error */
export function severityOf(code: string, target: Target = 'test'): Severity {
  const check = ownByCode.get(code);
  return (target === 'production' ? check?.severityInProduction : undefined) ?? check?.severity ?? 'error';
}

/** What a code is about, in one language. */
export interface AboutCode {
  readonly code: string;
  readonly title: string;
  readonly meaning: string;
  /** What its findings have where nothing turns them down. */
  readonly severity: Severity;
  /** Whether it is a rule of the authority, and not a check of ours. */
  readonly official: boolean;
  /** What the service answers with where it finds it; of rules of the authority only. */
  readonly answer?: string;
  /** The first version of the model that it holds in, where it does not hold in all. */
  readonly since?: string;
  /** Why there is no fix for it, where there is none. */
  readonly noFix?: string;
}

/** @returns what a code is about; undefined where there is no such code */
export function aboutCode(code: string, language: Language, target?: Target): AboutCode | undefined {
  const official = officialRule(code);
  const rule = official ?? ownCheck(code);
  if (!rule) return undefined;
  const noFix = rule.noFix?.[language];
  return {
    code,
    title: rule[language].title,
    meaning: rule.meaning[language],
    severity: severityOf(code, target),
    official: official !== undefined,
    ...(official ? { answer: official[language].deviation } : {}),
    ...(rule.since === undefined ? {} : { since: rule.since }),
    ...(noFix === undefined ? {} : { noFix }),
  };
}
