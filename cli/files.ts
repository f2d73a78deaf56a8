import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pMapIterable } from 'p-map';
import { compileGlob, type GlobProblem } from '../engine/begjaering/glob';
import { fileNameTest, defaultFilePatterns, hasBegjaeringContent } from '../engine/begjaering/recognise';
import limits from '#schemas/grenser.json';
import { TooLarge } from '../services/limits/too-large';
import { recognition } from '../engine/model/model';
import { hasByteOrderMark, readAll, readBytes, textOf } from '../services/machine/read-text';

/** A file to check, or why it can't be. */
export type Input = ReadFile | Problem;

export interface ReadFile {
  /** As given, or as found. */
  readonly file: string;
  /** Without a byte-order mark. */
  readonly text: string;
  /** Whether it begins with a byte-order mark. */
  readonly isMarked: boolean;
}

/** Why a file can't be checked. */
export interface Problem {
  readonly file: string;
  readonly problem: FileProblem;
  /** How large it is and may be, in bytes, where it is too large. */
  readonly tooLarge?: Pick<TooLarge, 'found' | 'limit'>;
  /** What has stopped its check, where that was stopped. */
  readonly reason?: string;
}

export type FileProblem =
  | ('missing' | 'unreadable' | 'notUtf8' | 'noMatch' | 'tooLarge')
  | ('outOfMemory' | 'stopped')
  | RefusedPattern;

/** A file that arguments lead to, and whether it was named outright. */
export interface Found {
  /** As given, or as found. */
  readonly file: string;
  readonly named: boolean;
}

/** What is wrong with a pattern that names files. */
export interface RefusedPattern {
  readonly pattern: GlobProblem;
}

/** What the arguments of a command lead to. */
export interface Inputs {
  readonly inputs: readonly Input[];
  /** How many JSON files were found in folders or by globs that are no begjæring. */
  readonly passedOver: number;
}

export const standardInput = '-';

/**
 * Reads all files that arguments lead to.
 * @param args as {@link findFiles} takes them
 */
export async function readInputs(args: readonly string[]): Promise<Inputs> {
  const found = await findFiles(args);
  const inputs: Input[] = [];
  for await (const input of pMapIterable(found, readFound, { concurrency: readAtOnce })) {
    if (input) inputs.push(input);
  }
  return { inputs, passedOver: found.length - inputs.length };
}

/** How many files are read at the same time: enough for a disk to have something to do always. */
export const readAtOnce = 8;

/**
 * @param args files, folders, globs, or `-`; a file that is named outright is taken whatever it is called, one that
 *   is found in a folder or by a glob only if its name or content says that it is a begjæring
 * @returns the files, each once, in the order in which the arguments lead to them
 */
export async function findFiles(args: readonly string[]): Promise<Found[]> {
  const found = new Map<string, Found>();
  for await (const files of pMapIterable(args, expand, { concurrency: readAtOnce })) {
    for (const { file, named } of files) {
      const place = file === standardInput ? file : path.resolve(file);
      const known = found.get(place);
      found.set(place, { file: known?.file ?? file, named: named || known?.named === true });
    }
  }
  return [...found.values()];
}

/** @returns what stands in a file, or why it can't be read; undefined where it was only found and is no begjæring */
export async function readFound(found: Found): Promise<Input | undefined> {
  return wanted(found, await readInput(found.file));
}

/** @returns what was read of a file; undefined where it was only found and is no begjæring */
export function wanted({ named }: Found, input: Input): Input | undefined {
  return named || 'problem' in input || isBegjaering(input) ? input : undefined;
}

const isBegjaeringName = fileNameTest(defaultFilePatterns);

function isBegjaering({ file, text }: ReadFile): boolean {
  return isBegjaeringName(file) || hasBegjaeringContent(text, recognition);
}

/** Loaded with the first folder or pattern: mostly files are named outright. */
const tinyglobby = () => import('tinyglobby');

async function expand(arg: string): Promise<readonly Found[]> {
  if (arg === standardInput) return [{ file: arg, named: true }];
  const status = await stat(arg).catch(() => undefined);
  if (status && !status.isDirectory()) return [{ file: arg, named: true }];
  const { glob, isDynamicPattern } = await tinyglobby();
  if (status) {
    const folder = arg.replace(/(?<![/\\])[/\\]+$/, '');
    const found = await glob('**/*.json', {
      cwd: arg,
      ignore: ['**/node_modules/**', '**/.git/**'],
      dot: true,
      followSymbolicLinks: false,
    });
    return found.sort().map((file) => ({ file: `${folder}/${file}`, named: false }));
  }
  if (!isDynamicPattern(arg)) return [{ file: arg, named: true }];
  const pattern = compileGlob(arg, globOptions);
  const found = pattern.test ? await filesOf(arg, pattern.test) : [];
  if (found.length === 0) return [{ file: arg, named: true }];
  return found.sort().map((file) => ({ file, named: false }));
}

const globOptions = { ignoreCase: process.platform === 'win32', dot: false, lastName: false };

/** The folder in which a pattern begins is listed, no deeper than it says, and each file is held against the pattern. */
async function filesOf(pattern: string, test: (path: string) => boolean): Promise<string[]> {
  const segments = pattern.split('/');
  const fixed = segments.findIndex((segment) => /[*?[\]{}\\]/.test(segment));
  const folders = segments.slice(0, Math.max(0, fixed)).map((segment) => `${segment}/`);
  const rest = segments.slice(folders.length);
  const beginning = folders.join('');
  const { glob } = await tinyglobby();
  const found = await glob('**/*', {
    cwd: beginning || '.',
    ignore: ['**/node_modules/**'],
    dot: /[/{,]\./.test(`/${rest.join('/')}`),
    expandDirectories: false,
    followSymbolicLinks: false,
    ...(rest.includes('**') || pattern.includes('{') ? {} : { deep: rest.length }),
  });
  return found.map((file) => `${beginning}${file}`).filter((file) => test(file));
}

/**
 * @returns what bytes of a file say
 * @throws TypeError where they are not UTF-8
 */
export function fileOf(file: string, bytes: Buffer): ReadFile {
  return { file, text: textOf(bytes), isMarked: hasByteOrderMark(bytes) };
}

/** @returns what stands in a file, or comes in, or why it can't be read */
export async function readInput(file: string): Promise<Input> {
  try {
    const most = limits.begjaering.bytes;
    const bytes = await (file === standardInput ? readAll(process.stdin, most) : readBytes(file, most));
    return fileOf(file, bytes);
  } catch (error) {
    if (error instanceof TooLarge) return { file, problem: 'tooLarge', tooLarge: error };
    return { file, problem: await problemOf(error, file) };
  }
}

async function problemOf(error: unknown, file: string): Promise<FileProblem> {
  if (error instanceof TypeError) return 'notUtf8';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ENOENT') return 'unreadable';
  const { isDynamicPattern } = await tinyglobby();
  if (!isDynamicPattern(file)) return 'missing';
  const { problem } = compileGlob(file, globOptions);
  return problem === undefined ? 'noMatch' : { pattern: problem };
}
