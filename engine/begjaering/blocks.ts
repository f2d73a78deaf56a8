import { countUpTo } from '../values/sorted';

/** A place in a text, both counted from zero; `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a text; it does not end between the two characters of a line end. */
interface Block {
  readonly text: string;
  /** Where the line ends that are in it are over, counted from its beginning. */
  readonly lineEnds: Uint32Array;
}

/** As many characters are read again where one of them changes; so many blocks of a large text are counted through. */
const usualLength = 8192;

const [carriageReturn, lineFeed] = [0x0d, 0x0a];

/** A text in blocks, with its lines, which end with `\n`, `\r\n` or `\r`: a changed text shares the blocks that are as before. */
export class Blocks {
  readonly length: number;
  readonly lineCount: number;
  /** Where each block begins. */
  private readonly starts: Uint32Array;
  /** How many line ends are before each block. */
  private readonly linesBefore: Uint32Array;
  /** Where the line begins that each block begins in. */
  private readonly lineStarts: Uint32Array;

  private constructor(private readonly blocks: readonly Block[]) {
    this.starts = new Uint32Array(blocks.length);
    this.linesBefore = new Uint32Array(blocks.length);
    this.lineStarts = new Uint32Array(blocks.length);
    let [start, lines, lineStart] = [0, 0, 0];
    for (const [i, { text, lineEnds }] of blocks.entries()) {
      this.starts[i] = start;
      this.linesBefore[i] = lines;
      this.lineStarts[i] = lineStart;
      lineStart = lineEnds.length === 0 ? lineStart : start + (lineEnds.at(-1) ?? 0);
      lines += lineEnds.length;
      start += text.length;
    }
    this.length = start;
    this.lineCount = lines + 1;
  }

  static of(text: string): Blocks {
    return new Blocks(inBlocks(text));
  }

  /** @returns the characters from an offset up to another, both within the text */
  slice(from: number, to: number): string {
    const [first, last] = [this.blockAt(from), this.blockAt(to)];
    let text = '';
    for (let i = first; i <= last; i++) {
      const start = this.starts[i] ?? 0;
      text += this.blocks[i]?.text.slice(Math.max(0, from - start), to - start) ?? '';
    }
    return text;
  }

  whole(): string {
    return this.blocks.map(({ text }) => text).join('');
  }

  /** @returns the text with something else in place of the characters from an offset up to another, both within it */
  replaced(from: number, to: number, by: string): Blocks {
    // What stands beside them may become one line end with them, or may have been.
    const [first, last] = [this.blockAt(Math.max(0, from - 1)), this.blockAt(to)];
    const [start, end] = [this.starts[first] ?? 0, this.starts[last + 1] ?? this.length];
    const text = this.slice(start, from) + by + this.slice(to, end);
    return new Blocks([...this.blocks.slice(0, first), ...inBlocks(text), ...this.blocks.slice(last + 1)]);
  }

  /** @returns the position of an offset; one behind the text counts as its end, one in a line end as the end of the line */
  positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.length));
    const block = this.blockAt(within);
    const [start, lineEnds] = [this.starts[block] ?? 0, this.blocks[block]?.lineEnds ?? noLineEnds];
    const ended = countUpTo(lineEnds, within - start);
    const lineStart = ended === 0 ? this.lineStarts[block] : start + (lineEnds[ended - 1] ?? 0);
    const line = (this.linesBefore[block] ?? 0) + ended;
    return { line, character: this.beforeLineEnd(within, lineStart ?? 0) - (lineStart ?? 0) };
  }

  /** @returns the offset of a position; what lies behind a line is its end, and what lies behind the text the text's */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.length;
    const start = this.startOf(line);
    if (character <= 0) return start;
    const next = line + 1 < this.lineCount ? this.startOf(line + 1) : this.length;
    return this.beforeLineEnd(Math.min(start + character, next), start);
  }

  private startOf(line: number): number {
    if (line === 0) return 0;
    const block = Math.max(0, countUpTo(this.linesBefore, line - 1) - 1);
    const ended = line - (this.linesBefore[block] ?? 0);
    return (this.starts[block] ?? 0) + (this.blocks[block]?.lineEnds[ended - 1] ?? 0);
  }

  private beforeLineEnd(offset: number, lineStart: number): number {
    const isBehindLineEnd = (at: number): boolean => at > lineStart && /[\r\n]/.test(this.slice(at - 1, at));
    let before = offset;
    while (isBehindLineEnd(before)) before--;
    return before;
  }

  /** @returns the last block that begins at an offset or before it */
  private blockAt(offset: number): number {
    return Math.max(0, countUpTo(this.starts, offset) - 1);
  }
}

const noLineEnds = new Uint32Array();

/** @returns one block at least; one that has grown stays one until it is twice as long as usual */
function inBlocks(text: string): Block[] {
  const count = text.length <= 2 * usualLength ? 1 : Math.ceil(text.length / usualLength);
  const length = Math.ceil(text.length / count);
  const blocks: Block[] = [];
  let from = 0;
  do {
    let to = from + length;
    if (text.charCodeAt(to - 1) === carriageReturn && text.charCodeAt(to) === lineFeed) to++;
    const part = text.slice(from, to);
    blocks.push({ text: part, lineEnds: lineEndsIn(part) });
    from = to;
  } while (from < text.length);
  return blocks;
}

function lineEndsIn(text: string): Uint32Array {
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== lineFeed && code !== carriageReturn) continue;
    if (code === carriageReturn && text.charCodeAt(i + 1) === lineFeed) i++;
    ends.push(i + 1);
  }
  return Uint32Array.from(ends);
}
