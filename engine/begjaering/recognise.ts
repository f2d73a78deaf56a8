import { createScanner, SyntaxKind } from 'jsonc-parser';
import { compileGlob } from './glob';
import { globProblemText } from './glob-words';

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

/** More patterns than this are a mistake, or meant to keep us busy. */
const mostPatterns = 100;

/** A Windows path and a Unix path are the same, and so are small letters and capitals. */
const options = { ignoreCase: true, dot: true, lastName: true };

/**
 * @param patterns globs, as {@link compileGlob} reads them; one that is refused matches nothing
 * @returns a test of file paths (with `/` or `\` between folders)
 */
export function fileNameTest(patterns: readonly string[]): (path: string) => boolean {
  const tests = used(patterns).flatMap((pattern) => compileGlob(pattern, options).test ?? []);
  return (path) => {
    const unixPath = path.replaceAll('\\', '/');
    return tests.some((test) => test(unixPath));
  };
}

function used(patterns: readonly string[]): readonly string[] {
  return patterns.filter((pattern) => pattern.trim() !== '').slice(0, mostPatterns);
}

const refusals = {
  nb: {
    one: 'Mønsteret {pattern} i innstillingen elan.filnavn brukes ikke, men de andre gjør det. {why}',
    tooMany: `Innstillingen elan.filnavn har {count} mønstre. Bare de ${mostPatterns} første brukes.`,
  },
  en: {
    one: 'The pattern {pattern} in the setting elan.filnavn is not used, but the others are. {why}',
    tooMany: `The setting elan.filnavn has {count} patterns. Only the first ${mostPatterns} are used.`,
  },
} as const;

/** A pattern that is told of is shown as far as one needs to find it. */
const longestShown = 60;

/** @returns for each pattern that {@link fileNameTest} passes over, what is wrong with it and what to do */
export function refusedPatterns(patterns: readonly string[], language: 'nb' | 'en'): string[] {
  const { one, tooMany } = refusals[language];
  const told = used(patterns).flatMap((pattern) => {
    const { problem } = compileGlob(pattern, options);
    if (problem === undefined) return [];
    const shown = pattern.length > longestShown ? `${pattern.slice(0, longestShown)}…` : pattern;
    const why = globProblemText(problem, language);
    return [one.replace('{why}', () => why).replace('{pattern}', () => shown)];
  });
  if (patterns.length > mostPatterns) told.push(tooMany.replace('{count}', String(patterns.length)));
  return told;
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
