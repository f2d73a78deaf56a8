import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver';
import type { BegjaeringDocument } from '../engine/begjaering/document';
import type { Diagnostic, DiagnosticData } from '../engine/check/diagnostic';
import type { Severity } from '../engine/findings/findings';
import { isObject } from '../engine/values/json';
import type { Edit } from '../engine/edits/edits';
import { withoutLinks } from '../engine/values/foreign-text';
import type { Abilities } from './abilities';

/** What diagnostics are shown to come from. */
export const source = 'elan';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a client may know of diagnostics. */
export type DiagnosticAbilities = Pick<
  Abilities,
  'relatedInformation' | 'diagnosticTags' | 'codeDescriptions' | 'diagnosticData'
>;

/**
 * @param uri of the file
 * @param pageOf the address of the page about a code
 * @param abilities what else is left out
 */
export function toLspDiagnostic(
  diagnostic: Diagnostic,
  uri: string,
  pageOf: (code: string) => string | undefined,
  abilities: DiagnosticAbilities,
): LspDiagnostic {
  const href = abilities.codeDescriptions ? pageOf(diagnostic.code) : undefined;
  return {
    range: diagnostic.range,
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source,
    message: withoutLinks(diagnostic.message),
    ...(diagnostic.deprecated && abilities.diagnosticTags ? { tags: [DiagnosticTag.Deprecated] } : {}),
    ...(abilities.relatedInformation ? { relatedInformation: relatedTo(diagnostic, uri) } : {}),
    ...(abilities.diagnosticData ? { data: diagnostic.data } : {}),
  };
}

function relatedTo({ related }: Diagnostic, uri: string): DiagnosticRelatedInformation[] {
  return related.map(({ range, message }) => ({
    location: { uri, range },
    message: withoutLinks(message),
  }));
}

/** @returns the data that {@link toLspDiagnostic} put into a diagnostic, if it is ours */
export function dataOf(diagnostic: LspDiagnostic): DiagnosticData | undefined {
  const data: unknown = diagnostic.data;
  if (diagnostic.source !== source || !isObject(data)) return undefined;
  const { code, at, args } = data;
  return typeof code === 'string' && typeof at === 'string' && isObject(args)
    ? (data as unknown as DiagnosticData)
    : undefined;
}

/** @param edit of the present version of a document */
export function toTextEdit({ offset, end, text }: Edit, { source: text_ }: BegjaeringDocument) {
  return { range: { start: text_.positionAt(offset), end: text_.positionAt(end) }, newText: text };
}
