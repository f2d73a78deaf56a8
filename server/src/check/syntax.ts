import type { BegjaeringDocument } from '../begjaering/document';
import { deepestNesting, type SyntaxProblem } from '../begjaering/parse';
import { ownCheck, severityOf, syntaxErrors } from './catalogue';
import type { Diagnostic } from './diagnostic';
import type { Arguments, Finding, Language } from './findings';
import { messageOf } from './messages';
import { newestVersion } from '../model/model';

/**
 * @returns the mistakes in the JSON itself as diagnostics; their pointer is the root, since a broken text has no other
 */
export function syntaxDiagnostics(
  document: BegjaeringDocument,
  problems: readonly SyntaxProblem[],
  language: Language,
): Diagnostic[] {
  return problems.map((problem) => {
    const { code, args } = describe(problem, language);
    const finding: Finding = { code, severity: severityOf(code), at: '', args };
    const { source } = document;
    return {
      code,
      severity: finding.severity,
      message: messageOf(finding, language, newestVersion),
      pointer: '',
      range: {
        start: source.positionAt(problem.offset),
        end: source.positionAt(problem.offset + Math.max(1, problem.length)),
      },
      related: [],
      deprecated: false,
      data: { code, at: '', args },
    };
  });
}

function describe({ kind, property }: SyntaxProblem, language: Language): { code: string; args: Arguments } {
  if (kind === 'DuplicateProperty')
    return { code: 'elan/duplikat-egenskap', args: { egenskap: property ?? '' } };
  if (kind === 'TooDeep') return { code: 'elan/for-dypt-nestet', args: { grense: deepestNesting } };
  const melding = syntaxErrors[language][kind] ?? ownCheck('elan/syntaks')?.[language].title ?? kind;
  return { code: 'elan/syntaks', args: { melding } };
}
