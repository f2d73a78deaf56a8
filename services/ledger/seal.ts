import { sha256 } from './hash';

/** How far a ledger had come: how many lines there were, and a digest that is chained through all of them. */
export interface Point {
  readonly lines: number;
  readonly chain: string;
}

/**
 * What a line carries to show damage. Two processes may write at the same time without a lock: each seals what it saw,
 * and what another has added meanwhile is sealed by whoever writes next.
 */
export interface Seal extends Point {
  /** Tells the line from any other. */
  readonly id: string;
  /** The digest of what stood after the last whole line: a line that a crash had torn. */
  readonly torn?: string;
}

/** Of a ledger without a line. */
export const start: Point = { lines: 0, chain: '' };

const sealed = /^(.*),"check":"([0-9a-f]{32})"\}\}$/s;

/** @returns the digest of a text: the first 128 bits of its SHA-256 */
export function digest(text: string): string {
  return sha256(text).slice(0, 32);
}

/** @returns how far a ledger has come when a line is added */
export function after({ lines, chain }: Point, line: string): Point {
  return { lines: lines + 1, chain: digest(`${chain}\n${line}`) };
}

/** @returns a record with its seal, as it is written: on one line, without the line break */
export function sealedLine(record: object, seal: Seal): string {
  const open = JSON.stringify({ ...record, seal }).slice(0, -2);
  return `${open},"check":"${digest(open)}"}}`;
}

/**
 * @param line as it stands in the ledger
 * @param value the same, parsed
 * @returns its seal; undefined where it has none, as older versions wrote it; `broken` where it is not what was sealed
 */
export function sealOf(line: string, value: object): Seal | 'broken' | undefined {
  if (!('seal' in value)) return undefined;
  const [, open = '', check] = sealed.exec(line) ?? [];
  return check !== undefined && check === digest(open) && isSeal(value.seal) ? value.seal : 'broken';
}

function isSeal(value: unknown): value is Seal {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'lines' in value &&
    typeof value.lines === 'number' &&
    'chain' in value &&
    typeof value.chain === 'string'
  );
}

/** @returns a mark as it is written: how far the ledger has come for certain, on one line without the line break */
export function markLine({ lines, chain }: Point): string {
  const mark = `${lines} ${chain || '-'}`;
  return `${mark} ${digest(mark).slice(0, 8)}`;
}

/** @returns the marks of a text, in their order; what is torn or damaged among them is passed over */
export function marksIn(text: string): Point[] {
  return text.split('\n').flatMap((line) => {
    const [lines = '', chain = '', check] = line.trimEnd().split(' ');
    if (check !== digest(`${lines} ${chain}`).slice(0, 8)) return [];
    return [{ lines: Number(lines), chain: chain === '-' ? '' : chain }];
  });
}
