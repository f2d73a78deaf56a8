import type { Edit } from '../edits/edits';

/** A stretch of the first text that was kept, or new text. */
type Piece = { readonly from: number; readonly end: number } | { readonly added: string };

/**
 * A text after several rounds of edits, which still knows what has become of every character of the first one: so the
 * rounds are one list of edits in the end, and places can be told in either text.
 */
export class EditedText {
  private starts: readonly number[] | undefined;

  private constructor(
    private readonly original: string,
    private readonly pieces: readonly Piece[],
  ) {}

  /** @returns a text that has not been edited yet */
  static of(text: string): EditedText {
    return new EditedText(text, [{ from: 0, end: text.length }]);
  }

  /** The text after all the edits. */
  get text(): string {
    return this.pieces
      .map((piece) => ('added' in piece ? piece.added : this.original.slice(piece.from, piece.end)))
      .join('');
  }

  /**
   * @param edits of the present text, which do not overlap, in its order
   * @returns the text after them
   */
  apply(edits: readonly Edit[]): EditedText {
    const cutter = new Cutter(this.pieces);
    const pieces: Piece[] = [];
    const present = this.text;
    for (const edit of edits) {
      const { offset, end, text } = withoutSameEnds(present, edit);
      pieces.push(...cutter.upTo(offset));
      if (text !== '') pieces.push({ added: text });
      cutter.upTo(end);
    }
    return new EditedText(this.original, [...pieces, ...cutter.upTo(Infinity)]);
  }

  /** @returns the edits of the first text that make the present one of it */
  edits(): Edit[] {
    const edits: Edit[] = [];
    let offset = 0;
    let text = '';
    const close = (end: number): void => {
      if (end > offset || text !== '') edits.push(withoutSameEnds(this.original, { offset, end, text }));
      text = '';
    };
    for (const piece of this.pieces) {
      if ('added' in piece) {
        text += piece.added;
        continue;
      }
      close(piece.from);
      offset = piece.end;
    }
    close(this.original.length);
    return edits;
  }

  /** @returns where a place of the present text stands in the first one; of new text, where it was put in */
  inOriginal(offset: number): number {
    const starts = (this.starts ??= startsOf(this.pieces));
    let [low, high] = [-1, this.pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    for (let position = low; position >= 0; position--) {
      const piece = this.pieces[position];
      if (piece && !('added' in piece))
        return Math.min(piece.from + offset - (starts[position] ?? 0), piece.end);
    }
    return 0;
  }

  /** @returns where a place of the first text stands in the present one, if it is still there */
  inPresent(offset: number): number | undefined {
    let at = 0;
    for (const piece of this.pieces) {
      if (!('added' in piece) && piece.from <= offset && offset < piece.end) return at + offset - piece.from;
      at += lengthOf(piece);
    }
    return undefined;
  }
}

/** Goes through the pieces of a text from its beginning to its end. */
class Cutter {
  private position = 0;
  private taken = 0;
  private offset = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  /** @returns what stands from where the last call ended up to an offset */
  upTo(offset: number): Piece[] {
    const found: Piece[] = [];
    for (let piece = this.pieces[this.position]; piece && this.offset < offset;) {
      const rest = lengthOf(piece) - this.taken;
      const count = Math.min(rest, offset - this.offset);
      found.push(part(piece, this.taken, this.taken + count));
      this.offset += count;
      this.taken += count;
      if (count < rest) break;
      this.taken = 0;
      piece = this.pieces[++this.position];
    }
    return found;
  }
}

/** Where each piece stands in the text that they make. */
function startsOf(pieces: readonly Piece[]): number[] {
  let at = 0;
  return pieces.map((piece) => (at += lengthOf(piece)) - lengthOf(piece));
}

function lengthOf(piece: Piece): number {
  return 'added' in piece ? piece.added.length : piece.end - piece.from;
}

function part(piece: Piece, from: number, end: number): Piece {
  return 'added' in piece
    ? { added: piece.added.slice(from, end) }
    : { from: piece.from + from, end: piece.from + end };
}

/** What goes and comes again in the same place stays. */
function withoutSameEnds(original: string, { offset, end, text }: Edit): Edit {
  const gone = original.slice(offset, end);
  const most = Math.min(gone.length, text.length);
  let start = 0;
  while (start < most && gone[start] === text[start]) start++;
  let tail = 0;
  while (tail < most - start && gone.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return { offset: offset + start, end: end - tail, text: text.slice(start, text.length - tail) };
}
