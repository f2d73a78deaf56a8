import type { JsonObject } from '../values/json';

/** What a single pass along the colons of a right JSON text tells: nearly every text has nothing that is worth a closer look. */
export interface Survey {
  /** How many properties are written, as far as that can be told. */
  readonly properties: number;
  /** How many of them take a closer look: they may be part of a text. */
  readonly uncertain: number;
  /** How many properties have a number, or a list that begins with one, that may say more than its value. */
  readonly longNumbers: number;
}

const space = 0x20;
const quote = 0x22;
const minus = 0x2d;
const backslash = 0x5c;
const openBracket = 0x5b;
const point = 0x2e;
/** As a small letter. */
const exponent = 0x65;
const mostDigits = 14;
const mostDecimals = 2;

/** @param text that `JSON.parse` can read */
export function surveyOf(text: string): Survey {
  let [properties, uncertain, longNumbers] = [0, 0, 0];
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (before >= 0 && text.charCodeAt(before) <= space) before--;
    if (text.charCodeAt(before) !== quote) continue;
    // Within a string a quotation mark has a backslash before it: what that one belongs to takes a closer look.
    if (text.charCodeAt(before - 1) === backslash) uncertain++;
    properties++;
    if (isLongNumber(text, colon + 1)) longNumbers++;
  }
  return { properties, uncertain, longNumbers };
}

/** Whether what follows is a number with three decimals, with an exponent, or with more digits than a value may hold. */
function isLongNumber(text: string, from: number): boolean {
  let at = from;
  let code = text.charCodeAt(at);
  if (code === space) code = text.charCodeAt(++at);
  // Most values are texts.
  if (code === quote) return false;
  while (code <= space || code === openBracket) code = text.charCodeAt(++at);
  if (code === minus) code = text.charCodeAt(++at);
  const start = at;
  while (isDigit(code)) code = text.charCodeAt(++at);
  if (at - start >= mostDigits) return true;
  if (code === point) {
    const decimals = at + 1;
    do code = text.charCodeAt(++at);
    while (isDigit(code));
    if (at - decimals > mostDecimals) return true;
  }
  return at > start && (code | 0x20) === exponent;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * Not recursive: the value may be nested as deep as it likes.
 * @param root what `JSON.parse` has made of a text
 * @returns how many properties it has, all that is in it counted
 */
export function countProperties(root: unknown): number {
  let count = 0;
  const waiting: unknown[] = [root];
  for (let value = waiting.pop(); waiting.length > 0 || value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const member of value as unknown[]) if (typeof member === 'object') waiting.push(member);
      continue;
    }
    // What JSON.parse makes inherits nothing that could be listed too.
    for (const name in value) {
      count++;
      const member = (value as JsonObject)[name];
      if (typeof member === 'object') waiting.push(member);
    }
  }
  return count;
}
