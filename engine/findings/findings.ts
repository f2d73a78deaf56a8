import type { Span } from '../begjaering/locate';
import type { Pointer } from '../begjaering/pointer';

/** As the Language Server Protocol names them, the most serious first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** @returns less than nothing where the first is more serious than the other, and nothing where it is as serious */
export const compareSeverities = (one: Severity, other: Severity): number =>
  severities.indexOf(one) - severities.indexOf(other);

/** The environments of the service, as far as rules differ between them. */
export type Target = 'test' | 'production';

/** The languages that messages are written in: Norwegian bokmål and English. */
export type Language = 'nb' | 'en';

/** Something that has words of its own in each language: JSON types, formats, why a property is deprecated. */
export interface Term {
  readonly term: 'jsonType' | 'format' | 'deprecation';
  readonly names: readonly string[];
}

/** What a message is filled in with; a list becomes "`a`, `b` or `c`". */
export type Arguments = Readonly<Record<string, string | number | readonly string[] | Term>>;

/** What a rule or a schema found, without any words or ranges. */
export interface Finding {
  readonly code: string;
  /** Where: the smallest thing that a person would edit; for something missing, the object that lacks it. */
  readonly at: Pointer;
  /** The property that is missing at `at`. */
  readonly missing?: string;
  /** The stretch of the text that it concerns, where no pointer leads there. */
  readonly span?: Span;
  /** Whether it is the property's name that is wrong, and not its value. */
  readonly onKey?: boolean;
  readonly severity: Severity;
  readonly args: Arguments;
  /** Which of the code's messages applies, where it has several. */
  readonly variant?: 'messageWithoutNearest' | 'messageWithKnown' | 'messageWithLaw' | 'messageUnconfirmed';
  /** Other places that a reader has to see to understand the finding. */
  readonly related?: readonly Related[];
  readonly deprecated?: boolean;
  /** What the schema would say of the same mistake, besides what it says at the place of the finding. */
  readonly covers?: readonly { readonly at: Pointer; readonly missing?: string }[];
  /** What other rules find of the same mistake, which this one says better. */
  readonly replaces?: readonly { readonly code: string; readonly at: Pointer }[];
}

/** A place beside a finding; `note` names one of the notes in the texts. */
export interface Related {
  readonly at: Pointer;
  readonly note: RelatedNote;
}

export type RelatedNote = 'firstUse' | 'relatedClaim' | 'groundOfRelated' | 'sameReference' | 'comparedWith';
