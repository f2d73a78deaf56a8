/** The name of something: what stands behind a slash. */
export class Name {
  constructor(readonly text: string) {}
}

/** Leads to an object by its number. */
export class Reference {
  constructor(readonly number: number) {}
}

/** What a PDF is written with; each character of a string is one byte. */
export type Value = number | string | boolean | null | Name | Reference | readonly Value[] | Dictionary;
export type Dictionary = ReadonlyMap<string, Value>;

/** A keyword, and the values that stand before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Value[];
}

const blanks = '\0\t\n\f\r ';
const delimiters = '()<>[]{}/%';
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const comment = /[^\r\n]*/y;
const inHex = /<([\0\s\da-fA-F]*)>/y;
const isNumber = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * Reads the syntax of PDF: objects, what is drawn on a page, and the tables of fonts are all written in it. What is no
 * right syntax is passed over.
 * @param text each character is one byte
 */
export function* operations(text: string): Generator<Operation> {
  let stack = new Stack();
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    if (blanks.includes(character)) at += 1;
    else if (delimiters.includes(character)) at = delimited(text, at, character, stack);
    else {
      const word = matched(regular, text, at);
      at += word.length;
      if (isNumber.test(word)) stack.push(Number(word));
      else if (word === 'R') stack.refer();
      else if (constants.has(word)) stack.push(constants.get(word) ?? null);
      else {
        yield { operator: word, operands: stack.operands() };
        if (word === 'ID') at = endOfImage(text, at);
        stack = new Stack();
      }
    }
  }
  yield { operator: '', operands: stack.operands() };
}

/** Reads what begins with a delimiter. @returns where to go on */
function delimited(text: string, at: number, character: string, stack: Stack): number {
  if (character === '%') return at + 1 + matched(comment, text, at + 1).length;
  if (character === '(') {
    const { value, end } = stringFrom(text, at + 1);
    stack.push(value);
    return end;
  }
  if (character === '/') {
    const name = matched(regular, text, at + 1);
    stack.push(new Name(name.replaceAll(/#([0-9a-f]{2})/gi, characterOf)));
    return at + 1 + name.length;
  }
  const pair = text.slice(at, at + 2);
  const mark = pair === '<<' || pair === '>>' ? pair : character;
  const hex = mark === '<' ? matched(inHex, text, at) : '';
  if (hex !== '') {
    stack.push(bytesOf(hex));
    return at + hex.length;
  }
  if (mark === '[' || mark === '<<') stack.open();
  else if (mark === ']' || mark === '>>') stack.close(mark);
  return at + mark.length;
}

function matched(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** @returns the first value that is written in a text; undefined where there is none */
export function valueIn(text: string): Value | undefined {
  for (const { operands } of operations(text)) return operands[0];
  return undefined;
}

/** @returns whether a value is a list */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** @returns whether a value is a dictionary */
export function isDictionary(value: Value | undefined): value is Dictionary {
  return value instanceof Map;
}

const constants = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function dictionaryOf(values: readonly Value[]): Dictionary {
  const dictionary = new Map<string, Value>();
  for (let i = 0; i + 1 < values.length; i += 2) {
    const [key, value] = [values[i], values[i + 1]];
    if (key instanceof Name && value !== undefined) dictionary.set(key.text, value);
  }
  return dictionary;
}

/** The values that stand before a keyword. */
class Stack {
  private readonly values: Value[] = [];
  /** How many values stand before each list and dictionary that has not ended. */
  private readonly begun: number[] = [];

  push(value: Value): void {
    this.values.push(value);
  }

  operands(): readonly Value[] {
    return this.values;
  }

  open(): void {
    this.begun.push(this.values.length);
  }

  close(mark: ']' | '>>'): void {
    // What ends without a beginning is looked for nowhere: there may be as much of it as of values.
    const start = this.begun.pop();
    if (start === undefined) return;
    const values = this.values.splice(start);
    this.push(mark === ']' ? values : dictionaryOf(values));
  }

  refer(): void {
    const [number] = this.values.splice(Math.max(this.begun.at(-1) ?? 0, this.values.length - 2));
    if (typeof number === 'number') this.push(new Reference(number));
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const inString = /\\(?:(?<octal>[0-7]{1,3})|\r\n|(?<escaped>[^]))|[()]|[^\\()]+/y;

/** Brackets within a string need no backslash where they are pairs. */
function stringFrom(text: string, start: number): { readonly value: string; readonly end: number } {
  const pieces = new RegExp(inString);
  pieces.lastIndex = start;
  let value = '';
  let depth = 1;
  for (let found = pieces.exec(text); found; found = pieces.exec(text)) {
    const [piece] = found;
    const { octal, escaped } = found.groups ?? {};
    if (piece === ')') depth -= 1;
    if (depth === 0) return { value, end: pieces.lastIndex };
    if (piece === '(') depth += 1;
    if (octal !== undefined) value += String.fromCharCode(parseInt(octal, 8) & 0xff);
    else if (escaped !== undefined) value += /[\r\n]/.test(escaped) ? '' : (escapes[escaped] ?? escaped);
    else if (!piece.startsWith('\\')) value += piece;
  }
  return { value, end: text.length };
}

function bytesOf(hex: string): string {
  const digits = hex.replaceAll(/[^0-9a-f]/gi, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
}

function characterOf(_: string, hex: string): string {
  return String.fromCharCode(parseInt(hex, 16));
}

/** What a picture that stands within a page consists of, may look like anything. */
function endOfImage(text: string, start: number): number {
  const end = /[\0\t\n\f\r ]EI(?![^\0\t\n\f\r ])/g;
  end.lastIndex = start;
  return end.exec(text) ? end.lastIndex : text.length;
}
