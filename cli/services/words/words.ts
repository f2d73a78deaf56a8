import type { Language } from '../../../engine/findings/findings';
import { answerTexts } from './answers';
import { eventTexts } from './events';
import { exchangeTexts } from './exchange';
import { ledgerTexts } from './ledger';
import { settingsTexts } from './settings';
import { submissionTexts } from './submission';
import { systemUserTexts } from './system-users';
import { testPlanTexts } from './testplan';

/** Every text of the commands, by its name. */
export const texts = {
  ...settingsTexts,
  ...answerTexts,
  ...submissionTexts,
  ...ledgerTexts,
  ...exchangeTexts,
  ...eventTexts,
  ...systemUserTexts,
  ...testPlanTexts,
};

/** A text of the command line, by its name. */
export type WordName = keyof typeof texts;

/** What a text is filled in with. */
export type WordArguments = Readonly<Record<string, string | number>>;

/** Says a text in one language; `{placeholders}` are filled in. */
export type Words = (name: WordName, args?: WordArguments) => string;

/** @returns the texts of a language */
export function words(language: Language): Words {
  return (name, args = {}) =>
    texts[name][language].replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(args[key] ?? whole));
}

/** A text in each language. */
export type Text = Readonly<Record<Language, string>>;
