import type { Location, Range } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import type { Span } from '../begjaering/scanner';

/** @param span of the document's text */
export function rangeOf(document: BegjaeringDocument, { offset, end }: Span): Range {
  return { start: document.positionAt(offset), end: document.positionAt(end) };
}

/** @param span of the document's text */
export function locationOf(document: BegjaeringDocument, span: Span): Location {
  return { uri: document.source.uri, range: rangeOf(document, span) };
}
