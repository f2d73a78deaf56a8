/** A test of texts whose cost grows with the length of the text and of the pattern, and no faster. */
export interface LinearPattern {
  readonly test: (text: string) => boolean;
  /** As it was written, which ajv tells patterns apart by. */
  readonly toString: () => string;
}

/** Compiles a regular expression of JSON Schema; undefined where nothing that is sure to end can be made of it. */
export type CompilePattern = (pattern: string) => LinearPattern | undefined;

/** A pattern may be this long, and come to so many instructions once its repetitions are written out. */
export const patternLimits = { length: 2_000, instructions: 10_000 } as const;

/**
 * Loads the engine of linear time (RE2's, in JavaScript). It knows no look-around, no back references and no more than
 * 1,000 repetitions.
 * @returns the compiler; it throws a SyntaxError for what is no regular expression
 */
export async function loadPatternCompiler(): Promise<CompilePattern> {
  const { RE2JS } = await import('re2js');
  return (pattern) => {
    if (pattern.length > patternLimits.length) return undefined;
    // The language of JSON Schema decides what is a regular expression at all.
    new RegExp(pattern, 'u');
    const written = inOtherLanguage(pattern);
    if (written === undefined) return undefined;
    try {
      const compiled = RE2JS.compile(RE2JS.translateRegExp(written));
      if (compiled.programSize() > patternLimits.instructions) return undefined;
      return { test: (text) => compiled.test(text), toString: () => pattern };
    } catch {
      return undefined;
    }
  };
}

const space = String.raw`\t-\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}`;
const notSpace = String.raw`\x{0}-\x{8}\x{e}-\x{1f}!-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff}`;

/**
 * What means less in the other language is written out: white space is more than ASCII, and no line break is any
 * character.
 * @returns undefined for what means something else there
 */
function inOtherLanguage(pattern: string): string | undefined {
  let written = '';
  let inClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    const escaped = pattern.charAt(at + 1);
    if (character === '\\') {
      at++;
      if (escaped === 's') written += inClass ? space : `[${space}]`;
      else if (escaped === 'S') written += inClass ? notSpace : `[${notSpace}]`;
      else if (escaped === 'c' || escaped === '0') return undefined;
      else written += character + escaped;
    } else if (character === '.' && !inClass) written += String.raw`[^\n\r\x{2028}\x{2029}]`;
    else {
      // A class within a class is one to the other language only.
      if (character === '[' && inClass) written += '\\';
      else if (character === '[') inClass = true;
      else if (character === ']') inClass = false;
      written += character;
    }
  }
  return written;
}
