import type { Location, Position } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import { occurrencesOf, type Occurrence } from '../begjaering/occurrences';
import { locationOf } from './locations';

/**
 * @param declarations whether the claim or party itself counts too
 * @returns every place that names what is named at a position
 */
export function references(
  document: BegjaeringDocument,
  position: Position,
  declarations: boolean,
): Location[] {
  const occurrences = occurrencesOf(document);
  const named = occurrences.at(document.offsetAt(position));
  if (!named) return [];
  // Of several Vedlegg with one uuid none is the right one: there only the asked one is the declaration.
  const declares = (occurrence: Occurrence): boolean =>
    occurrence.kind === 'attachment' ? occurrence === named : occurrence.defines;
  return occurrences
    .sameAs(named)
    .filter((occurrence) => declarations || !declares(occurrence))
    .map((occurrence) => locationOf(document, occurrence));
}
