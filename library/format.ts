import { formattingEdits } from '../engine/features/json-help';
import { Asked } from './asked';
import type { Edit, FormatOptions } from './types';

/**
 * Formats a text as the language server does: each value gets a line of its own, and nothing changes but white space. The text
 * ends with a line break where it did.
 * @param text the text to format
 * @param options how it is to be indented
 * @returns what has to be written; nothing where nothing changes, or where the text is no JSON that can be read whole
 * @throws TypeError where the text is no string
 * @throws RangeError where the size of a tab is no whole number from 1 to 16
 */
export function format(text: string, options: FormatOptions = {}): Edit[] {
  const { tabSize = 2, insertSpaces = true } = options;
  const { given } = new Asked(text);
  if (!Number.isInteger(tabSize) || tabSize < 1 || tabSize > 16) {
    throw new RangeError(`elan: tabSize is ${String(tabSize)}; it must be a whole number from 1 to 16.`);
  }
  const insertFinalNewline = text.endsWith('\n');
  return formattingEdits(given.document, { tabSize, insertSpaces, insertFinalNewline }).map(
    ({ range, newText }) => ({
      range: given.range(range),
      text: newText,
    }),
  );
}
