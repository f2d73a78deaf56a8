import type { Change } from './change';

/** A place in a text, both counted from zero; `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;

/** Where the lines of a text begin; they end with `\n` or `\r\n`. */
export class Lines {
  private constructor(
    private readonly text: string,
    private readonly starts: Uint32Array,
  ) {}

  /** @returns undefined where a line ends in another way: a lone `\r` ends one too for most editors */
  static of(text: string): Lines | undefined {
    return hasOthers(text)
      ? undefined
      : new Lines(text, Uint32Array.from(startsIn(text, 0, text.length, [0])));
  }

  /** @returns those of a text that differs from this one by a change; undefined as for {@link of} */
  following(text: string, { offset, endBefore, endAfter }: Change): Lines | undefined {
    // Of a pair that the change has taken apart the other half is looked at too.
    const around = text.slice(Math.max(0, offset - 1), endAfter + 2);
    if (hasOthers(endAfter + 2 < text.length ? around.replace(/\r$/, '') : around)) return undefined;
    const { starts } = this;
    const [kept, behind] = [this.countUpTo(offset), this.countUpTo(endBefore)];
    const added = startsIn(text, offset, endAfter);
    const by = endAfter - endBefore;
    const moved = starts.subarray(behind).map((start) => start + by);
    const all = new Uint32Array(kept + added.length + moved.length);
    all.set(starts.subarray(0, kept));
    all.set(added, kept);
    all.set(moved, kept + added.length);
    return new Lines(text, all);
  }

  /** @param offset within the text, in UTF-16 units */
  positionAt(offset: number): Position {
    const line = this.countUpTo(offset) - 1;
    return { line, character: offset - (this.starts[line] ?? 0) };
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

  /** How many lines begin at an offset or before it: one at least. */
  private countUpTo(offset: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}

const hasOthers = (text: string): boolean => /\r(?!\n)/.test(text);

/** Where lines begin that the line ends in a stretch of a text end. */
function startsIn(text: string, from: number, to: number, starts: number[] = []): number[] {
  for (let end = text.indexOf('\n', from); end >= 0 && end < to; end = text.indexOf('\n', end + 1))
    starts.push(end + 1);
  return starts;
}
