import type { BegjaeringIndex, Krav } from '../begjaering/index';
import type { Part } from '../begjaering/parts';
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

/** One rule: a code of the catalogue or one of our own, what it looks at, and the check that decides it. */
export type Rule = WholeRule | ClaimRule;

/** A rule that needs more than a claim to decide anything. */
export interface WholeRule {
  readonly code: string;
  readonly looksAt?: undefined;
  /** The parts of the begjæring that it is decided by, and nothing else of it; the whole of it where they are left out. */
  readonly parts?: readonly Part[];
  check(index: BegjaeringIndex, context: RuleContext): Iterable<RuleFinding>;
}

/** A rule that is decided for each claim by the claim alone, and by what {@link ClaimContext} has. */
export interface ClaimRule {
  readonly code: string;
  readonly looksAt: 'krav';
  check(krav: Krav, context: ClaimContext): Found;
}

/** What a rule may know besides the claim that it looks at. */
export interface ClaimContext extends RuleContext {
  /** `begjaeringsdato`, where it is a date. */
  readonly begjaeringsdato: string | undefined;
  /** The same, where other dates can be compared with it: it is not what is wrong itself. */
  readonly writtenOn: () => string | undefined;
}

/** What a rule finds in one item; nothing where it is right. */
export type Found = RuleFinding | readonly RuleFinding[] | undefined;

/**
 * @param decide what is found in one item
 * @returns what is found in all of them, in their order; much quicker than a loop in a generator
 */
export function findingsOf<T>(
  items: readonly T[],
  decide: (item: T, position: number) => Found,
): readonly RuleFinding[] {
  let findings: RuleFinding[] | undefined;
  for (let position = 0; position < items.length; position++) {
    const found = listed(decide(items[position] as T, position));
    if (found !== none) (findings ??= []).push(...found);
  }
  return findings ?? none;
}

/** @returns what was found, as a list */
export function listed(found: Found): readonly RuleFinding[] {
  if (found === undefined) return none;
  return isList(found) ? found : [found];
}

const isList = (found: RuleFinding | readonly RuleFinding[]): found is readonly RuleFinding[] =>
  Array.isArray(found);

const none: readonly RuleFinding[] = [];
