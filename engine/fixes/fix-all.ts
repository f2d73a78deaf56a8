import fixData from '#schemas/fikser.json';
import { BegjaeringDocument } from '../begjaering/document';
import type { CheckResult } from '../check/check';
import type { Diagnostic } from '../check/diagnostic';
import { applyEdits, editsFor, type Edit } from '../edits/edits';
import type { FixContext } from './fix';
import { bringsError } from './fixes';
import { providersByCode } from './registry';

const safeFixes: Readonly<Record<string, readonly string[] | undefined>> = fixData.safe;

/** A fix may uncover another mistake that can be fixed; more rounds than this do not happen. */
const mostRounds = 20;

/** What became of a text of which all was fixed that is safe to fix. */
export interface FixedAll {
  readonly text: string;
  /** The text as a document; the one that was given where there was nothing to fix. */
  readonly document: BegjaeringDocument;
  /** What the checks have found at first, and in the end. */
  readonly before: CheckResult;
  readonly after: CheckResult;
  /** How many fixes were applied. */
  readonly fixes: number;
  /** How the text came about; empty where there was nothing to fix. */
  readonly edits: readonly Edit[];
}

/** The safe fix of one finding. */
interface SafeFix {
  readonly edits: readonly Edit[];
  readonly isOfError: boolean;
}

/** A version of the text, and what a check of it finds. */
interface Stage {
  readonly document: BegjaeringDocument;
  readonly result: CheckResult;
}

/**
 * Applies every fix that the data marks as safe, again and again until there is none left. A fix that would bring a new
 * error is left out, and a text that is no JSON stays as it is: what seems wrong there may only be torn.
 * @param check checks a document as whoever asks does; every finding has to be in what it gives
 */
export function fixAll(
  document: BegjaeringDocument,
  today: string,
  check: (document: BegjaeringDocument) => CheckResult,
): FixedAll {
  const stageOf = (text: string): Stage => {
    const next = BegjaeringDocument.of(text, document.source.uri);
    return { document: next, result: check(next) };
  };
  const before = check(document);
  let stage: Stage = { document, result: before };
  const rounds: (readonly SafeFix[])[] = [];
  while (rounds.length < mostRounds) {
    const { taken, after } = harmless(stage, safeFixesOf(stage, today), stageOf);
    if (taken.length === 0) break;
    rounds.push(taken);
    stage = after;
  }
  const [first = [], ...others] = rounds;
  const { text } = stage.document;
  const edits = others.length === 0 ? inOrder(first) : difference(document.text, text);
  const { document: fixed, result: after } = stage;
  return { text, document: fixed, before, after, edits, fixes: rounds.flat().length };
}

/** Fixes that do not get in each other's way. */
function safeFixesOf({ document, result }: Stage, today: string): SafeFix[] {
  if (!document.parsed.whole) return [];
  const fixes: SafeFix[] = [];
  const chosen: Edit[] = [];
  const fixOf = safeFixOf(document, result, today);
  for (const diagnostic of result.diagnostics) {
    const edits = fixOf(diagnostic);
    if (edits.length === 0 || edits.some((edit) => chosen.some((other) => overlaps(edit, other)))) continue;
    chosen.push(...edits);
    fixes.push({ edits, isOfError: diagnostic.severity === 'error' });
  }
  return fixes;
}

/** Of fixes that bring errors, those that do are looked for so many times in a round. */
const mostTried = 60;

type Objection = (before: CheckResult, after: CheckResult) => boolean;

/**
 * @returns those of some fixes that bring no new error, and the text with them. The fix of an error may show another in its
 *   place, which was there all along: an amount that nobody could read may turn out to be wrong.
 */
function harmless(
  before: Stage,
  fixes: readonly SafeFix[],
  stageOf: (text: string) => Stage,
): { taken: readonly SafeFix[]; after: Stage } {
  let [taken, after, tried]: [readonly SafeFix[], Stage, number] = [[], before, 0];
  const take = (some: readonly SafeFix[], objection: Objection): boolean => {
    if (some.length === 0 || tried++ >= mostTried) return false;
    const together = [...taken, ...some];
    const stage = stageOf(applyEdits(before.document.text, inOrder(together)));
    if (objection(after.result, stage.result)) return false;
    [taken, after] = [together, stage];
    return true;
  };
  const takeMost = (some: readonly SafeFix[], objection: Objection): void => {
    if (take(some, objection) || some.length < 2) return;
    const half = Math.ceil(some.length / 2);
    takeMost(some.slice(0, half), objection);
    takeMost(some.slice(half), objection);
  };
  if (!take(fixes, bringsError)) {
    takeMost(
      fixes.filter(({ isOfError }) => isOfError),
      hasMoreErrors,
    );
    takeMost(
      fixes.filter(({ isOfError }) => !isOfError),
      bringsError,
    );
  }
  return { taken, after };
}

function hasMoreErrors(before: CheckResult, after: CheckResult): boolean {
  return errorsIn(after) > errorsIn(before);
}

const errorsIn = ({ diagnostics }: CheckResult): number =>
  diagnostics.filter(({ severity }) => severity === 'error').length;

function inOrder(fixes: readonly SafeFix[]): Edit[] {
  return fixes.flatMap(({ edits }) => edits).sort((a, b) => a.offset - b.offset);
}

/**
 * @param result of a check of the document
 * @returns a function that tells what the safe fix of a finding changes in the text; nothing where it has none
 */
export function safeFixOf(
  document: BegjaeringDocument,
  { model }: CheckResult,
  today: string,
): (diagnostic: Diagnostic) => readonly Edit[] {
  const context = (): FixContext => ({ document, index: document.index, version: model.version, today });
  return ({ code, data }) => {
    const safe = safeFixes[code];
    if (!safe || document.tooDeep) return [];
    const proposals = (providersByCode.get(code) ?? []).flatMap((provider) => [
      ...provider.propose(data, context()),
    ]);
    const proposal = proposals.find(({ id }) => safe.includes(id));
    return (proposal && (proposal.edits ?? editsFor(document, proposal.operations ?? []))) ?? [];
  };
}

function overlaps(a: Edit, b: Edit): boolean {
  return a.offset < b.end && b.offset < a.end;
}

/** One edit from what is the same at the beginning to what is the same at the end. */
function difference(before: string, after: string): Edit[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let same = 0;
  const most = Math.min(before.length, after.length) - start;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  if (start === before.length && start === after.length) return [];
  return [{ offset: start, end: before.length - same, text: after.slice(start, after.length - same) }];
}
