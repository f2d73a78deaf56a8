/** A place in a text, both counted from zero; `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;

/** Where the lines of a text begin; they end with `\n` or `\r\n`. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) this.starts.push(end + 1);
  }

  /** Whether every line of a text ends in a way that is known here: a lone `\r` ends one too for most editors. */
  static know(text: string): boolean {
    return !/\r(?!\n)/.test(text);
  }

  /** @param offset within the text, in UTF-16 units */
  positionAt(offset: number): Position {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.starts[low] ?? 0) };
  }

  /** @returns the offset of a position; what lies behind a line is its end, and what lies behind the text the text's */
  offsetAt({ line, character }: Position): number {
    const start = line < 0 ? 0 : this.starts[line];
    if (start === undefined) return this.text.length;
    if (line < 0 || character <= 0) return start;
    let offset = Math.min(start + character, this.starts[line + 1] ?? this.text.length);
    while (offset > start && isLineEnd(this.text.charCodeAt(offset - 1))) offset--;
    return offset;
  }
}
