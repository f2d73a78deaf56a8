import type { Language } from '../../../engine/findings/findings';

/** The words of `elan check --watch` in one language. */
interface WatchWords {
  waiting(files: number): string;
  readonly notWatched: string;
  /** Where the system has no more watches to give. */
  readonly tooMany: string;
}

export const watchWords: Readonly<Record<Language, WatchWords>> = {
  nb: {
    waiting: (files) => `Følger ${files} ${files === 1 ? 'fil' : 'filer'}. Ctrl+C avslutter.`,
    notWatched: 'Filene kan ikke følges: ',
    tooMany: 'systemet følger ikke så mange filer på en gang. Oppgi færre, eller øk grensen.',
  },
  en: {
    waiting: (files) => `Watching ${files} ${files === 1 ? 'file' : 'files'}. Ctrl+C ends.`,
    notWatched: 'The files cannot be watched: ',
    tooMany: 'the system does not watch so many at a time. Name fewer, or raise its limit.',
  },
};
