import {
  CodeActionKind,
  DiagnosticSeverity,
  DiagnosticTag,
  type CodeAction,
  type Diagnostic as LspDiagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { BegjaeringDocument } from '../engine/begjaering/document';
import type { Diagnostic, DiagnosticData } from '../engine/check/diagnostic';
import type { Severity } from '../engine/findings/findings';
import { isObject } from '../engine/values/json';
import type { Edit } from '../engine/edits/edits';
import type { Fix } from '../engine/fixes/fix';
import { withoutLinks } from '../engine/values/foreign-text';
import { chooseModelCommand } from './protocol/protocol';

/** What diagnostics are shown to come from. */
export const source = 'elan';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * @param uri of the file
 * @param pageOf the address of the page about a code
 */
export function toLspDiagnostic(
  diagnostic: Diagnostic,
  uri: string,
  pageOf: (code: string) => string | undefined,
): LspDiagnostic {
  const href = pageOf(diagnostic.code);
  return {
    range: diagnostic.range,
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source,
    message: withoutLinks(diagnostic.message),
    ...(diagnostic.deprecated ? { tags: [DiagnosticTag.Deprecated] } : {}),
    relatedInformation: diagnostic.related.map(({ range, message }) => ({
      location: { uri, range },
      message: withoutLinks(message),
    })),
    data: diagnostic.data,
  };
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

/** @returns a quick fix whose edit holds for the present version of the file only */
export function toCodeAction(fix: Fix, document: BegjaeringDocument, diagnostic: LspDiagnostic): CodeAction {
  const { uri } = document.source;
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: fix.preferred,
    ...(fix.edits.length > 0 ? { edit: toWorkspaceEdit(fix.edits, document) } : {}),
    ...(fix.model
      ? { command: { title: fix.title, command: chooseModelCommand, arguments: [uri, fix.model] } }
      : {}),
  };
}

/** @param edits of the present version of a document */
export function toWorkspaceEdit(edits: readonly Edit[], document: BegjaeringDocument): WorkspaceEdit {
  return { changes: { [document.source.uri]: edits.map((edit) => toTextEdit(edit, document)) } };
}

/** @param edit of the present version of a document */
export function toTextEdit({ offset, end, text }: Edit, { source: text_ }: BegjaeringDocument) {
  return { range: { start: text_.positionAt(offset), end: text_.positionAt(end) }, newText: text };
}
