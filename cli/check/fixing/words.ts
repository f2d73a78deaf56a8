import type { Language } from '../../../engine/findings/findings';

/** The words of `elan check --fix` in one language. */
interface FixWords {
  fixed(fixes: number, files: number): string;
  wouldBeFixed(fixes: number, files: number): string;
  readonly nothing: string;
  readonly stopped: string;
}

const files = { nb: ['fil', 'filer'], en: ['file', 'files'] } as const;
const counted = (language: Language, count: number): string =>
  `${count} ${files[language][count === 1 ? 0 : 1]}`;

export const fixWords: Readonly<Record<Language, FixWords>> = {
  nb: {
    fixed: (fixes, count) => `${fixes} rettet i ${counted('nb', count)}.`,
    wouldBeFixed: (fixes, count) => `${fixes} ville blitt rettet i ${counted('nb', count)}.`,
    nothing: 'Ingenting å rette av seg selv.',
    stopped: 'Stoppet. Ingen fil er halvskrevet.',
  },
  en: {
    fixed: (fixes, count) => `${fixes} fixed in ${counted('en', count)}.`,
    wouldBeFixed: (fixes, count) => `${fixes} would be fixed in ${counted('en', count)}.`,
    nothing: 'Nothing to fix by itself.',
    stopped: 'Stopped. No file is half written.',
  },
};
