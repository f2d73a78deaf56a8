import type { Position } from './blocks';
import { WrittenText } from './written-text';

/** A stretch between two positions. */
interface Stretch {
  readonly start: Position;
  readonly end: Position;
}

/** What is told of a change: what stands in place of a stretch, or of the whole text where none is named. */
export interface ToldChange {
  readonly range?: Stretch;
  readonly text: string;
}

/** One version of a file, which does not change. */
export class Source {
  constructor(
    readonly uri: string,
    readonly languageId: string,
    readonly version: number,
    readonly content: WrittenText,
  ) {}

  static of(text: string, uri = 'untitled:begjaering.json', version = 0): Source {
    return new Source(uri, 'json', version, WrittenText.of(text));
  }

  /** @returns the same text under the number of another version */
  as(version: number): Source {
    return new Source(this.uri, this.languageId, version, this.content);
  }

  /** @returns the same version with another text */
  with(content: WrittenText): Source {
    return new Source(this.uri, this.languageId, this.version, content);
  }

  /** @returns the version in which that has changed */
  changed({ range, text }: ToldChange): Source {
    if (!range) return this.with(WrittenText.of(text));
    const { from, to } = this.offsetsOf(range);
    return this.with(this.content.replaced(from, to, text));
  }

  getText(range?: Stretch): string {
    if (!range) return this.content.whole;
    const { from, to } = this.offsetsOf(range);
    return this.content.slice(from, to);
  }

  positionAt(offset: number): Position {
    return this.content.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.content.offsetAt(position);
  }

  /** Some clients name the end of a stretch first. */
  private offsetsOf({ start, end }: Stretch): { from: number; to: number } {
    const [one, other] = [this.offsetAt(start), this.offsetAt(end)];
    return { from: Math.min(one, other), to: Math.max(one, other) };
  }
}
