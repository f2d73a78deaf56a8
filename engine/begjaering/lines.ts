/** A place in a text, both counted from zero; `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text begin; they end with `\n` or `\r\n`. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(text: string) {
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
}
