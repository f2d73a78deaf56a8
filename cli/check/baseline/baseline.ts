import { parse } from '../../../engine/begjaering/parse';
import { isObject } from '../../../engine/values/json';
import type { Entry } from './compare';

/** The findings that a team has accepted, by the paths of their files from the folder of the baseline. */
export type Baseline = ReadonlyMap<string, readonly Entry[]>;

/** What is wrong with the text of a baseline. */
export type BaselineProblem =
  | { readonly kind: 'notJson'; readonly line: number; readonly character: number }
  | { readonly kind: 'otherVersion'; readonly version: string }
  | { readonly kind: 'notBaseline'; readonly at: string };

/** A baseline of another version is read by another version of this. */
const version = 1;

/** @returns what a text says, or what is wrong with it */
export function readBaseline(text: string): Baseline | BaselineProblem {
  const { value, problems } = parse(text);
  const [problem] = problems;
  if (problem) {
    const lines = text.slice(0, problem.offset).split('\n');
    return { kind: 'notJson', line: lines.length, character: (lines.at(-1)?.length ?? 0) + 1 };
  }
  if (!isObject(value)) return { kind: 'notBaseline', at: '' };
  const { version: given, files } = value;
  if (typeof given === 'number' && given !== version) return { kind: 'otherVersion', version: String(given) };
  if (given !== version) return { kind: 'notBaseline', at: 'version' };
  return isObject(files) ? readFiles(files) : { kind: 'notBaseline', at: 'files' };
}

function readFiles(files: Readonly<Record<string, unknown>>): Baseline | BaselineProblem {
  const baseline = new Map<string, readonly Entry[]>();
  for (const [file, codes] of Object.entries(files)) {
    const entries = entriesOf(codes);
    if (!entries) return { kind: 'notBaseline', at: `files: ${JSON.stringify(file)}` };
    baseline.set(file, entries);
  }
  return baseline;
}

function entriesOf(codes: unknown): readonly Entry[] | undefined {
  if (!isObject(codes)) return undefined;
  const entries: Entry[] = [];
  for (const [code, fingerprints] of Object.entries(codes)) {
    if (!Array.isArray(fingerprints)) return undefined;
    for (const fingerprint of fingerprints as readonly unknown[]) {
      if (typeof fingerprint !== 'string') return undefined;
      entries.push({ code, fingerprint });
    }
  }
  return entries;
}

/** @returns a baseline as it is written: each finding on a line of its own, in an order that does not depend on the run */
export function baselineText(baseline: Baseline): string {
  const files = sorted([...baseline].filter(([, entries]) => entries.length > 0));
  const written = files.map(([file, entries]) => [file, codesOf(entries)] as const);
  const value = {
    version,
    writtenBy: 'elan check --update-baseline',
    files: Object.fromEntries(written),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function codesOf(entries: readonly Entry[]): Readonly<Record<string, readonly string[]>> {
  const byCode = new Map<string, string[]>();
  for (const { code, fingerprint } of entries) {
    const known = byCode.get(code);
    if (known) known.push(fingerprint);
    else byCode.set(code, [fingerprint]);
  }
  for (const fingerprints of byCode.values()) fingerprints.sort();
  return Object.fromEntries(sorted([...byCode]));
}

/** By their names, as every machine sorts them. */
function sorted<T>(entries: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
