import type { Language } from '../findings/findings';
import type { Difference, What } from './compare';

/** The words for what differs, in one language. */
export interface CompareWords {
  readonly kinds: Readonly<Record<Difference['kind'], string>>;
  readonly what: Readonly<Record<What, string>>;
  /** Parties, by the property that they stand in. */
  readonly roles: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  /** An empty text, list or object. */
  readonly empty: string;
}

export const compareWords: Readonly<Record<Language, CompareWords>> = {
  nb: {
    kinds: { added: 'lagt til', removed: 'fjernet', changed: 'endret' },
    what: {
      krav: 'Krav',
      tvangsgrunnlag: 'Tvangsgrunnlag',
      part: 'Part',
      vedlegg: 'Vedlegg',
      felt: 'Begjæringen',
    },
    roles: { innsender: 'Innsender', saksoeker: 'Saksøker', saksoekt: 'Saksøkt' },
    yes: 'ja',
    no: 'nei',
    empty: '(tom)',
  },
  en: {
    kinds: { added: 'added', removed: 'removed', changed: 'changed' },
    what: {
      krav: 'Claim',
      tvangsgrunnlag: 'Ground',
      part: 'Party',
      vedlegg: 'Attachment',
      felt: 'The begjæring',
    },
    roles: { innsender: 'Sender', saksoeker: 'Claimant', saksoekt: 'Defendant' },
    yes: 'yes',
    no: 'no',
    empty: '(empty)',
  },
};
