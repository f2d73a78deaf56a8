import type { Language } from '../../../engine/findings/findings';

/** What is said of `--cache` in one language; each begins behind the name of the file. */
interface CacheWords {
  readonly isOther: string;
  readonly tooMuch: string;
  unreadable(reason: string): string;
  notWritten(reason: string): string;
}

export const cacheWords: Readonly<Record<Language, CacheWords>> = {
  nb: {
    isOther:
      'Dette er ikke en fil som --cache har skrevet, og den overskrives ikke. Oppgi en annen med --cache-location, eller slett den.',
    tooMuch:
      'Resultatene er for store til å tas vare på til neste gang. Kontroller færre filer om gangen, eller skriv en kortere rapport.',
    unreadable: (reason) => `Filen kan ikke leses: ${reason}. Oppgi en annen med --cache-location.`,
    notWritten: (reason) =>
      `Resultatene kunne ikke tas vare på til neste gang: ${reason}. Oppgi et annet sted med --cache-location.`,
  },
  en: {
    isOther:
      'This is no file that --cache has written, and it is not overwritten. Name another one by --cache-location, or delete it.',
    tooMuch:
      'The results are too large to be kept for the next time. Check fewer files at a time, or write a shorter report.',
    unreadable: (reason) => `The file cannot be read: ${reason}. Name another one by --cache-location.`,
    notWritten: (reason) =>
      `The results could not be kept for the next time: ${reason}. Name another place by --cache-location.`,
  },
};
