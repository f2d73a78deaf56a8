/** What keeps a pattern from being used. */
export type GlobProblem =
  'tooLong' | 'group' | 'negation' | 'unclosed' | 'nestedBraces' | 'range' | 'tooManyAlternatives';

/** A test of paths, or why there is none. */
export type CompiledGlob =
  | { readonly test: (path: string) => boolean; readonly problem?: undefined }
  | { readonly problem: GlobProblem; readonly test?: undefined };

export interface GlobOptions {
  /** Whether small letters and capitals are the same. */
  readonly ignoreCase: boolean;
  /** Whether `*`, `?`, `[…]` and `**` may stand for a name that begins with a dot. */
  readonly dot: boolean;
  /** Whether a pattern without `/` is compared with the last name of a path, and not with all of it. */
  readonly lastName: boolean;
}

/** What a pattern may be at most: more says nothing that a person would write. */
export const globLimits = { length: 300, alternatives: 64 } as const;

/**
 * Understands `*`, `**`, `?`, `[a-z]`, `[!a-z]`, `{a,b}` and `\` before a character that is meant as it is. Groups such
 * as `+(a|b)` are refused. What a test costs grows with the length of the pattern times that of the path, whatever
 * stands in them: patterns come from folders of others, and libraries make regular expressions of them, which may take
 * for ever.
 * @param pattern with `/` between folders
 * @returns a test of paths that are written with `/`
 */
export function compileGlob(pattern: string, options: GlobOptions): CompiledGlob {
  if (pattern.length > globLimits.length) return { problem: 'tooLong' };
  if (pattern.startsWith('!')) return { problem: 'negation' };
  const alternatives = expanded(pattern);
  if (typeof alternatives === 'string') return { problem: alternatives };
  const read: Segment[][] = [];
  for (const alternative of alternatives) {
    const segments = alternative.split('/').map((segment) => segmentOf(segment, options));
    const problem = segments.find(isProblem);
    if (problem !== undefined) return { problem };
    read.push(segments.filter((segment): segment is Segment => !isProblem(segment)));
  }
  const isName = options.lastName && !pattern.includes('/');
  return {
    test: (path) => {
      const names = path.split('/');
      const compared = isName ? names.slice(-1) : names;
      return read.some((segments) => sequenceFits(segments, compared, segmentWays(options)));
    },
  };
}

/** How the items of a pattern and those of a text are compared. */
interface Ways<Item, Part> {
  /** Whether an item stands for any number of parts. */
  readonly isMany: (item: Item) => boolean;
  /** Whether an item stands for a part; of one for many, whether the part may be among them. */
  readonly fits: (item: Item, part: Part) => boolean;
}

/**
 * Only the last item for many is ever given more parts: whatever an earlier one could take, the last one can take too.
 * So no more is compared than each item with each part.
 * @returns whether all items stand for all parts, in their order
 */
export function sequenceFits<Item, Part>(
  items: readonly Item[],
  parts: readonly Part[],
  { isMany, fits }: Ways<Item, Part>,
): boolean {
  let [at, part] = [0, 0];
  let many: { readonly item: number; part: number } | undefined;
  while (part < parts.length) {
    const item = items[at];
    if (item !== undefined && isMany(item)) {
      many = { item: at++, part };
    } else if (item !== undefined && fits(item, parts[part] as Part)) {
      at++;
      part++;
    } else if (many && fits(items[many.item] as Item, parts[many.part] as Part)) {
      at = many.item + 1;
      part = ++many.part;
    } else return false;
  }
  return items.slice(at).every(isMany);
}

/** `**`, or what stands for the characters of one name. */
type Segment = 'folders' | readonly Token[];

/** `*`, or a test of one character. */
type Token = 'characters' | Character;

interface Character {
  /** Whether it is written as it is meant. */
  readonly isLiteral: boolean;
  readonly test: (character: string) => boolean;
}

const characterWays: Ways<Token, string> = {
  isMany: (token) => token === 'characters',
  fits: (token, character) => token === 'characters' || token.test(character),
};

