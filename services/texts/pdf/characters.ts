import { isDictionary, isList, Name, operations, type Dictionary, type Value } from './syntax';

/** What the codes of a font stand for, as far as numbers go: see {@link asInNumbers}. */
export interface CharacterTable {
  readonly characters: ReadonlyMap<number, string>;
  /** How many bytes a code has. */
  readonly width: number;
}

/** Reads the bytes of a text that is drawn with a font. */
export type Font = (bytes: string) => string;

/** What is no digit is of interest only where a number may end, or go on, at it. */
const letter = 'x';
const other = ';';

/** @returns what stands for a character where numbers are looked for */
function asInNumbers(character: string): string {
  if (/[\d.]/.test(character)) return character;
  if (/[\s\u00a0]/.test(character)) return ' ';
  if (/[-\u00ad\u2010-\u2013\u2212]/.test(character)) return '-';
  return /[\p{L}\p{M}_]/u.test(character) ? letter : other;
}

/** How many codes may still be read: few characters are enough to name very many. */
export interface Budget {
  codes: number;
}

/** @returns what a font's own table says of its codes; `content` is the stream of a `ToUnicode` */
export function tableIn(content: string, budget: Budget): CharacterTable {
  const characters = new Map<number, string>();
  let width = 1;
  for (const { operator, operands } of operations(content)) {
    const isRange = operator === 'endbfrange';
    if (!isRange && operator !== 'endbfchar') continue;
    const step = isRange ? 3 : 2;
    for (let i = 0; i + step <= operands.length; i += step) {
      const [first, last, to] = isRange
        ? operands.slice(i, i + 3)
        : [operands[i], ...operands.slice(i, i + 2)];
      if (typeof first !== 'string' || typeof last !== 'string' || to === undefined) continue;
      width = Math.max(width, first.length);
      addRange(characters, [codeOf(first), codeOf(last)], to, budget);
    }
  }
  return { characters, width };
}

function addRange(
  characters: Map<number, string>,
  [first, last]: readonly [number, number],
  to: Value,
  budget: Budget,
): void {
  const texts = isList(to) ? to : [to];
  const [start] = isList(to) ? [] : unitsOf(typeof to === 'string' ? to : '').slice(-1);
  for (let code = first; code <= last && budget.codes > 0; code += 1) {
    budget.codes -= 1;
    const text = texts[start === undefined ? code - first : 0];
    if (typeof text !== 'string') return;
    // In a range the last unit counts on.
    const units = start === undefined || code === first ? unitsOf(text) : [start + code - first];
    characters.set(code, units.map((unit) => asInNumbers(String.fromCharCode(unit))).join(''));
  }
}

function codeOf(bytes: string): number {
  return Array.from(bytes).reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0);
}

/** @returns the units of UTF-16 that bytes are, big end first: of a character, or of some that are drawn as one */
function unitsOf(bytes: string): number[] {
  return (bytes.slice(0, 16).match(/[^]{2}/g) ?? [bytes]).map(codeOf);
}

/** What some names of characters stand for; those of letters say no more than that they are letters. */
const named: Readonly<Record<string, string | undefined>> = {
  ...Object.fromEntries(
    ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((name, digit) => [
      name,
      String(digit),
    ]),
  ),
  ...{ space: ' ', nbspace: ' ', nonbreakingspace: ' ', period: '.' },
  ...{ hyphen: '-', sfthyphen: '-', softhyphen: '-', minus: '-', endash: '-' },
};
const byNumber = /^u(?:ni)?([0-9A-F]{4,6})$/;

function characterNamed(name: string): string {
  // What stands behind a dot says how the character is drawn.
  const [own = ''] = name.split('.', 1);
  const number = byNumber.exec(own)?.[1];
  if (number !== undefined) return asInNumbers(String.fromCodePoint(Math.min(parseInt(number, 16), 0xffff)));
  return (Object.hasOwn(named, own) ? named[own] : undefined) ?? (/^[A-Za-z]$/.test(own) ? letter : other);
}

/**
 * @param dictionary of the font
 * @param encoding what its `Encoding` leads to
 * @param table what its `ToUnicode` leads to
 */
export function fontOf(
  dictionary: Dictionary,
  encoding: Value | undefined,
  table: CharacterTable | undefined,
): Font {
  const subtype = dictionary.get('Subtype');
  if (subtype instanceof Name && subtype.text === 'Type0') return compositeFont(table);
  return simpleFont(new Map([...differencesIn(encoding), ...(table?.characters ?? [])]));
}

/** Its codes are its own: without a table nothing is known of them. */
function compositeFont(table: CharacterTable | undefined): Font {
  const { characters = new Map<number, string>(), width = 2 } = table ?? {};
  return (bytes) => {
    let text = '';
    for (let i = 0; i < bytes.length; i += width) {
      text += characters.get(codeOf(bytes.slice(i, i + width))) ?? other;
    }
    return text;
  };
}

function simpleFont(characters: ReadonlyMap<number, string>): Font {
  const all = Array.from(
    { length: 256 },
    (_, code) => characters.get(code) ?? asInNumbers(String.fromCharCode(code)),
  );
  return (bytes) => {
    let text = '';
    for (let i = 0; i < bytes.length; i += 1) text += all[bytes.charCodeAt(i)] ?? other;
    return text;
  };
}

/** Without a font of its own a text is read as most are written. */
export const unknownFont: Font = simpleFont(new Map());

function differencesIn(encoding: Value | undefined): Map<number, string> {
  const characters = new Map<number, string>();
  const differences = isDictionary(encoding) ? encoding.get('Differences') : undefined;
  let code = 0;
  for (const each of isList(differences) ? differences : []) {
    if (typeof each === 'number') code = each;
    else if (each instanceof Name) characters.set(code++, characterNamed(each.text));
  }
  return characters;
}
