import type { BegjaeringIndex } from '../../begjaering/index';
import type { Pointer } from '../../begjaering/pointer';
import type { Language } from '../../findings/findings';
import type { Model } from '../../model/model-types';
import type { Target } from '../../rules/rule';
import type { Draft } from '../../snippets/draft';

/** What is offered depends on besides the text. */
export interface CompletionOptions {
  /** The version of the model that the file is read as. */
  readonly version: string;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string;
  readonly target: Target;
  readonly language: Language;
}

/** A begjæring with nothing at the place that is completed. */
export interface CompletionContext extends CompletionOptions {
  readonly model: Model;
  readonly index: BegjaeringIndex;
}

/** What a value is of: the property of a type, or an item of its list. */
export interface ValuePlace {
  /** The type that has the property. */
  readonly owner: string;
  /** The property as the model writes it. */
  readonly name: string;
  readonly type: string;
  readonly list: boolean;
  /** The object that has the property, which need not be there yet. */
  readonly holder: Pointer;
}

export type CandidateKind = 'code' | 'value' | 'reference' | 'object';

/** Something that could stand at a place. */
export interface Candidate {
  readonly label: string;
  readonly kind: CandidateKind;
  readonly draft: Draft;
  readonly detail?: string;
  /** What is shown beside the label where there is no detail. */
  readonly summary?: string | undefined;
  readonly documentation?: string;
  /** Whether what it is offered for has been decided by the rules' own functions, and need not be tried out. */
  readonly decided?: boolean;
}
