import { sha256 } from '../../../services/ledger/hash';
import { isObject } from '../../../engine/values/json';

/** What is kept of the last runs. */
export interface Kept {
  /** All that the results follow from besides the files. */
  readonly settings: string;
  /** The results, sealed, by the names that the files were given or found under. */
  readonly files: ReadonlyMap<string, string>;
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
  const files = Object.entries(value['files']).map(([file, seal]) => [file, String(seal)] as const);
  return { settings: String(value['settings']), files: new Map(files) };
}

/** @returns the text of a file that keeps results */
export function keptText({ settings, files }: Kept): string {
  const body = JSON.stringify({ settings, files: Object.fromEntries(files) });
  return `${head(body)}\n${body}`;
}
