import type { BegjaeringDocument } from '../begjaering/document';
import { deepestNesting, type SyntaxProblem } from '../begjaering/parse';
import { lastOf } from '../begjaering/pointer';
import { ownCheck, severityOf, syntaxErrors } from './catalogue';
import type { Arguments, Finding, Language } from '../findings/findings';

/**
 * @returns the mistakes in the JSON itself, with the stretch of the text that they concern; in a broken text they are at
 *   the root, since it has no other pointers
 */
export function syntaxFindings(document: BegjaeringDocument, language: Language): Finding[] {
  const { problems } = document.parsed;
  const all = problems.length > 0 ? problems : document.duplicateProperties();
  return all.map((problem) => {
    const kind = slipOf(document.text, problem) ?? problem.kind;
    const { code, args } = describe({ ...problem, kind }, language);
    const span = { offset: problem.offset, end: problem.offset + Math.max(1, problem.length) };
    return { code, severity: severityOf(code), at: problem.pointer ?? '', span, args };
  });
}

function describe({ kind, pointer }: SyntaxProblem, language: Language): { code: string; args: Arguments } {
  if (kind === 'DuplicateProperty')
    return { code: 'elan/duplikat-egenskap', args: { egenskap: lastOf(pointer ?? '') } };
  if (kind === 'TooDeep') return { code: 'elan/for-dypt-nestet', args: { grense: deepestNesting } };
  const melding = syntaxErrors[language][kind] ?? ownCheck('elan/syntaks')?.[language].title ?? kind;
  return { code: 'elan/syntaks', args: { melding } };
}

/** What people write most often by habit has words of its own. */
function slipOf(text: string, { offset }: SyntaxProblem): string | undefined {
  if (text.trim() === '') return 'EmptyText';
  const [before, after] = [text.slice(Math.max(0, offset - 20), offset), text.slice(offset, offset + 20)];
  if (/\d,\s?$/.test(before) && /^\d/.test(after)) return 'DecimalComma';
  return /(?:^|[^\d.])0$/.test(before) && /^\d/.test(after) ? 'LeadingZero' : undefined;
}
