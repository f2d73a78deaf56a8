import { BegjaeringDocument } from '../begjaering/document';
import type { CheckResult } from '../check/check';
import type { DiagnosticData } from '../check/diagnostic';
import type { Language } from '../findings/findings';
import { applyEdits, editsFor } from '../edits/edits';
import type { History } from '../rules/history/history';
import { titleOf, type Fix, type FixContext, type FixProposal } from './fix';
import { providersByCode } from './registry';

/** What is needed to find fixes and to try them out. */
export interface FixRequest {
  readonly document: BegjaeringDocument;
  readonly data: DiagnosticData;
  readonly language: Language;
  readonly today: string;
  /** Earlier submissions, where they are known. */
  readonly history?: History;
  /** What a check of this document found. */
  readonly before: CheckResult;
  /** Checks another version of the document in the same way. */
  readonly check: (document: BegjaeringDocument) => CheckResult;
}

/** More than a menu shows at a glance; trying one out costs a check of the whole file. */
const mostTried = 12;

/**
 * Finds the fixes of one diagnostic. Each is tried out on a copy first: what does not make the diagnostic go away,
 * or brings a new error, is not offered.
 * @returns the fixes, the likeliest first
 */
export function fixesFor(request: FixRequest): Fix[] {
  const { document, data, before } = request;
  if (document.tooDeep) return [];
  const context: FixContext = {
    document,
    index: document.index,
    version: before.model.version,
    today: request.today,
    ...(request.history ? { history: request.history } : {}),
  };
  const fixes: Fix[] = [];
  const texts = new Set<string>();
  let tried = 0;
  for (const provider of providersByCode.get(data.code) ?? []) {
    for (const proposal of provider.propose(data, context)) {
      if (++tried > mostTried) break;
      const fix = completed(proposal, request);
      if (!fix) continue;
      const result = `${fix.model ?? ''}\0${applyEdits(document.text, fix.edits)}`;
      if (texts.has(result)) continue;
      texts.add(result);
      fixes.push(fix);
    }
  }
  return fixes.sort((a, b) => Number(b.preferred) - Number(a.preferred));
}

function completed(proposal: FixProposal, request: FixRequest): Fix | undefined {
  const edits = proposal.edits ?? editsFor(request.document, proposal.operations ?? []);
  if (!edits || (edits.length === 0 && !proposal.model)) return undefined;
  const fix: Fix = {
    id: proposal.id,
    title: titleOf(proposal, request.language),
    edits,
    ...(proposal.model ? { model: proposal.model } : {}),
    preferred: proposal.preferred ?? false,
  };
  return proposal.model || helps(fix, proposal, request) ? fix : undefined;
}

function helps(
  fix: Fix,
  { changesModel }: FixProposal,
  { document, data, before, check }: FixRequest,
): boolean {
  const after = check(BegjaeringDocument.of(applyEdits(document.text, fix.edits), document.source.uri));
  const isGone = (countsByCode(after).get(data.code) ?? 0) < (countsByCode(before).get(data.code) ?? 0);
  return isGone && (changesModel === true || !bringsError(before, after));
}

/** @returns whether an error occurs more often than before */
export function bringsError(before: CheckResult, after: CheckResult): boolean {
  const [were, are] = [countsByCode(before), countsByCode(after)];
  const errors = after.diagnostics.filter(({ severity }) => severity === 'error');
  return errors.some(({ code }) => (are.get(code) ?? 0) > (were.get(code) ?? 0));
}

function countsByCode({ diagnostics }: CheckResult): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
