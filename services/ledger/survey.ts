import type { Damage, DamageKind } from './damage';
import { parsedLine, type ReadLine } from './lines';
import { isOfCall, isRetracted, opensCall, type PlacedRecord } from './records';
import { after, digest, start, type Point, type Seal } from './seal';

/** What stands in a ledger, and what shows that something is lost. */
export interface Survey {
  readonly records: readonly PlacedRecord[];
  readonly damage: readonly Damage[];
  /** How far it has come: what the next line seals. A line without a line break may still be written, and does not count. */
  readonly end: Point;
  /** What stands after the last line break. */
  readonly rest: string;
  /** How far it had come with a line, by the id of its seal. */
  readonly points: ReadonlyMap<string, Point>;
}

interface Row {
  readonly line: number;
  readonly text: string;
  /** Whether no line break follows. */
  readonly isOpen: boolean;
}

/**
 * Reads a ledger and looks for damage.
 * @param text the lines of the ledger
 * @param marks how far it had come for certain, oldest first; read before the lines were
 */
export function survey(text: string, marks: readonly Point[] = []): Survey {
  const walk = new Walk();
  const rows = rowsOf(text);
  for (const [i, row] of rows.entries()) walk.step(row, rows[i + 1], marks.length > 0);
  walk.compare(marks);
  return walk.result(rows.at(-1)?.isOpen === true ? (rows.at(-1)?.text ?? '') : '');
}

/** An empty line is left where two processes have both ended a torn one. */
function rowsOf(text: string): Row[] {
  const lines = text.split('\n');
  return lines
    .map((line, i) => ({ line: i + 1, text: line.replace(/\r$/, ''), isOpen: i === lines.length - 1 }))
    .filter((row) => row.text !== '');
}

class Walk {
  private readonly records: PlacedRecord[] = [];
  private readonly damage: Damage[] = [];
  private readonly points = new Map<string, Point>();
  /** Where the line after each point begins. */
  private readonly lineAfter = new Map<string, number>([[keyOf(start), 1]]);
  private readonly calls = new Set<string>();
  private point = start;
  private end = start;
  private lastAt: string | undefined;

  step(row: Row, next: Row | undefined, hasMarks: boolean): void {
    const read = parsedLine(row.text);
    if (row.isOpen && read.kind === 'unreadable') {
      // Whoever wrote it had not been told yet that it was written, and has not gone on.
      const hasBegun = hasMarks || this.records.length > 0 || looksTorn(row.text);
      if (!hasBegun) this.found('unreadable', row, row.line + 1);
      return;
    }
    if (read.seal && !this.follows(row, read.seal)) return;
    if (read.kind === 'unreadable' && !isTorn(row, next)) this.found('unreadable', row, row.line + 1);
    this.push(row, read);
  }

  /** @returns whether a line is the first of its seal; and tells where it does not follow what stands before it */
  private follows(row: Row, seal: Seal): boolean {
    if (this.points.has(seal.id)) {
      this.found('duplicate', row, row.line + 1);
      return false;
    }
    if (!this.lineAfter.has(keyOf(seal))) {
      this.found('gap', row, row.line);
      this.reach(seal, row.line);
    }
    return true;
  }

  private push(row: Row, { record, seal }: ReadLine): void {
    this.reach(after(this.point, row.text), row.line + 1);
    if (seal) this.points.set(seal.id, this.point);
    if (!row.isOpen) this.end = this.point;
    if (!record) return;
    if (opensCall(record)) this.calls.add(record.id);
    else if (isOfCall(record) && !this.calls.has(record.id) && !isRetracted(record))
      this.found('orphan', row, row.line);
    const origin = record.from?.line ?? seal?.id ?? digest(row.text);
    this.records.push({ line: row.line, record, origin });
    this.lastAt = record.at;
  }

  private reach(point: Point, line: number): void {
    this.point = { lines: point.lines, chain: point.chain };
    this.lineAfter.set(keyOf(point), line);
  }

  private found(kind: DamageKind, { line, text }: Pick<Row, 'line' | 'text'>, before: number): void {
    // What was begun and is missing may have stood anywhere before its end.
    const since = kind === 'orphan' ? this.damage.at(-1)?.since : this.lastAt;
    const key = digest(`${kind} ${line} ${text}`).slice(0, 16);
    this.damage.push({ kind, line, before, key, ...(since === undefined ? {} : { since }) });
  }

  /** A mark that nothing in the ledger comes to tells of lines that are gone: all of a run together. */
  compare(marks: readonly Point[]): void {
    let before = 1;
    let run: Point[] = [];
    const endRun = (): void => {
      if (run.length > 0) this.damage.push(this.missing(run, before));
      run = [];
    };
    for (const mark of marks) {
      const line = this.lineAfter.get(keyOf(mark));
      if (line === undefined) run.push(mark);
      else {
        endRun();
        before = line;
      }
    }
    endRun();
  }

  private missing(run: readonly Point[], before: number): Damage {
    const since = this.records.findLast(({ line }) => line < before)?.record.at;
    const key = digest(`missing ${run.map(keyOf).join(' ')}`).slice(0, 16);
    return { kind: 'missing', line: before, before, key, ...(since === undefined ? {} : { since }) };
  }

  result(rest: string): Survey {
    const { records, end, points } = this;
    return { records, damage: this.damage.toSorted((a, b) => a.line - b.line), end, points, rest };
  }
}

function keyOf({ lines, chain }: Point): string {
  return `${lines}:${chain}`;
}

/**
 * A crash leaves the beginning of a line. Whoever writes next ends it, and says so in the seal of its own line: one that has its end
 * and nothing after it was whole.
 */
function isTorn({ text }: Row, next: Row | undefined): boolean {
  if (!next) return false;
  const read = parsedLine(next.text);
  if (next.isOpen && read.kind === 'unreadable') return looksTorn(text);
  return read.seal ? read.seal.torn === digest(text) : read.kind !== 'unreadable' && looksTorn(text);
}

function looksTorn(text: string): boolean {
  return /^\{("|$)/.test(text) && !/\p{Cc}/u.test(text);
}
