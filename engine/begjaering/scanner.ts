/** A stretch of a text, in UTF-16 offsets; `end` is after the last character. */
export interface Span {
  readonly offset: number;
  readonly end: number;
}

/** A property's name as a value, and where it is written with its quotes. */
export interface Key {
  readonly name: string;
  readonly span: Span;
}

const quote = 0x22;
const colon = 0x3a;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const slash = 0x2f;

/**
 * Steps over the values of a JSON text without reading them. Commas and comments count as white space, so that a
 * text in which only they are wrong is stepped over like a right one; any other text comes to its end all the same.
 */
export class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  /** What begins at the present place, after white space: an object, a list, or anything else. */
  begins(): 'object' | 'list' | 'other' {
    this.skipSpace();
    const code = this.text.charCodeAt(this.at);
    return code === openBrace ? 'object' : code === openBracket ? 'list' : 'other';
  }

  get offset(): number {
    return this.at;
  }

  /** Steps into an object or a list. */
  enter(): void {
    this.at++;
  }

  /** @returns whether the object or list ends here (or the text does); steps over its end */
  leaves(): boolean {
    this.skipSpace();
    const code = this.text.charCodeAt(this.at);
    const ends = code === closeBrace || code === closeBracket;
    if (ends) this.at++;
    return ends || this.at >= this.text.length;
  }

  /** Steps over a property's name and colon. */
  key(): Key {
    const offset = this.at;
    this.skipValue();
    const end = this.at;
    this.skipSpace();
    if (this.text.charCodeAt(this.at) === colon) this.at++;
    return { span: { offset, end }, name: nameOf(this.text.slice(offset, end)) };
  }

  /** @param offset where the scanner has been before */
  returnTo(offset: number): void {
    this.at = offset;
  }

  /**
   * Steps over a value, whatever is in it.
   * @param until an object or a list that goes on after this offset may be left before it ends
   */
  skipValue(until = Infinity): void {
    this.skipSpace();
    const code = this.text.charCodeAt(this.at);
    if (code === quote) this.skipString();
    else if (code === openBrace || code === openBracket) this.skipNested(until);
    else this.skipWord();
  }

  private skipNested(until: number): void {
    let depth = 0;
    do {
      const code = this.text.charCodeAt(this.at);
      if (code === quote) {
        this.skipString();
        continue;
      }
      if (code === openBrace || code === openBracket) depth++;
      else if (code === closeBrace || code === closeBracket) depth--;
      this.at++;
    } while (depth > 0 && this.at < this.text.length && this.at <= until);
  }

  private skipString(): void {
    let end = this.text.indexOf('"', this.at + 1);
    while (end >= 0 && this.isEscaped(end)) end = this.text.indexOf('"', end + 1);
    this.at = end < 0 ? this.text.length : end + 1;
  }

  private isEscaped(offset: number): boolean {
    let before = offset - 1;
    while (this.text.charCodeAt(before) === backslash) before--;
    return (offset - before) % 2 === 0;
  }

  /** A number, `true`, or what is no JSON: at least one character. */
  private skipWord(): void {
    do this.at++;
    while (this.at < this.text.length && !/[\s,:[\]{}"]/.test(this.text.charAt(this.at)));
  }

  private skipSpace(): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === slash) this.skipComment();
      else if (code > 0x20 && code !== 0x2c) return;
    }
  }

  private skipComment(): void {
    const isBlock = this.text[this.at + 1] === '*';
    const end = this.text.indexOf(isBlock ? '*/' : '\n', this.at + 1);
    this.at = end < 0 ? this.text.length : end + (isBlock ? 1 : 0);
  }
}

function nameOf(written: string): string {
  if (!written.includes('\\')) return written.slice(1, -1);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1, -1);
  }
}
