import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildIndex, type BegjaeringIndex } from './index';
import { Lines, type Position } from './lines';
import { locate, type Place } from './locate';
import { deepestNesting, duplicateProperties, parse, type Parsed, type SyntaxProblem } from './parse';
import { isDeeperThan } from '../values/nesting';
import type { Memory, Remembering } from '../values/remembered';
import type { Pointer } from './pointer';
import { countProperties, surveyOf, type Survey } from './survey';

/**
 * One version of one file: its text, and what is derived from it, each derived when it is first asked for and kept.
 * Diagnostics, fixes and every language feature look at the same one.
 */
export class BegjaeringDocument implements Remembering {
  readonly memory: Memory = new Map();
  private parsedText: Parsed | undefined;
  private builtIndex: BegjaeringIndex | undefined;
  private isTooDeep: boolean | undefined;
  private surveyed: Survey | undefined;
  private foundLines: { readonly lines: Lines | undefined } | undefined;

  constructor(readonly source: TextDocument) {}

  /** @param text with or without a byte-order mark, which counts for nothing */
  static of(text: string, uri = 'untitled:begjaering.json', version = 0): BegjaeringDocument {
    return new BegjaeringDocument(TextDocument.create(uri, 'json', version, text.replace(/^\uFEFF/, '')));
  }

  get text(): string {
    return this.source.getText();
  }

  get parsed(): Parsed {
    return (this.parsedText ??= parse(this.text));
  }

  get index(): BegjaeringIndex {
    return (this.builtIndex ??= buildIndex(this.parsed.value, (pointers) => this.writtenNumbers(pointers)));
  }

  /** Whether the text is nested deeper than what is walked recursively. */
  get tooDeep(): boolean {
    return (this.isTooDeep ??= isDeeperThan(deepestNesting, this.text));
  }

  /** @param offset within the text, in UTF-16 units */
  positionAt(offset: number): Position {
    const { lines } = this;
    return lines ? lines.positionAt(Math.min(offset, this.text.length)) : this.source.positionAt(offset);
  }

  /** @returns the offset of a position, in UTF-16 units */
  offsetAt(position: Position): number {
    return this.lines?.offsetAt(position) ?? this.source.offsetAt(position);
  }

  /** Undefined where a line of the text ends in a way that only the source knows. */
  private get lines(): Lines | undefined {
    this.foundLines ??= { lines: Lines.know(this.text) ? new Lines(this.text) : undefined };
    return this.foundLines.lines;
  }

  /** @returns the properties that stand twice in one object */
  duplicateProperties(): SyntaxProblem[] {
    // As many properties stand in nearly every text as its value has.
    if (this.survey.properties === countProperties(this.parsed.value) || this.tooDeep) return [];
    return duplicateProperties(this.text);
  }

  /** @returns the places of those pointers that lead somewhere */
  locate(pointers: Iterable<Pointer>): Map<Pointer, Place> {
    return locate(this.text, pointers);
  }

  private get survey(): Survey {
    return (this.surveyed ??= surveyOf(this.text));
  }

  /** A text that is not JSON may have numbers after a comment, where they are not looked for. */
  private get mayHaveLongNumbers(): boolean {
    return this.parsed.problems.length > 0 || this.survey.longNumbers;
  }

  /** A number with few digits and no exponent is told apart from every other by its value. */
  private writtenNumbers(pointers: Iterable<Pointer>): Map<Pointer, string> | undefined {
    if (!this.mayHaveLongNumbers) return undefined;
    const places = this.locate(pointers);
    return new Map(
      [...places].map(([pointer, { value }]) => [pointer, this.text.slice(value.offset, value.end)]),
    );
  }
}
