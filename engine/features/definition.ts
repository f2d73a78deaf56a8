import type { Location, Position } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import { occurrencesOf } from '../begjaering/occurrences';
import { locationOf } from './locations';

/** @returns where the claim or party that is named at a position stands, or every Vedlegg with the uuid */
export function definition(document: BegjaeringDocument, position: Position): Location[] {
  const occurrences = occurrencesOf(document);
  const named = occurrences.at(document.offsetAt(position));
  if (!named) return [];
  return occurrences
    .sameAs(named)
    .filter(({ defines }) => defines)
    .map((occurrence) => locationOf(document, occurrence));
}
