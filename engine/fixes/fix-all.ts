import fixData from '#schemas/fikser.json';
import { BegjaeringDocument } from '../begjaering/document';
import type { CheckResult } from '../check/check';
import type { Diagnostic } from '../check/diagnostic';
import { applyEdits, editsFor, type Edit } from '../edits/edits';
import type { FixContext } from './fix';
import { providersByCode } from './registry';

const safeFixes: Readonly<Record<string, readonly string[] | undefined>> = fixData.safe;

/** A fix may uncover another mistake that can be fixed; more rounds than this do not happen. */
const mostRounds = 20;

/**
 * Applies every fix that the data marks as safe, again and again until there is none left.
 * @param check checks a document as the editor does
 * @returns the edits of the text; empty where there is nothing to fix
 */
export function fixAllEdits(
  document: BegjaeringDocument,
  today: string,
  check: (document: BegjaeringDocument) => CheckResult,
): readonly Edit[] {
  const first = safeEdits(document, check(document), today);
  let text = applyEdits(document.text, first);
  let rounds = 1;
  for (let edits = first; edits.length > 0 && rounds < mostRounds; rounds++) {
    const next = BegjaeringDocument.of(text, document.source.uri);
    edits = safeEdits(next, check(next), today);
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
  }
  return rounds === 1 ? first : difference(document.text, text);
}

function safeEdits(document: BegjaeringDocument, result: CheckResult, today: string): Edit[] {
  const chosen: Edit[] = [];
  const fixOf = safeFixOf(document, result, today);
  for (const diagnostic of result.diagnostics) {
    const edits = fixOf(diagnostic);
    if (!edits.some((edit) => chosen.some((other) => overlaps(edit, other)))) chosen.push(...edits);
  }
  return chosen.sort((a, b) => a.offset - b.offset);
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
