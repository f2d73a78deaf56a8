import type { Position, Range } from 'vscode-languageserver';
import { BegjaeringDocument } from '../../engine/begjaering/document';

/** @returns the place a character after the beginning of the nth occurrence of a text */
export function placeOf(document: BegjaeringDocument, text: string, nth = 1): Position {
  let offset = -1;
  for (let i = 0; i < nth; i++) offset = document.text.indexOf(text, offset + 1);
  if (offset < 0) throw new Error(`the document has no ${text}`);
  return document.source.positionAt(offset + 1);
}

/** @returns the line of the text that a range is in, with the range in »marks« */
export function marked(document: BegjaeringDocument, { start, end }: Range): string {
  const line = document.text.split('\n')[start.line] ?? '';
  const [before, within, after] = [
    line.slice(0, start.character),
    line.slice(start.character, end.character),
    line.slice(end.character),
  ];
  return `${before}»${within}«${after}`.trim();
}
