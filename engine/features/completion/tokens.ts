import type { Span } from '../../begjaering/locate';

/** An object or list that has begun. */
export interface Frame {
  readonly isList: boolean;
  /** How many commas came before. */
  readonly position: number;
  /** The name before the last colon; undefined where a comma or the beginning came after it. */
  readonly key: string | undefined;
}

/** What stands before an offset, and the text, number or word at it. */
export interface Before {
  /** From the outside inwards. */
  readonly frames: readonly Frame[];
  /** The last bracket, comma, colon or quotation mark; `x` after a number or word. */
  readonly previous: string;
  readonly previousEnd: number;
  readonly token: Span | undefined;
}

interface OpenFrame {
  readonly isList: boolean;
  position: number;
  key: Span | undefined;
}

/**
 * Reads the brackets, commas and texts before an offset: quicker than building a syntax tree, and the same whether or
 * not the text is JSON.
 */
export function readBefore(text: string, offset: number): Before {
  const open: OpenFrame[] = [];
  let lastText: Span = { offset: 0, end: 0 };
  let [last, previousEnd] = [0, 0];
  let token: Span | undefined;
  for (let at = 0; at < offset && !token;) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const end = tokenEnd(text, at, code);
    const isText = code === quote;
    const isOpen = isText ? end > offset || !isClosed(text, at, end) : isWord(code);
    if (isOpen && end >= offset) {
      token = { offset: at, end };
      break;
    }
    if (isText) lastText = { offset: at, end };
    else apply(open, code, lastText);
    [last, previousEnd, at] = [code, end, end];
  }
  const frames = open.map(({ isList, position, key }) => ({
    isList,
    position,
    key: key && readText(text, key),
  }));
  return { frames, previous: nameOf(last), previousEnd, token };
}

const quote = 0x22;
const [comma, colon, openList, closeList, openObject, closeObject] = [0x2c, 0x3a, 0x5b, 0x5d, 0x7b, 0x7d];
const marks: ReadonlySet<number> = new Set([comma, colon, openList, closeList, openObject, closeObject]);

function nameOf(code: number): string {
  if (code === 0) return '';
  return isWord(code) ? 'x' : String.fromCharCode(code);
}

function apply(open: OpenFrame[], code: number, lastText: Span): void {
  const frame = open.at(-1);
  if (code === openObject || code === openList)
    open.push({ isList: code === openList, position: 0, key: undefined });
  else if (code === closeObject || code === closeList) open.pop();
  else if (!frame) return;
  else if (code === comma) [frame.position, frame.key] = [frame.position + 1, undefined];
  else if (code === colon) frame.key = lastText;
}

function readText(text: string, { offset, end }: Span): string {
  try {
    return String(JSON.parse(text.slice(offset, end)));
  } catch {
    return '';
  }
}

/** @returns the text, number or word that begins at an offset */
export function tokenFrom(text: string, offset: number): Span | undefined {
  const code = text.charCodeAt(offset);
  return code === quote || isWord(code) ? { offset, end: tokenEnd(text, offset, code) } : undefined;
}

function tokenEnd(text: string, start: number, code: number): number {
  if (code === quote) return stringEnd(text, start);
  let end = start + 1;
  if (isWord(code)) while (isWord(text.charCodeAt(end))) end++;
  return end;
}

/** @returns where the text ends that begins at an offset: at the latest with its line */
export function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === quote) return at + 1;
    else if (code === 0x0a || code === 0x0d) return at;
  }
  return text.length;
}

function isClosed(text: string, start: number, end: number): boolean {
  return end - start > 1 && text.charCodeAt(end - 1) === quote;
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xfeff || code === 0xa0;
}

/** Not so after the end of a text. */
function isWord(code: number): boolean {
  return !Number.isNaN(code) && !isSpace(code) && code !== quote && !marks.has(code);
}
