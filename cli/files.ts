import { stat } from 'node:fs/promises';
import path from 'node:path';
import { compileGlob, type GlobProblem } from '../engine/begjaering/glob';
import { fileNameTest, defaultFilePatterns, hasBegjaeringContent } from '../engine/begjaering/recognise';
import limits from '#schemas/grenser.json';
import { TooLarge } from '../services/limits/too-large';
import { recognition } from '../engine/model/model';
import { readAll, readBytes } from '../services/machine/read-text';

/** A file to check, or why it can't be. */
export interface Input {
  /** As given, or as found. */
  readonly file: string;
  readonly text?: string;
  readonly problem?: FileProblem;
  /** How large it is and may be, in bytes, where it is too large. */
  readonly tooLarge?: Pick<TooLarge, 'found' | 'limit'>;
}

export type FileProblem = 'missing' | 'unreadable' | 'notUtf8' | 'noMatch' | 'tooLarge' | RefusedPattern;

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
 * @param args files, folders, globs, or `-`; a file that is named outright is taken whatever it is called, one that
 *   is found in a folder or by a glob only if its name or content says that it is a begjæring
 */
export async function readInputs(args: readonly string[]): Promise<Inputs> {
  const found = new Map<string, Found>();
  for (const arg of args) {
    for (const { file, named } of await expand(arg)) {
      const place = file === standardInput ? file : path.resolve(file);
      const known = found.get(place);
      found.set(place, { file: known?.file ?? file, named: named || known?.named === true });
    }
  }
  const inputs: Input[] = [];
  let passedOver = 0;
  for (const { file, named } of found.values()) {
    const input = await readInput(file);
    if (named || input.problem || isBegjaering(input)) inputs.push(input);
    else passedOver++;
  }
  return { inputs, passedOver };
}

const isBegjaeringName = fileNameTest(defaultFilePatterns);

function isBegjaering({ file, text = '' }: Input): boolean {
  return isBegjaeringName(file) || hasBegjaeringContent(text, recognition);
}

/** A file, and whether it was named outright. */
interface Found {
  readonly file: string;
  readonly named: boolean;
}

/** Loaded with the first folder or pattern: mostly files are named outright. */
const tinyglobby = () => import('tinyglobby');

async function expand(arg: string): Promise<Found[]> {
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

async function readInput(file: string): Promise<Input> {
  try {
    const most = limits.begjaering.bytes;
    const bytes = await (file === standardInput ? readAll(process.stdin, most) : readBytes(file, most));
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
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
