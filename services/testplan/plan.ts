import data from '#schemas/testplan.json';
import type { Outcome } from '../ledger/records';
import type { OperationName } from '../operation';
import type { Language } from '../reports/words';

type Words = Readonly<Record<Language, string>>;

/** Which begjæring a case sends: one that is right, or one that is made wrong on purpose. */
export type PayloadName =
  'right' | 'claimWithoutGround' | 'wrongShape' | 'otherSender' | 'oldRules' | 'attachmentMissing';

/** Each of several actions is a kind of its own, so that a switch tells them apart. */
type Does<Action extends string, More = unknown> = Action extends string
  ? { readonly action: Action } & More
  : never;

/** What a case does that begins without a case of the service. */
export type DoingAlone =
  | Does<'validate' | 'submit', { readonly payload: PayloadName }>
  | Does<'regelverk', { readonly debtors: 'own' | 'oldRules' }>
  | Does<'upload', { readonly content: 'right' | 'wrong' }>
  | Does<'status', { readonly reference: string }>
  | Does<'withoutAccess' | 'changeUnknown' | 'changedCases'>;

/** What a case does with the one that its run has submitted. */
export type DoingWithCase =
  | Does<'change', { readonly payload: PayloadName }>
  | Does<'submitAgain' | 'validateChange' | 'changeWithAttachment' | 'statusOfOwn' | 'innsyn'>;

export type Doing = DoingAlone | DoingWithCase;

/** A call that shows what a case is to show. What is left out may be anything. */
export interface Expected {
  readonly operation: OperationName;
  readonly outcome: readonly Outcome[];
  readonly status?: readonly number[];
  /** One of them is enough. */
  readonly codes?: readonly string[];
  /** Whether the service itself has to say that it does not know the case. */
  readonly isUnknownThere?: true;
  /** The status of a case. */
  readonly state?: string;
  /** What Betjeningskartet says of every debtor. */
  readonly regelverk?: string;
}

/** A case of the test plan. */
export interface TestCase {
  readonly id: string;
  readonly title: Words;
  /** What it shows, in a sentence. */
  readonly shows: Words;
  readonly does: Doing;
  /** It has passed where the last of its calls of these kinds is as one of them says. */
  readonly passes: readonly Expected[];
  /** What to do where it does not pass, besides what the answer says. */
  readonly advice?: Words;
}

/** The cases in the order in which they are run. */
export const testCases = data.cases as readonly TestCase[];

const preparing: Readonly<Partial<Record<Doing['action'], readonly OperationName[]>>> = {
  submitAgain: ['submit'],
  validateChange: ['submit'],
  change: ['submit'],
  changeWithAttachment: ['submit'],
  statusOfOwn: ['submit'],
  innsyn: ['submit'],
  upload: ['attachmentState'],
};

/** @returns the operations that a case cannot do without; a begjæring that is to be accepted has its attachments uploaded anew */
export function operationsOf({ does, passes }: TestCase): OperationName[] {
  const before = preparing[does.action] ?? [];
  const isSent = before.includes('submit') || ('payload' in does && does.payload === 'right');
  const uploads = isSent ? (['uploadAttachment', 'attachmentState'] as const) : [];
  return [...new Set([...uploads, ...before, ...passes.map(({ operation }) => operation)])];
}

/** @returns the case whose submission a case begins with; undefined where it needs none, or is that one */
export function firstOf({ does }: TestCase): TestCase | undefined {
  if (!preparing[does.action]?.includes('submit')) return undefined;
  return testCases.find((other) => other.does.action === 'submit' && other.does.payload === 'right');
}
