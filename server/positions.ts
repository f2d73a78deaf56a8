import type { Position, TextDocumentsConfiguration } from 'vscode-languageserver';
import { Source, type ToldChange } from '../engine/begjaering/source';
import { WrittenText } from '../engine/begjaering/written-text';
import { isObject } from '../engine/values/json';

/** What a client may count the characters of a line in. */
export const encodings = ['utf-8', 'utf-16', 'utf-32'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * The places in one version of a file as its client counts them. Everything behind the wiring counts in UTF-16 units; this is the
 * one place that knows of others.
 */
export class Positions {
  private readonly lines = new Map<number, LineOffsets>();

  /** @param source the text as the client has it */
  constructor(
    private readonly source: Pick<Source, 'getText'>,
    private readonly encoding: Encoding,
  ) {}

  /** @returns what a client sends, with every position in it as it is counted here */
  fromClient<T>(value: T): T {
    return this.converted(value, (offsets, character) => offsets.toUnits(character));
  }

  /** @returns what is sent to a client, with every position in it as the client counts */
  toClient<T>(value: T): T {
    return this.converted(value, (offsets, character) => offsets.fromUnits(character));
  }

  private converted<T>(value: T, convert: (offsets: LineOffsets, character: number) => number): T {
    if (this.encoding === 'utf-16') return value;
    const character = (line: number, given: number): number => convert(this.line(line), given);
    return walk(value, character) as T;
  }

  private line(line: number): LineOffsets {
    const known = this.lines.get(line);
    if (known) return known;
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const offsets = new LineOffsets(this.source.getText(range), this.encoding);
    this.lines.set(line, offsets);
    return offsets;
  }
}

type Convert = (line: number, character: number) => number;

function walk(value: unknown, convert: Convert): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, convert));
  // What is no plain object, such as an error, is no part of a message.
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  if (isPosition(value)) return { ...value, character: convert(value.line, value.character) };
  const members = Object.entries(value).map(([name, member]) => [name, walk(member, convert)]);
  return { ...Object.fromEntries(members), ...foldedCharacters(value, convert) };
}

function isPosition(value: object): value is Position {
  return (
    'line' in value &&
    'character' in value &&
    typeof value.line === 'number' &&
    typeof value.character === 'number'
  );
}

/** What can be folded has its positions in other words. */
function foldedCharacters(value: Readonly<Record<string, unknown>>, convert: Convert): object {
  const { startLine, startCharacter, endLine, endCharacter } = value;
  return {
    ...(typeof startLine === 'number' && typeof startCharacter === 'number'
      ? { startCharacter: convert(startLine, startCharacter) }
      : {}),
    ...(typeof endLine === 'number' && typeof endCharacter === 'number'
      ? { endCharacter: convert(endLine, endCharacter) }
      : {}),
  };
}

const utf8 = new TextEncoder();

/** The characters of a line that are of another width for the client than in UTF-16 units. */
class LineOffsets {
  /** Where each of them begins and ends, in UTF-16 units and as the client counts. */
  private readonly units: Span[] = [];
  private readonly client: Span[] = [];

  constructor(text: string, encoding: Encoding) {
    const other = encoding === 'utf-8' ? /[^\0-\x7f]/gu : /[\u{10000}-\u{10ffff}]/gu;
    let difference = 0;
    for (const { 0: character, index } of text.matchAll(other)) {
      const width = encoding === 'utf-8' ? utf8.encode(character).length : 1;
      const start = index + difference;
      this.units.push({ start: index, end: index + character.length });
      this.client.push({ start, end: start + width });
      difference += width - character.length;
    }
  }

  toUnits(character: number): number {
    return moved(character, this.client, this.units);
  }

  fromUnits(character: number): number {
    return moved(character, this.units, this.client);
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What lies within a character counts as its beginning. */
function moved(character: number, from: readonly Span[], to: readonly Span[]): number {
  let [low, high] = [-1, from.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle]?.start ?? 0) <= character) low = middle;
    else high = middle - 1;
  }
  const [before, after] = [from[low], to[low]];
  if (!before || !after) return character;
  return character < before.end ? after.start : after.end + (character - before.end);
}

/**
 * @param encoding of the client, which is known once it has started the server
 * @returns how an open file follows what the client says has changed in it
 */
export function followingChanges(encoding: () => Encoding): TextDocumentsConfiguration<Source> {
  return {
    create: (uri, languageId, version, text) => new Source(uri, languageId, version, WrittenText.of(text)),
    // Each change counts in the text that the one before it has left.
    update: (source, changes, version) =>
      changes.reduce((before, change) => changed(before, change, encoding()), source).as(version),
  };
}

function changed(source: Source, { text, ...places }: ToldChange, encoding: Encoding): Source {
  return source.changed({ ...new Positions(source, encoding).fromClient(places), text });
}
