import type { Language } from '../../engine/findings/findings';

/** The words of `elan migrate` in one language. */
export interface MigrateWords {
  nothingToDo(to: string): string;
  changed(from: string, to: string): string;
  wouldChange(from: string, to: string): string;
  undecided(count: number): string;
  removed(name: string): string;
  readonly nothingFound: string;
  readonly oneAtATime: string;
  readonly cannotWriteInput: string;
}

/** What `elan migrate` says besides what the migration says itself. */
export const migrateWords: Readonly<Record<Language, MigrateWords>> = {
  nb: {
    nothingToDo: (to) => `ingenting å gjøre for modell ${to}.`,
    changed: (from, to) => `oppdatert fra modell ${from} til ${to}.`,
    wouldChange: (from, to) => `ville blitt oppdatert fra modell ${from} til ${to}.`,
    undecided: (count) => (count === 1 ? 'Ett sted må avgjøres.' : `${count} steder må avgjøres.`),
    removed: (name) => `\`${name}\` fjernes.`,
    nothingFound: 'Fant ingen begjæring.',
    oneAtATime: 'Bare én fil om gangen kan skrives ut. Bruk --write, --check eller --json for flere.',
    cannotWriteInput: 'Standard inn kan ikke skrives tilbake. Utelat --write.',
  },
  en: {
    nothingToDo: (to) => `nothing to do for model ${to}.`,
    changed: (from, to) => `migrated from model ${from} to ${to}.`,
    wouldChange: (from, to) => `would be migrated from model ${from} to ${to}.`,
    undecided: (count) =>
      count === 1 ? 'One place is left to decide.' : `${count} places are left to decide.`,
    removed: (name) => `\`${name}\` is removed.`,
    nothingFound: 'No begjæring was found.',
    oneAtATime: 'Only one file at a time can be printed. Use --write, --check or --json for several.',
    cannotWriteInput: 'Standard input cannot be written back. Leave out --write.',
  },
};
