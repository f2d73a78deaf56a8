import type { Position } from './blocks';
import { buildIndex, type BegjaeringIndex } from './index';
import type { WrittenItem } from './layout';
import { locate, type Place } from './locate';
import { deepestNesting, duplicateProperties, parse, type Parsed, type SyntaxProblem } from './parse';
import { RightText } from './right-text';
import { Heritage } from './heritage';
import { Source } from './source';
import { isDeeperThan } from '../values/nesting';
import { Memory, type Remembering } from '../values/remembered';
import type { Pointer } from './pointer';

/**
 * One version of one file: its text, and what is derived from it, each derived when it is first asked for and kept.
 * Diagnostics, fixes and every language feature look at the same one.
 */
export class BegjaeringDocument implements Remembering {
  readonly memory = new Memory();
  /** What has been derived from earlier versions, where this one is said to be a later version of a file. */
  readonly heritage: Heritage;
  /** The text, once it has been found to be right; until then an earlier version's, if there is one. */
  private right: RightText | undefined;
  private parsedText: Parsed | undefined;
  private builtIndex: BegjaeringIndex | undefined;
  private isTooDeep: boolean | undefined;

  /** @param earlier a version of the same file: what has not changed since is not derived again */
  constructor(
    readonly source: Source,
    earlier?: BegjaeringDocument,
  ) {
    this.heritage = new Heritage(earlier?.heritage);
    this.right = earlier?.right;
  }

  /** @param text with or without a byte-order mark, which counts for nothing */
  static of(text: string, uri?: string, version?: number): BegjaeringDocument {
    return new BegjaeringDocument(Source.of(text.replace(/^\uFEFF/, ''), uri, version));
  }

  get text(): string {
    return this.source.getText();
  }

  get parsed(): Parsed {
    return (this.parsedText ??= this.read());
  }

  /** Whether there is nothing in it but white space. */
  get isBlank(): boolean {
    return this.rightText === undefined && this.text.trim() === '';
  }

  private read(): Parsed {
    const { content } = this.source;
    const following = this.right?.followedBy(content);
    if (following) {
      this.right = following;
      return { value: following.value, problems: [], whole: true };
    }
    const parsed = parse(content.whole);
    if (parsed.problems.length === 0) this.right = new RightText(content, parsed.value);
    return parsed;
  }

  get index(): BegjaeringIndex {
    return (this.builtIndex ??= buildIndex(
      this.parsed.value,
      (pointers) => this.writtenNumbers(pointers),
      this.heritage,
    ));
  }

  /** Whether the text is nested deeper than what is walked recursively. */
  get tooDeep(): boolean {
    return (this.isTooDeep ??= this.rightText?.tooDeep ?? isDeeperThan(deepestNesting, this.text));
  }

  /** @param offset within the text, in UTF-16 units */
  positionAt(offset: number): Position {
    return this.source.positionAt(offset);
  }

  /** @returns the offset of a position, in UTF-16 units */
  offsetAt(position: Position): number {
    return this.source.offsetAt(position);
  }

  /** @returns the properties that stand twice in one object */
  duplicateProperties(): SyntaxProblem[] {
    const counts = this.rightText?.counts;
    // As many properties stand in nearly every text as its value has.
    const isEachOnce = counts?.uncertain === 0 && counts.properties === counts.inValue;
    if (isEachOnce || this.tooDeep) return [];
    return duplicateProperties(this.text);
  }

  /** @returns the places of those pointers that lead somewhere */
  locate(pointers: Iterable<Pointer>): Map<Pointer, Place> {
    return this.rightText?.locate(pointers) ?? locate(this.text, pointers);
  }

  /** @returns the items of one of the root's lists as they are written; none where no earlier version has told them apart */
  writtenItems(name: string): readonly WrittenItem[] {
    return this.rightText?.writtenItems(name) ?? [];
  }

  /** Undefined where the text is not right. */
  private get rightText(): RightText | undefined {
    return this.parsed.problems.length === 0 ? this.right : undefined;
  }

  /** A text that is not JSON may have numbers after a comment, where they are not looked for. */
  private get mayHaveLongNumbers(): boolean {
    return this.rightText?.counts.longNumbers !== 0;
  }

  /** A number with few digits and no exponent is told apart from every other by its value. */
  private writtenNumbers(pointers: Iterable<Pointer>): Map<Pointer, string> | undefined {
    if (!this.mayHaveLongNumbers) return undefined;
    const places = this.locate(pointers);
    return new Map(
      [...places].map(([pointer, { value }]) => [
        pointer,
        this.source.content.slice(value.offset, value.end),
      ]),
    );
  }
}
