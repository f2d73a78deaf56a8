import type { Language } from '../../../engine/findings/findings';
import type { BaselineProblem } from './baseline';

/** What is said of baselines in one language; each begins behind the name of the file. */
export interface BaselineWords {
  readonly needsFile: string;
  readonly needsName: string;
  readonly missing: string;
  unreadable(message: string): string;
  problem(problem: BaselineProblem): string;
  leftOut(count: number): string;
  gone(count: number): string;
  written(counts: { readonly all: number; readonly added: number; readonly removed: number }): string;
  readonly same: string;
  readonly kept: string;
}

export const baselineWords: Readonly<Record<Language, BaselineWords>> = {
  nb: {
    needsFile: '--update-baseline trenger --baseline FIL, som sier hvilken fil som skal skrives.',
    needsName: 'Standard inn har ikke noe navn å kjennes igjen på. Oppgi det med --stdin-filename.',
    missing: 'Filen finnes ikke. Legg til --update-baseline for å skrive den.',
    unreadable: (message) => `Filen kan ikke leses: ${message}`,
    problem: (problem) => {
      if (problem.kind === 'notJson')
        return `Det er ikke gyldig JSON, fra linje ${problem.line}, tegn ${problem.character}. Hent filen fram igjen, eller slett den og skriv den på nytt med --update-baseline.`;
      if (problem.kind === 'otherVersion')
        return `Filen er av versjon ${problem.version}, og her leses versjon 1. Bruk den elan som skrev den, eller slett den og skriv den på nytt med --update-baseline.`;
      return `Det er ikke en fil som --update-baseline har skrevet${problem.at ? ` (${problem.at})` : ''}. Oppgi en annen, eller slett den og skriv den på nytt.`;
    },
    leftOut: (count) => `${count} funn står i denne filen, og er utelatt.`,
    gone: (count) => `${count} funn i denne filen finnes ikke lenger. --update-baseline tar dem ut.`,
    written: ({ all, added, removed }) => `Skrevet med ${all} funn: ${added} nye, ${removed} tatt ut.`,
    same: 'Uendret: alle funn står der fra før.',
    kept: 'Ikke skrevet, siden ikke alt kunne kontrolleres.',
  },
  en: {
    needsFile: '--update-baseline needs --baseline FILE, which says what is to be written.',
    needsName: 'Standard input has no name to be known again by. Give it one with --stdin-filename.',
    missing: 'There is no such file. Add --update-baseline to write it.',
    unreadable: (message) => `The file cannot be read: ${message}`,
    problem: (problem) => {
      if (problem.kind === 'notJson')
        return `It is not valid JSON, from line ${problem.line}, character ${problem.character} on. Restore the file, or delete it and write it anew with --update-baseline.`;
      if (problem.kind === 'otherVersion')
        return `The file is of version ${problem.version}, and version 1 is read here. Use the elan that wrote it, or delete it and write it anew with --update-baseline.`;
      return `It is no file that --update-baseline has written${problem.at ? ` (${problem.at})` : ''}. Name another one, or delete it and write it anew.`;
    },
    leftOut: (count) =>
      count === 1
        ? '1 finding is in this file, and is left out.'
        : `${count} findings are in this file, and are left out.`,
    gone: (count) =>
      count === 1
        ? '1 finding in this file is gone. --update-baseline takes it out.'
        : `${count} findings in this file are gone. --update-baseline takes them out.`,
    written: ({ all, added, removed }) =>
      `Written with ${all} ${all === 1 ? 'finding' : 'findings'}: ${added} new, ${removed} taken out.`,
    same: 'Unchanged: all findings stand there already.',
    kept: 'Not written, since not everything could be checked.',
  },
};
