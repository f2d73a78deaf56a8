import { createScanner, SyntaxKind } from 'jsonc-parser';
import picomatch from 'picomatch';

/** What a file is called when it is a begjæring; a pattern without a slash is matched against the file's name. */
export const defaultFilePatterns: readonly string[] = [
  '*.begjaering.json',
  '*.utleggsbegjaering.json',
  'begjaering*.json',
  'utleggsbegjaering*.json',
];

/** What tells a begjæring by its content: how many of which property names its root has. */
export interface Recognition {
  readonly properties: readonly string[];
  readonly atLeast: number;
}

/**
 * @param patterns globs; an invalid one matches nothing
 * @returns a test of file paths (with `/` or `\` between folders)
 */
export function fileNameTest(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.filter((pattern) => pattern.trim() !== '').map(testOf);
  return (path) => {
    const unixPath = path.replaceAll('\\', '/');
    return tests.some((test) => test(unixPath));
  };
}

function testOf(pattern: string): (path: string) => boolean {
  try {
    return picomatch(pattern, { nocase: true, dot: true, basename: !pattern.includes('/') });
  } catch {
    return () => false;
  }
}

/**
 * Tells a begjæring from other JSON, whether or not the text is right: quick for anything that is not one, since no
 * character of it is looked at that a plain search for the names has not found.
 * @param text of any JSON file
 */
export function hasBegjaeringContent(text: string, { properties, atLeast }: Recognition): boolean {
  const named = new Set(properties.filter((name) => text.includes(`"${name}"`)));
  return named.size >= atLeast && countRootProperties(text, named, atLeast) >= atLeast;
}

function countRootProperties(text: string, names: Set<string>, enough: number): number {
  const scanner = createScanner(text, true);
  const found = new Set<string>();
  let depth = 0;
  let word: string | undefined;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EOF && found.size < enough; kind = scanner.scan()) {
    if (kind === SyntaxKind.OpenBraceToken || kind === SyntaxKind.OpenBracketToken) depth++;
    if (kind === SyntaxKind.CloseBraceToken || kind === SyntaxKind.CloseBracketToken) depth--;
    if (kind === SyntaxKind.ColonToken && depth === 1 && word !== undefined && names.has(word))
      found.add(word);
    word = kind === SyntaxKind.StringLiteral && depth === 1 ? scanner.getTokenValue() : undefined;
  }
  return found.size;
}
