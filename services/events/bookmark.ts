import type { CaseEvent } from './event';
import type { EventSource } from './source';

/** How far events have been read. */
export interface Bookmark {
  /** Where reading was begun: what is older is of no interest. */
  readonly begin?: string;
  /** The newest moment that was told, by the clock of who told it; everything is new where it is left out. */
  readonly since?: string;
  /** The ids of the events around that moment: those are told again, and are not new. */
  readonly known: readonly string[];
}

/** What is told late, or by a clock that is a little behind, is found all the same. */
const overlap = 2 * 60_000;

/** @returns a bookmark at a moment, in milliseconds since 1970 */
export function bookmarkAt(moment: number): Bookmark {
  const begin = new Date(moment).toISOString();
  return { begin, since: begin, known: [] };
}

/**
 * Looks for what has happened since a bookmark.
 * @returns the new events, the oldest first, and the bookmark behind them
 * @throws ElanError
 */
export async function readOn(
  source: EventSource,
  bookmark: Bookmark,
  signal: AbortSignal,
): Promise<{ readonly events: readonly CaseEvent[]; readonly bookmark: Bookmark }> {
  const { known } = bookmark;
  const after = Math.max(timeOf(bookmark.since) - overlap, timeOf(bookmark.begin));
  const from = Number.isFinite(after) ? new Date(after).toISOString() : undefined;
  const told = await source.events(from, signal);
  const recent = told.filter(({ at }) => Date.parse(at) >= after);
  const seen = new Set(known);
  const events = [...new Map(recent.map((event) => [event.id, event])).values()]
    .filter(({ id }) => !seen.has(id))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { events, bookmark: behind(bookmark, recent) };
}

function behind(bookmark: Bookmark, recent: readonly CaseEvent[]): Bookmark {
  const newest = Math.max(...recent.map(({ at }) => Date.parse(at)), timeOf(bookmark.since));
  if (recent.length === 0) return bookmark;
  const known = recent.filter(({ at }) => Date.parse(at) >= newest - overlap).map(({ id }) => id);
  return { ...bookmark, since: new Date(newest).toISOString(), known };
}

function timeOf(moment: string | undefined): number {
  return moment === undefined ? -Infinity : Date.parse(moment);
}
