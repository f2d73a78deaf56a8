import { sha256 } from '../../../services/ledger/hash';
import { isObject } from '../../../engine/values/json';
import type { Outcome } from '../setup';
import { opened, sealed } from './sealed';

/**
 * A result. What was found tells numbers and names, so it is sealed by the key of the result. Where nothing was found there is
 * nothing to hide, and the key says by itself of what that is true.
 */
export type KeptResult = string | { readonly key: string; readonly outcome?: Outcome };

/** @returns a result as it is kept */
export function kept(outcome: Outcome, key: Buffer): KeptResult {
  const isClean = !outcome || (!('problem' in outcome) && outcome.codes.length === 0);
  return isClean ? { key: nameOf(key), ...(outcome && { outcome }) } : sealed(JSON.stringify(outcome), key);
}

/** @returns the result, in an object of its own, since it may be nothing; undefined where it is that of another key */
export function resultOf(result: KeptResult, key: Buffer): { readonly outcome?: Outcome } | undefined {
  if (typeof result !== 'string') return result.key === nameOf(key) ? result : undefined;
  const text = opened(result, key);
  return text === undefined ? undefined : { outcome: JSON.parse(text) as Outcome };
}

const nameOf = (key: Buffer): string => key.toString('base64url');

/** What is kept of the last runs. */
export interface Kept {
  /** All that the results follow from besides the files. */
  readonly settings: string;
  /** By the names that the files were given or found under. */
  readonly files: ReadonlyMap<string, KeptResult>;
}

/** How each such file begins; one of another version is written anew. */
const beginning = 'elan check --cache';
const head = (body: string): string => `${beginning} 1 ${sha256(body)}`;

/** @returns whether a text is a file of kept results, however damaged */
export function isOurs(text: string): boolean {
  return text === '' || text.startsWith(beginning);
}

/** @returns what stands in a text; undefined where it is damaged, or of another version */
export function readKept(text: string): Kept | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== head(body)) return undefined;
  const value: unknown = JSON.parse(body);
  if (!isObject(value) || !isObject(value['files'])) return undefined;
  // Nothing else has such a sum above it.
  const files = Object.entries(value['files']) as [string, KeptResult][];
  return { settings: String(value['settings']), files: new Map(files) };
}

/** @returns the text of a file that keeps results */
export function keptText({ settings, files }: Kept): string {
  const body = JSON.stringify({ settings, files: Object.fromEntries(files) });
  return `${head(body)}\n${body}`;
}
