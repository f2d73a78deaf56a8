import { DocumentHighlightKind, type DocumentHighlight, type Position } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import { occurrencesOf } from '../begjaering/occurrences';
import { rangeOf } from './locations';

/** @returns every place that names what is named at a position; where the thing itself stands counts as written */
export function highlights(document: BegjaeringDocument, position: Position): DocumentHighlight[] {
  const occurrences = occurrencesOf(document);
  const named = occurrences.at(document.offsetAt(position));
  if (!named) return [];
  return occurrences.sameAs(named).map((occurrence) => ({
    range: rangeOf(document, occurrence),
    kind: occurrence.defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
