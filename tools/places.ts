import type { BegjaeringDocument } from '../engine/begjaering/document';
import type { Position } from '../engine/check/diagnostic';
import { declared } from './tool';

/** A place as people count: both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** @returns a place as people count */
export const placeOf = ({ line, character }: Position): Place => ({ line: line + 1, column: character + 1 });

/** @returns the place of an offset of the text */
export const placeAt = (document: BegjaeringDocument, offset: number): Place =>
  placeOf(document.positionAt(offset));

/** What is listed of many, and how many are left. */
export interface Listed<Item> {
  readonly listed: readonly Item[];
  readonly more: number;
}

/** @param limit as a model asks for it; the usual number where it does not */
export function firstOf<Item>(items: readonly Item[], limit: number = declared.limits.listed): Listed<Item> {
  const listed = items.slice(0, limit);
  return { listed, more: items.length - listed.length };
}
