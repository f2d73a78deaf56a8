import { pMapIterable } from 'p-map';
import { findOverrides, noOverrides, type FoundOverrides } from '../../engine/elanrc/find';
import type { Language } from '../../engine/findings/findings';
import { askedOnce } from '../../services/machine/asked-once';
import { fileExists, readText } from '../../services/machine/read-text';
import limits from '#schemas/grenser.json';
import { readAtOnce, readInput, standardInput, type Found } from '../files';
import type { BaselineRun } from './baseline/run';
import type { Checker, Outcome } from './setup';
import { absolutePath } from '../paths';

/** What came of a file that was found. */
export interface Result {
  readonly outcome: Outcome;
  /** What a team has turned down that holds for it; undefined where that counts for nothing. */
  readonly overrides: FoundOverrides | undefined;
}

/** How files are checked. */
export interface Checking {
  readonly checker: Checker;
  /** How many files it checks at the same time. */
  readonly jobs: number;
  readonly lang: Language;
  /** Whether what a team has turned down counts for nothing. */
  readonly strict: boolean;
  /** What standard input counts as. */
  readonly stdinFilename: string | undefined;
  /** What is accepted; undefined where there is no baseline. */
  readonly baseline: BaselineRun | undefined;
}

/** How many files may be done before one that takes longer, for each that is checked at the same time. */
const mostAhead = 64;

/**
 * Checks ahead of whoever takes the results, but not further than memory allows.
 * @returns what came of each file, in their order
 */
export function resultsOf(
  found: readonly Found[],
  { checker, jobs, lang, strict, stdinFilename = standardInput, baseline }: Checking,
): AsyncIterable<Result> {
  const overridesOf = strict ? () => Promise.resolve(undefined) : overridesOfRun(lang);
  const resultOf = async (one: Found): Promise<Result> => {
    const isInput = one.file === standardInput;
    const overrides = await overridesOf(absolutePath(isInput ? stdinFilename : one.file));
    const input = isInput ? { ...(await readInput(one.file)), file: stdinFilename } : undefined;
    const accepting = baseline?.acceptingOf(isInput ? stdinFilename : one.file);
    const task = { found: one, input, overrides: overrides?.overrides };
    return { outcome: await checker.check(accepting ? { ...task, accepting } : task), overrides };
  };
  const [concurrency, backpressure] = [readAtOnce * jobs, mostAhead * jobs];
  return pMapIterable(found, resultOf, { concurrency, backpressure });
}

/** What was looked for beside one file is not looked for again beside the next. */
function overridesOfRun(lang: Language): (place: string) => Promise<FoundOverrides> {
  const read = askedOnce((place) => readText(place, limits.elanrc.bytes));
  const files = { read, exists: askedOnce(fileExists) };
  const roots = [absolutePath('.')];
  const withoutOverrides = new Set<string>();
  // Whoever runs the command names files from the folder that it runs in.
  const named = (text: string): string => roots.reduce((told, root) => told.replaceAll(`${root}/`, ''), text);
  return async (place) => {
    const folder = place.slice(0, place.lastIndexOf('/'));
    if (withoutOverrides.has(folder)) return noOverrides;
    const found = await findOverrides(place, files, roots, lang);
    if (found === noOverrides) withoutOverrides.add(folder);
    const { overrides, problems, notices } = found;
    return { overrides, problems: problems.map(named), notices: notices.map(named) };
  };
}