function segmentWays({ dot }: GlobOptions): Ways<Segment, string> {
  const isHidden = (name: string): boolean => !dot && name.startsWith('.');
  return {
    isMany: isFolders,
    fits: (segment, name) => {
      if (isFolders(segment)) return !isHidden(name);
      const [first] = segment;
      const isLiteral = typeof first === 'object' && first.isLiteral;
      return (isLiteral || !isHidden(name)) && sequenceFits(segment, Array.from(name), characterWays);
    },
  };
}

function isFolders(segment: Segment): segment is 'folders' {
  return segment === 'folders';
}

function isProblem(segment: Segment | GlobProblem): segment is GlobProblem {
  return typeof segment === 'string' && segment !== 'folders';
}

function segmentOf(text: string, { ignoreCase }: GlobOptions): Segment | GlobProblem {
  if (text === '**') return 'folders';
  const tokens: Token[] = [];
  const characters = Array.from(text);
  const same = (a: string): string => (ignoreCase ? a.toLowerCase() : a);
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if ('()|'.includes(character)) return 'group';
    if (character === '*') tokens.push('characters');
    else if (character === '?') tokens.push({ isLiteral: false, test: () => true });
    else if (character === '[') {
      const end = classEnd(characters, at);
      if (end < 0) return 'unclosed';
      tokens.push(classOf(characters.slice(at + 1, end), ignoreCase));
      at = end;
    } else {
      const meant = same(character === '\\' ? (characters[++at] ?? character) : character);
      tokens.push({ isLiteral: true, test: (given) => same(given) === meant });
    }
  }
  return tokens;
}

const isNegated = (character: string | undefined): boolean => character === '!' || character === '^';

/** @param inner what stands between the brackets */
function classOf(inner: readonly string[], ignoreCase: boolean): Character {
  const negated = isNegated(inner[0]);
  const members = negated ? inner.slice(1) : inner;
  const ranges: [from: string, to: string][] = [];
  for (let at = 0; at < members.length; at++) {
    const from = members[at] ?? '';
    const to = members[at + 1] === '-' ? members[at + 2] : undefined;
    ranges.push([from, to ?? from]);
    if (to !== undefined) at += 2;
  }
  const holds = (character: string): boolean =>
    ranges.some(([from, to]) => from <= character && character <= to);
  const holdsEither = ignoreCase
    ? (character: string) => holds(character.toLowerCase()) || holds(character.toUpperCase())
    : holds;
  return { isLiteral: false, test: (character) => holdsEither(character) !== negated };
}

/** `a{b,c}` → `ab`, `ac`; what stands after `\` or between `[]` is left alone. */
function expanded(pattern: string): readonly string[] | GlobProblem {
  const characters = Array.from(pattern);
  let all = [''];
  for (let at = 0; at < characters.length; at++) {
    let choices = [characters[at] ?? ''];
    if (choices[0] === '\\') choices = [characters.slice(at, ++at + 1).join('')];
    else if (choices[0] === '[') {
      const end = classEnd(characters, at);
      if (end < 0) return 'unclosed';
      choices = [characters.slice(at, end + 1).join('')];
      at = end;
    } else if (choices[0] === '{') {
      const braces = bracesAt(characters, at);
      if (typeof braces === 'string') return braces;
      choices = braces.choices;
      at = braces.end;
    }
    if (all.length * choices.length > globLimits.alternatives) return 'tooManyAlternatives';
    all = all.flatMap((beginning) => choices.map((choice) => beginning + choice));
  }
  return all;
}

/** @returns where the bracket that is opened at a place is closed; −1 where it is not */
function classEnd(characters: readonly string[], at: number): number {
  // A bracket that stands first is one of the characters.
  return characters.indexOf(']', at + (isNegated(characters[at + 1]) ? 3 : 2));
}

function bracesAt(
  characters: readonly string[],
  start: number,
): { choices: string[]; end: number } | GlobProblem {
  const choices = [''];
  const add = (text: string): void => void choices.push(`${choices.pop() ?? ''}${text}`);
  for (let at = start + 1; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (character === '{') return 'nestedBraces';
    if (character === '}') {
      return choices.length === 1 && choices[0]?.includes('..') === true ? 'range' : { choices, end: at };
    }
    if (character === ',') choices.push('');
    else if (character === '\\') add(characters.slice(at, ++at + 1).join(''));
    else add(character);
  }
  return 'unclosed';
}
