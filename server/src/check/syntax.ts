import type { BegjaeringDocument } from '../begjaering/document';
import { deepestNesting, type SyntaxProblem } from '../begjaering/parse';
import { ownCheck, severityOf, syntaxErrors } from './catalogue';
import type { Arguments, Finding, Language } from './findings';

/**
 * @returns the mistakes in the JSON itself; they are at the root, since a broken text has no other pointers, and
 *   carry the stretch of the text that they concern
 */
export function syntaxFindings(document: BegjaeringDocument, language: Language): Finding[] {
  const { problems } = document.parsed;
  const all = problems.length > 0 ? problems : document.duplicateProperties();
  return all.map((problem) => {
    const { code, args } = describe(problem, language);
    const span = { offset: problem.offset, end: problem.offset + Math.max(1, problem.length) };
    return { code, severity: severityOf(code), at: '', span, args };
  });
}

function describe({ kind, property }: SyntaxProblem, language: Language): { code: string; args: Arguments } {
  if (kind === 'DuplicateProperty')
    return { code: 'elan/duplikat-egenskap', args: { egenskap: property ?? '' } };
  if (kind === 'TooDeep') return { code: 'elan/for-dypt-nestet', args: { grense: deepestNesting } };
  const melding = syntaxErrors[language][kind] ?? ownCheck('elan/syntaks')?.[language].title ?? kind;
  return { code: 'elan/syntaks', args: { melding } };
}
