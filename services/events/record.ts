import { caseOf, storesBegjaering } from '../ledger/attempts';
import { callerFacts, isForSame } from '../ledger/caller';
import type { Ledger } from '../ledger/ledger';
import type { CallFacts, EventFacts, LedgerEntry } from '../ledger/records';
import type { Profile } from '../profile';
import type { CaseEvent } from './event';

/** An event, with what the ledger knows of its case. */
export interface PlacedEvent {
  readonly event: CaseEvent;
  /** The case's; empty where nothing is known. */
  readonly innsenderReferanse: string;
  /** The file that was sent last, relative to the workspace; undefined where it is not known. */
  readonly file: string | undefined;
  /** Whether the case was sent from here. */
  readonly isOurs: boolean;
}

/**
 * Writes events of cases that were sent from here into the ledger, each once, whoever has seen it first.
 * @returns the events, in their order; that a correction is not asked for any more only where it stood open here
 * @throws ElanError of kind `ledger`
 */
export async function recordEvents(
  events: readonly CaseEvent[],
  ledger: Ledger,
  profile: Profile,
): Promise<readonly PlacedEvent[]> {
  if (events.length === 0) return [];
  const entries = (await ledger.entries()).filter(({ environment }) => environment === profile.environment);
  const written = new Map(entries.flatMap(({ event }) => (event ? [[event.id, event.kind]] : [])));
  const placed = events
    .map((event) => placedAmong(entries, event, profile))
    .filter((each) => isOfInterest(each, entries));
  for (const each of placed) {
    const { id, kind } = each.event;
    const isRaised = kind === 'correction' && written.get(id) === 'message';
    if (!each.isOurs || (written.has(id) && !isRaised)) continue;
    const { saksstatus, at, awaitedAt = at } = each.event;
    await ledger.called(factsOf(each, isRaised ? awaitedAt : at, profile), {
      outcome: 'accepted',
      ...(saksstatus === '' ? {} : { state: saksstatus }),
    });
  }
  return placed;
}

/**
 * @param entries of one environment
 * @returns what the authority asks to have corrected in a case, as far as nothing has been sent in the case since, and the authority
 *   has not said that it is over; the newest
 */
export function openCorrection(
  entries: readonly LedgerEntry[],
  eksternSaksreferanse: string,
): LedgerEntry | undefined {
  const ofCase = entries.filter((entry) => caseOf(entry) === eksternSaksreferanse);
  const lastSent = Math.max(...ofCase.filter(isSent).map(({ at }) => Date.parse(at)), -Infinity);
  const ofKind = (kind: EventFacts['kind']): LedgerEntry[] =>
    ofCase.filter(({ event }) => event?.kind === kind);
  const over = ofKind('correctionOver');
  return ofKind('correction')
    .filter((entry) => eventTime(entry) >= lastSent)
    .filter((entry) => !over.some((end) => isEndedBy(entry, end)))
    .toSorted((a, b) => eventTime(a) - eventTime(b))
    .at(-1);
}

/** An end that was told of before a correction was is another one's, however the moments that Dialogporten has for the two stand. */
function isEndedBy(correction: LedgerEntry, end: LedgerEntry): boolean {
  return (
    end.event?.dialog === correction.event?.dialog &&
    eventTime(end) >= eventTime(correction) &&
    Date.parse(end.at) >= Date.parse(correction.at)
  );
}

/** A correction that nobody here has been told of need not be told to be over. */
function isOfInterest({ event }: PlacedEvent, entries: readonly LedgerEntry[]): boolean {
  if (event.kind !== 'correctionOver') return true;
  const open = openCorrection(entries, event.eksternSaksreferanse);
  return open?.event?.dialog === event.dialog;
}

function eventTime({ event }: LedgerEntry): number {
  return Date.parse(event?.at ?? '');
}

/** @returns what the authority may call the cases in its dialogs that were sent from here */
export async function referencesHere(
  ledger: Pick<Ledger, 'entries'>,
  profile: Profile,
): Promise<readonly string[]> {
  const { environment } = profile;
  const sent = (await ledger.entries()).filter((entry) => entry.environment === environment && isSent(entry));
  return sent.flatMap((entry) => referencesOf(entry, profile));
}

/** What the authority calls a case in a dialog may be either reference; two customers may have the same one of one's own. */
function referencesOf(entry: LedgerEntry, profile: Profile): readonly string[] {
  const own = isForSame(entry, callerFacts(profile)) ? entry.innsenderReferanse : undefined;
  return [caseOf(entry), own].filter((reference) => reference !== undefined);
}

function placedAmong(entries: readonly LedgerEntry[], event: CaseEvent, profile: Profile): PlacedEvent {
  const { eksternSaksreferanse: reference } = event;
  const last = entries.findLast((entry) => isSent(entry) && referencesOf(entry, profile).includes(reference));
  if (!last) return { event, innsenderReferanse: event.innsenderReferanse, file: undefined, isOurs: false };
  return {
    event: { ...event, eksternSaksreferanse: caseOf(last) ?? reference },
    innsenderReferanse: last.innsenderReferanse ?? event.innsenderReferanse,
    file: last.file,
    isOurs: true,
  };
}

function isSent(entry: LedgerEntry): boolean {
  return storesBegjaering(entry) && entry.outcome === 'accepted';
}

function factsOf({ event, innsenderReferanse, file }: PlacedEvent, at: string, profile: Profile): CallFacts {
  const { id, kind, dialog, pointer, eksternSaksreferanse } = event;
  return {
    operation: dialog === undefined ? 'changedCases' : 'dialogTransmissions',
    ...callerFacts(profile),
    correlationId: '',
    eksternSaksreferanse,
    ...(file === undefined ? {} : { file }),
    ...(innsenderReferanse === '' ? {} : { innsenderReferanse }),
    event: {
      ...{ id, kind, at },
      ...(dialog === undefined ? {} : { dialog }),
      ...(pointer === undefined ? {} : { pointer }),
    },
  };
}
