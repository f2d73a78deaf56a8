import {
  getLanguageService,
  type FoldingRange,
  type Position,
  type SelectionRange,
} from 'vscode-json-languageservice';
import type { BegjaeringDocument } from '../begjaering/document';
import { treeOf } from '../begjaering/tree';

const plain = getLanguageService({});

/** @returns what can be folded */
export function foldingRanges(document: BegjaeringDocument): FoldingRange[] {
  return plain.getFoldingRanges(document.source);
}

/** @returns for each position the ranges around it, from the inside outwards */
export function selectionRanges(document: BegjaeringDocument, positions: Position[]): SelectionRange[] {
  const tree = treeOf(document);
  return tree ? plain.getSelectionRanges(document.source, positions, tree) : [];
}
