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
 * character of it is looked at that a plain search for the names has not found. One that nothing but lists, objects of
 * one property or the quotes of a text have been put around is one too.
 * @param text of any JSON file
 */
export function hasBegjaeringContent(text: string, recognition: Recognition): boolean {
  const { properties, atLeast } = recognition;
  const named = new Set(properties.filter((name) => text.includes(`"${name}"`)));
  if (named.size >= atLeast) return hasBegjaering(text, named, atLeast);
  const isInText = properties.filter((name) => text.includes(`\\"${name}\\"`)).length >= atLeast;
  const inner = isInText ? textInside(text) : undefined;
  return inner !== undefined && hasBegjaeringContent(inner, recognition);
}

/** The text that is all that stands in a JSON text, in the same envelopes as a begjæring may be in. */
function textInside(text: string): string | undefined {
  try {
    let value = JSON.parse(text) as unknown;
    for (let depth = 0; depth < deepestEnvelope && typeof value === 'object' && value !== null; depth++) {
      const [only, ...others] = Object.values(value) as unknown[];
      value = others.length === 0 ? only : undefined;
    }
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

const deepestEnvelope = 4;

/** An object or a list that is open while a text is scanned. */
interface Open {
  readonly isList: boolean;
  readonly found: Set<string>;
  members: number;
  /** The name of the last property. */
  name: string;
}

function hasBegjaering(text: string, names: ReadonlySet<string>, enough: number): boolean {
  const scanner = createScanner(text, true);
  const open: Open[] = [];
  let word: string | undefined;
  // How many envelopes are around a begjæring that has been found, as long as nothing else is seen to stand in them.
  let around = 0;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
    const isList = kind === SyntaxKind.OpenBracketToken;
    if (isList || kind === SyntaxKind.OpenBraceToken)
      open.push({ isList, found: new Set(), members: 0, name: '' });
    if (kind === SyntaxKind.CloseBraceToken || kind === SyntaxKind.CloseBracketToken) open.pop();
    const here = open.at(-1);
    if (kind === SyntaxKind.ColonToken && here && word !== undefined && open.length <= deepestEnvelope + 1) {
      here.members++;
      here.name = word;
      if (names.has(word)) here.found.add(word);
      if (here.found.size >= enough && open.length === 1) return true;
      if (around === 0 && here.found.size >= enough && open.slice(0, -1).every(isEnvelope))
        around = open.length - 1;
      if (around > 0 && open.length <= around && !isEnvelope(here)) return false;
    }
    word = kind === SyntaxKind.StringLiteral ? scanner.getTokenValue() : undefined;
  }
  return around > 0;
}

/** What has a begjæring's names for its `properties` is a schema. */
const isEnvelope = ({ isList, members, name }: Open): boolean =>
  isList || (members === 1 && name !== 'properties');
