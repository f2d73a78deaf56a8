import type { Language } from '../../services/reports/words';

/** What the buttons of a page say: they speak the language of the page, and not that of VS Code around it. */
export interface PageWords {
  /** Shows what a report was made from. */
  readonly source: string;
  /** Asks the service again. */
  readonly askAgain: string;
  /** Compares again what may have changed meanwhile. */
  readonly compareAgain: string;
  /** Runs a case of the test plan again. */
  readonly runAgain: string;
  /** Copies what stands before it. */
  readonly copy: string;
  /** Writes which claim is which at the authority. */
  readonly saveMapping: string;
  /** Writes the report itself. */
  readonly saveReport: string;
}

/** The words of a page in each language. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  nb: {
    source: 'Vis JSON',
    askAgain: 'Spør igjen',
    compareAgain: 'Sammenlign på nytt',
    runAgain: 'Kjør på nytt',
    copy: 'Kopier',
    saveMapping: 'Lagre kravlisten…',
    saveReport: 'Lagre rapporten…',
  },
  en: {
    source: 'Show JSON',
    askAgain: 'Ask again',
    compareAgain: 'Compare again',
    runAgain: 'Run again',
    copy: 'Copy',
    saveMapping: 'Save the mapping…',
    saveReport: 'Save the report…',
  },
};
