import { Blocks, type Position } from './blocks';
import { bothChanges, changeBetween, type Change } from './change';

/** How a text has come about: by a change of an earlier one, or by itself. */
interface Step {
  readonly earlier?: { readonly step: Step; readonly change: Change };
  /** How many changes ago it came about by itself. */
  readonly count: number;
}

/** After so many changes what was before them is forgotten. */
const mostSteps = 1000;

/**
 * A text, which does not change: a change gives another text, which shares with it what is the same and knows in what they
 * differ. So a character that is typed into a long text costs little, as long as nobody asks for the whole of it.
 */
export class WrittenText {
  private constructor(
    readonly length: number,
    private foundWhole: string | undefined,
    private foundBlocks: Blocks | undefined,
    private readonly step: Step,
  ) {}

  static of(text: string): WrittenText {
    return new WrittenText(text.length, text, undefined, { count: 0 });
  }

  get whole(): string {
    return (this.foundWhole ??= this.blocks.whole());
  }

  get lineCount(): number {
    return this.blocks.lineCount;
  }

  /** @returns the characters from an offset up to another, which may lie behind the text */
  slice(from: number, to: number): string {
    if (this.foundWhole !== undefined) return this.foundWhole.slice(from, to);
    return this.blocks.slice(from, Math.min(to, this.length));
  }

  /** @returns the text with something else in place of the characters from an offset up to another, both within it */
  replaced(from: number, to: number, by: string): WrittenText {
    const change = { offset: from, endBefore: to, endAfter: from + by.length };
    const { step } = this;
    const next = step.count < mostSteps ? { earlier: { step, change }, count: step.count + 1 } : { count: 0 };
    const length = this.length + by.length - (to - from);
    return new WrittenText(length, undefined, this.blocks.replaced(from, to, by), next);
  }

  /** @returns the stretch in which it differs from another text, which may be an earlier one */
  changeSince(earlier: WrittenText): Change {
    const known = changeOfSteps(this.step, earlier.step);
    if (!known) return changeBetween(earlier.whole, this.whole);
    const { offset, endBefore, endAfter } = known;
    // What was changed may have been changed back.
    const inner = changeBetween(earlier.slice(offset, endBefore), this.slice(offset, endAfter));
    return {
      offset: offset + inner.offset,
      endBefore: offset + inner.endBefore,
      endAfter: offset + inner.endAfter,
    };
  }

  /** @returns the position of an offset; one behind the text counts as its end, one in a line end as the end of the line */
  positionAt(offset: number): Position {
    return this.blocks.positionAt(offset);
  }

  /** @returns the offset of a position; what lies behind a line is its end, and what lies behind the text the text's */
  offsetAt(position: Position): number {
    return this.blocks.offsetAt(position);
  }

  private get blocks(): Blocks {
    return (this.foundBlocks ??= Blocks.of(this.foundWhole ?? ''));
  }
}

/** @returns what has changed from one step to a later one; undefined where the one does not lead to the other */
function changeOfSteps(later: Step, earlier: Step): Change | undefined {
  const changes: Change[] = [];
  let step = later;
  while (step !== earlier) {
    if (!step.earlier || step.count <= earlier.count) return undefined;
    changes.push(step.earlier.change);
    ({ step } = step.earlier);
  }
  return changes.length === 0
    ? { offset: 0, endBefore: 0, endAfter: 0 }
    : changes.reduceRight((all, change) => bothChanges(all, change));
}
