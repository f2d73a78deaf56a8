interface Place {
  readonly line: number;
  readonly character: number;
}

/** From one place in a text to another. */
export interface TextRange {
  readonly start: Place;
  readonly end: Place;
}

/** A change of a text: what stood in the range is now the text. */
export interface TextChange {
  readonly range: TextRange;
  readonly text: string;
}

/** @returns a range after a change of the text: moved along; undefined where the change touches it */
export function movedRange(range: TextRange, { range: changed, text }: TextChange): TextRange | undefined {
  if (isBefore(range.end, changed.start)) return range;
  if (!isBefore(changed.end, range.start)) return undefined;
  const lines = text.split('\n');
  const moved = (place: Place): Place => {
    const line = place.line + lines.length - 1 - (changed.end.line - changed.start.line);
    if (place.line !== changed.end.line) return { ...place, line };
    const before = lines.length > 1 ? 0 : changed.start.character;
    const character = before + (lines.at(-1)?.length ?? 0) + place.character - changed.end.character;
    return { line, character };
  };
  return { start: moved(range.start), end: moved(range.end) };
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
