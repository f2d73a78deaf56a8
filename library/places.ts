import { BegjaeringDocument } from '../engine/begjaering/document';
import type { Position as Place } from '../engine/begjaering/blocks';
import type { Edit as EngineEdit } from '../engine/edits/edits';
import type { Edit, Position, Range } from './types';

/** A text as it was given, and the document that the engine makes of it, which knows no byte-order mark. */
export class GivenText {
  readonly document: BegjaeringDocument;
  /** How many characters stand before the document's first. */
  private readonly before: number;

  constructor(text: string) {
    this.document = BegjaeringDocument.of(text);
    this.before = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** @returns a stretch of the document as one of the text */
  range({ start, end }: { readonly start: Place; readonly end: Place }): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** @returns edits of the document as edits of the text */
  edits(edits: readonly EngineEdit[]): Edit[] {
    return edits.map(({ offset, end, text }) => ({
      range: this.range({ start: this.document.positionAt(offset), end: this.document.positionAt(end) }),
      text,
    }));
  }

  private position(place: Place): Position {
    const character = place.character + (place.line === 0 ? this.before : 0);
    return { line: place.line, character, offset: this.document.offsetAt(place) + this.before };
  }
}
