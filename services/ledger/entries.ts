import {
  isOfCall,
  opensCall,
  type BegunRecord,
  type CalledRecord,
  type CallFacts,
  type CallResult,
  type EndedRecord,
  type LedgerEntry,
  type LedgerRecord,
  type RecoveredRecord,
  type ReopenedRecord,
  type SettledRecord,
} from './records';
import type { RunningProcess } from './store';

/** The lines about one call. */
interface Call {
  readonly opened: BegunRecord | CalledRecord | RecoveredRecord;
  readonly ended?: EndedRecord;
  readonly settled?: SettledRecord;
  /** Whether what it was taken to have come to was wrong. */
  readonly isReopened?: boolean;
  /** Whether some of its lines come from another ledger. */
  readonly isMerged?: boolean;
}

/** A line that tells more of a call. */
type Further = EndedRecord | SettledRecord | ReopenedRecord;

/** No call takes that long. Whose process seems to be running still has died, and another got its number. */
const longestCall = 15 * 60_000;

/**
 * @param records in the order of the lines
 * @param now in milliseconds since 1970
 * @param process the one that asks
 * @returns the calls that the records tell of, in the order in which they were begun; each event once
 */
export function entriesOf(
  records: readonly LedgerRecord[],
  now: number,
  process: RunningProcess,
): LedgerEntry[] {
  const calls = new Map<string, Call>();
  // In a ledger whose lines have been moved, the end of a call may stand before its beginning.
  for (const record of records) {
    if (opensCall(record) && !calls.has(record.id)) calls.set(record.id, { opened: record });
  }
  const further = new Map<string, Further[]>();
  for (const record of records) {
    if (!isOfCall(record) || opensCall(record) || !calls.has(record.id)) continue;
    const ofCall = further.get(record.id);
    if (ofCall) ofCall.push(record);
    else further.set(record.id, [record]);
  }
  for (const [id, lines] of further) {
    const call = calls.get(id);
    if (call) calls.set(id, withLines(call, lines));
  }
  return eachEventOnce([...calls.values()]).map((call) => entryOf(call, now, process));
}

/**
 * Two processes that look at once may both write what they find: it has happened once. A message that turns out to ask for a
 * correction is that.
 */
function eachEventOnce(calls: readonly Call[]): readonly Call[] {
  const told = new Map<string, Call>();
  for (const call of calls) {
    const id = eventIdOf(call);
    if (id === undefined) continue;
    const isRaised =
      call.opened.event?.kind === 'correction' && told.get(id)?.opened.event?.kind === 'message';
    if (!told.has(id) || isRaised) told.set(id, call);
  }
  return calls.filter((call) => {
    const id = eventIdOf(call);
    return id === undefined || told.get(id) === call;
  });
}

function eventIdOf({ opened: { environment, event } }: Call): string | undefined {
  return event && `${environment} ${event.id}`;
}

/**
 * @param entries in the order of their lines
 * @returns them in the order in which they were begun: what was taken over from another ledger stands at its end there
 */
export function inOrderBegun(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  if (entries.every(({ from }) => from === undefined)) return entries;
  return entries.toSorted((a, b) => compareTexts(a.at, b.at) || compareTexts(a.id, b.id));
}

/** Lines of one ledger stand in the order in which they were written; those of several are put into it. */
function withLines(opened: Call, lines: readonly Further[]): Call {
  const isMerged = [opened.opened, ...lines].some(({ from }) => from !== undefined);
  const ordered = isMerged ? lines.toSorted(byMoment) : lines;
  return ordered.reduce<Call>(
    (call, line) => {
      if (line.type === 'reopened') return { opened: call.opened, isReopened: true, isMerged };
      // Of what two have found out, that it was received is what somebody has seen.
      if (isMerged && call[line.type]?.outcome === 'accepted') return call;
      return { ...call, [line.type]: line };
    },
    { ...opened, isMerged },
  );
}

/** Whatever order the lines were taken over in, the outcome has to be the same: also of two of the same moment. */
function byMoment(a: Further, b: Further): number {
  const rank = (line: Further): string =>
    `${line.type} ${line.type === 'reopened' ? '' : `${line.outcome} ${line.eksternSaksreferanse ?? ''}`}`;
  return compareTexts(a.at, b.at) || compareTexts(rank(a), rank(b));
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function entryOf(
  { opened, ended, settled, isReopened, isMerged }: Call,
  now: number,
  process: RunningProcess,
): LedgerEntry {
  const { correlationId = opened.correlationId } = ended ?? {};
  const from = opened.from && { from: { name: opened.from.name, key: opened.from.key } };
  const begun = { id: opened.id, at: opened.at, ...factsOf(opened), correlationId, ...from };
  if (opened.type === 'called') {
    return { ...begun, endedAt: opened.at, outcome: opened.outcome, result: resultOf(opened) };
  }
  if (opened.type === 'recovered' && !isReopened) {
    const { outcome, eksternSaksreferanse, by: settledBy } = opened;
    const result = { outcome, eksternSaksreferanse };
    return { ...begun, endedAt: opened.at, outcome, result, settledBy, isRecovered: true };
  }
  // What the service itself has answered counts for more than what was found out afterwards.
  const isOverruled = isMerged && settled?.outcome === 'accepted' && ended?.outcome !== 'accepted';
  const isFoundOut = settled && (ended?.outcome === 'unknown' || isOverruled);
  if (ended && !isFoundOut) {
    return { ...begun, endedAt: ended.at, outcome: ended.outcome, result: resultOf(ended) };
  }
  if (settled) {
    const { outcome, eksternSaksreferanse, by: settledBy, at: endedAt } = settled;
    const result = { ...(ended ? resultOf(ended) : {}), outcome, eksternSaksreferanse };
    return { ...begun, endedAt, outcome, result, settledBy };
  }
  const mayGoOn = opened.type === 'begun' && !isReopened && isUnderway(opened, now, process);
  return { ...begun, outcome: mayGoOn ? 'underway' : 'unknown' };
}

function isUnderway({ at, process }: BegunRecord, now: number, asking: RunningProcess): boolean {
  // What is far in the future comes from another clock, and would go on until then.
  if (!(Math.abs(now - Date.parse(at)) < longestCall)) return false;
  if (process.host !== asking.host || process.instance === asking.instance) return true;
  return process.pid !== asking.pid && asking.isAlive(process);
}

function factsOf(record: CallFacts): CallFacts {
  return {
    operation: record.operation,
    environment: record.environment,
    profile: record.profile,
    customer: record.customer,
    correlationId: record.correlationId,
    file: record.file,
    eksternSaksreferanse: record.eksternSaksreferanse,
    innsenderReferanse: record.innsenderReferanse,
    begjaeringsdato: record.begjaeringsdato,
    payload: record.payload,
    attachment: record.attachment,
    test: record.test,
    event: record.event,
  };
}

function resultOf(record: CallResult): CallResult {
  return {
    outcome: record.outcome,
    status: record.status,
    kind: record.kind,
    isUnknownThere: record.isUnknownThere,
    codes: record.codes,
    eksternSaksreferanse: record.eksternSaksreferanse,
    uuid: record.uuid,
    state: record.state,
    regelverk: record.regelverk,
  };
}
