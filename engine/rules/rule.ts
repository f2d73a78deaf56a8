import type { BegjaeringIndex } from '../begjaering/index';
import type { History } from './history/history';
import type { Arguments, Finding, Related, Severity, Target } from '../findings/findings';
import type { Pointer } from '../begjaering/pointer';

/** What a rule may know besides the file. */
export interface RuleContext {
  /** The version of the model that the file is read as. */
  readonly model: string;
  /** Where the file is meant to be sent. */
  readonly target: Target;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string;
  /** What Betjeningskartet has answered for an identifier lately, if it has been asked. */
  readonly rulesOf?: (identifier: string) => 'old' | 'new' | undefined;
  /** Earlier submissions, where they are known. */
  readonly history?: History;
}

export type { Target };

/** A finding of a rule; its code is the rule's, its severity what the data says of the code. */
export interface RuleFinding {
  readonly at: Pointer;
  readonly missing?: string;
  readonly onKey?: boolean;
  readonly args?: Arguments;
  readonly related?: readonly Related[];
  readonly severity?: Severity;
  /** Which of the code's messages applies, where it has several. */
  readonly variant?: Finding['variant'];
  /** What the schema would say of the same mistake, besides what it says at the place of the finding. */
  readonly covers?: readonly { readonly at: Pointer; readonly missing?: string }[];
  /** What other rules find of the same mistake, which this one says better. */
  readonly replaces?: readonly Replaced[];
}

/** A finding by its code and its place. */
export interface Replaced {
  readonly code: string;
  readonly at: Pointer;
}

/** One rule: a code of the catalogue or one of our own, and the check that decides it. */
export interface Rule {
  readonly code: string;
  check(index: BegjaeringIndex, context: RuleContext): Iterable<RuleFinding>;
}
