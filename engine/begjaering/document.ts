import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildIndex, type BegjaeringIndex } from './index';
import { Lines, type Position } from './lines';
import { locate, type Place } from './locate';
import {
  deepestNesting,
  duplicateProperties,
  mayHaveDuplicates,
  parse,
  type Parsed,
  type SyntaxProblem,
} from './parse';
import { isDeeperThan } from '../values/nesting';
import type { Pointer } from './pointer';

/** Numbers, not parts of texts: with three decimals, or with an exponent. */
const longNumbers: readonly RegExp[] = [/\.\d{3,}\s*[,}\]]/, /\d[eE][-+]?\d+\s*[,}\]]/];

/**
 * One version of one file: its text, and what is derived from it, each derived when it is first asked for and kept.
 * Diagnostics, fixes and every language feature look at the same one.
 */
export class BegjaeringDocument {
  private parsedText: Parsed | undefined;
  private builtIndex: BegjaeringIndex | undefined;
  private isTooDeep: boolean | undefined;
  private longNumbers: boolean | undefined;
  private lines: Lines | undefined;

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
    if (!this.lines && !Lines.know(this.text)) return this.source.positionAt(offset);
    return (this.lines ??= new Lines(this.text)).positionAt(Math.min(offset, this.text.length));
  }

  /** @returns the properties that stand twice in one object */
  duplicateProperties(): SyntaxProblem[] {
    if (!mayHaveDuplicates(this.text, this.parsed.value) || this.tooDeep) return [];
    return duplicateProperties(this.text);
  }

  /** @returns the places of those pointers that lead somewhere */
  locate(pointers: Iterable<Pointer>): Map<Pointer, Place> {
    return locate(this.text, pointers);
  }

  /** A number with few digits and no exponent is told apart from every other by its value. */
  private writtenNumbers(pointers: Iterable<Pointer>): Map<Pointer, string> | undefined {
    if (!(this.longNumbers ??= hasLongNumbers(this.text))) return undefined;
    const places = this.locate(pointers);
    return new Map(
      [...places].map(([pointer, { value }]) => [pointer, this.text.slice(value.offset, value.end)]),
    );
  }
}

function hasLongNumbers(text: string): boolean {
  return longNumbers.some((pattern) => pattern.test(text)) || hasManyDigits(text);
}

/** More digits than a value may hold; of as many in a row one stands at every so many characters. */
const manyDigits = 14;
const manyDigitsNumber = /(?<!\d)\d{14,}(?:\.\d*)?\s*[,}\]]/;

function hasManyDigits(text: string): boolean {
  for (let i = manyDigits - 1; i < text.length; i += manyDigits) {
    if (!isDigit(text.charCodeAt(i))) continue;
    let [first, end] = [i, i + 1];
    while (isDigit(text.charCodeAt(first - 1))) first--;
    while (isDigit(text.charCodeAt(end))) end++;
    if (end - first >= manyDigits) return manyDigitsNumber.test(text);
  }
  return false;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
