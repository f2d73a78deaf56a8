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
  /** Until something was read: what had happened before this moment is not new, whoever is told of it late. */
  readonly newFrom?: string;
  /** By their dialogs, the ids of the newest messages that may yet turn out to ask for a correction. */
  readonly waiting?: Readonly<Record<string, string>>;
}

/** What is told late, or by a clock that is a little behind, is found all the same. */
const overlap = 2 * 60_000;

/** More messages than anybody leaves unanswered. */
const mostWaiting = 100;

/** @returns a bookmark at a moment, in milliseconds since 1970 */
export function bookmarkAt(moment: number): Bookmark {
  const begin = isoOf(moment);
  return { begin, since: begin, known: [] };
}

/** @returns a bookmark behind all that has been told by now, in milliseconds since 1970; what is told late is found all the same */
export function bookmarkBehind(now: number): Bookmark {
  return { ...bookmarkAt(now - overlap), newFrom: isoOf(now) };
}

/**
 * Looks for what has happened since a bookmark.
 * @param now in milliseconds since 1970: what is dated later makes nobody deaf until then
 * @returns the new events, the oldest first, and the bookmark behind them
 * @throws ElanError
 */
export async function readOn(
  source: EventSource,
  bookmark: Bookmark,
  signal: AbortSignal,
  now: number,
): Promise<{ readonly events: readonly CaseEvent[]; readonly bookmark: Bookmark }> {
  const { known, newFrom, waiting = {}, ...place } = bookmark;
  const since = Math.min(timeOf(place.since), now);
  const after = Math.max(since - overlap, timeOf(place.begin));
  const from = Number.isFinite(after) ? isoOf(after) : undefined;
  const told = inOrder(await source.events(from, signal));
  const recent = told.filter(({ at }) => Date.parse(at) >= after);
  const seen = new Set(known);
  const unseen = recent.filter(({ id }) => !seen.has(id));
  const fresh = unseen.filter(({ at }) => !(Date.parse(at) < timeOf(newFrom)));
  const events = inOrder([...raisedAmong(told, fresh, waiting), ...fresh]);
  const newest = Math.min(Math.max(...recent.map(({ at }) => Date.parse(at)), since), now);
  const around = recent.filter(({ at }) => Date.parse(at) >= newest - overlap).map(({ id }) => id);
  return {
    events,
    bookmark: {
      ...place,
      ...(Number.isFinite(newest) ? { since: isoOf(newest) } : {}),
      known: recent.length === 0 ? known : around,
      ...stillWaiting(waiting, unseen, events),
    },
  };
}

/** @returns the messages that were told of, and that turn out to ask for a correction: not where a newer one asks already */
function raisedAmong(
  told: readonly CaseEvent[],
  fresh: readonly CaseEvent[],
  waiting: NonNullable<Bookmark['waiting']>,
): readonly CaseEvent[] {
  const corrected = new Set(fresh.filter(isCorrection).map(({ dialog }) => dialog));
  return told.filter(
    (event) =>
      isCorrection(event) && waiting[event.dialog ?? ''] === event.id && !corrected.has(event.dialog),
  );
}

function stillWaiting(
  before: NonNullable<Bookmark['waiting']>,
  unseen: readonly CaseEvent[],
  events: readonly CaseEvent[],
): Pick<Bookmark, 'waiting'> {
  const waiting = new Map(Object.entries(before));
  for (const { dialog = '', id, mayBecomeCorrection } of unseen)
    if (mayBecomeCorrection) waiting.set(dialog, id);
  for (const { dialog = '' } of events.filter(isCorrection)) waiting.delete(dialog);
  return waiting.size === 0 ? {} : { waiting: Object.fromEntries([...waiting].slice(-mostWaiting)) };
}

function isCorrection({ kind }: CaseEvent): boolean {
  return kind === 'correction';
}

/** @returns events each once, the oldest first */
function inOrder(events: readonly CaseEvent[]): readonly CaseEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()].toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
}

function isoOf(moment: number): string {
  return new Date(moment).toISOString();
}

function timeOf(moment: string | undefined): number {
  return moment === undefined ? -Infinity : Date.parse(moment);
}
