import {
  getLanguageService,
  type FoldingRange,
  type FormattingOptions,
  type Position,
  type Range,
  type SelectionRange,
  type TextEdit,
} from 'vscode-json-languageservice';
import type { BegjaeringDocument } from '../begjaering/document';
import { plainDocument, treeOf } from '../begjaering/tree';

const plain = getLanguageService({});

/** @returns what can be folded */
export function foldingRanges(document: BegjaeringDocument): FoldingRange[] {
  return plain.getFoldingRanges(plainDocument(document));
}

/** @returns for each position the ranges around it, from the inside outwards */
export function selectionRanges(document: BegjaeringDocument, positions: Position[]): SelectionRange[] {
  const tree = treeOf(document);
  return tree ? plain.getSelectionRanges(plainDocument(document), positions, tree) : [];
}

/** How an editor indents. */
export type Indentation = Pick<FormattingOptions, 'tabSize' | 'insertSpaces' | 'insertFinalNewline'>;

/**
 * @param range what of the text to format; all of it where it is left out
 * @returns what gives each value a line of its own, and changes nothing but white space
 */
export function formattingEdits(
  document: BegjaeringDocument,
  indentation: Indentation,
  range?: Range,
): TextEdit[] {
  // Of a broken text nobody knows what belongs into what.
  if (!document.parsed.whole || document.tooDeep) return [];
  return plain.format(plainDocument(document), range, { ...indentation, keepLines: false });
}
