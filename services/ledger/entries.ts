import type {
  BegunRecord,
  CalledRecord,
  CallFacts,
  CallResult,
  EndedRecord,
  LedgerEntry,
  LedgerRecord,
  RecoveredRecord,
  SettledRecord,
} from './records';
import type { RunningProcess } from './store';

/** The lines about one call. */
interface Call {
  readonly opened: BegunRecord | CalledRecord | RecoveredRecord;
  readonly ended?: EndedRecord;
  readonly settled?: SettledRecord;
  /** Whether what it was taken to have come to was wrong. */
  readonly isReopened?: boolean;
}

/** No call takes that long. Whose process seems to be running still has died, and another got its number. */
const longestCall = 15 * 60_000;

/**
 * @param records in the order of the lines
 * @param now in milliseconds since 1970
 * @param process the one that asks
 * @returns the calls that the records tell of, in the order in which they were begun
 */
export function entriesOf(
  records: readonly LedgerRecord[],
  now: number,
  process: RunningProcess,
): LedgerEntry[] {
  const calls = new Map<string, Call>();
  // In a ledger whose lines have been moved, the end of a call may stand before its beginning.
  for (const record of records) {
    if (!isOpening(record)) continue;
    if (!calls.has(record.id)) calls.set(record.id, { opened: record });
  }
  for (const record of records) {
    const call = calls.get(record.id);
    if (!call || isOpening(record) || record.type === 'repaired') continue;
    if (record.type === 'reopened') calls.set(record.id, { opened: call.opened, isReopened: true });
    else calls.set(record.id, { ...call, [record.type]: record });
  }
  return [...calls.values()].map((call) => entryOf(call, now, process));
}

function isOpening(record: LedgerRecord): record is Call['opened'] {
  return record.type === 'begun' || record.type === 'called' || record.type === 'recovered';
}

function entryOf(
  { opened, ended, settled, isReopened }: Call,
  now: number,
  process: RunningProcess,
): LedgerEntry {
  const { correlationId = opened.correlationId } = ended ?? {};
  const begun = { id: opened.id, at: opened.at, ...factsOf(opened), correlationId };
  if (opened.type === 'called') {
    return { ...begun, endedAt: opened.at, outcome: opened.outcome, result: resultOf(opened) };
  }
  if (opened.type === 'recovered' && !isReopened) {
    const { outcome, eksternSaksreferanse, by: settledBy } = opened;
    const result = { outcome, eksternSaksreferanse };
    return { ...begun, endedAt: opened.at, outcome, result, settledBy, isRecovered: true };
  }
  // What the service itself has answered counts for more than what was found out afterwards.
  if (ended && (ended.outcome !== 'unknown' || !settled)) {
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
  if (!(now - Date.parse(at) < longestCall)) return false;
  if (process.host !== asking.host || process.instance === asking.instance) return true;
  return process.pid !== asking.pid && asking.isAlive(process.pid);
}

function factsOf(record: CallFacts): CallFacts {
  return {
    operation: record.operation,
    environment: record.environment,
    profile: record.profile,
    correlationId: record.correlationId,
    file: record.file,
    eksternSaksreferanse: record.eksternSaksreferanse,
    innsenderReferanse: record.innsenderReferanse,
    begjaeringsdato: record.begjaeringsdato,
    payload: record.payload,
    attachment: record.attachment,
    test: record.test,
  };
}

function resultOf(record: CallResult): CallResult {
  return {
    outcome: record.outcome,
    status: record.status,
    kind: record.kind,
    codes: record.codes,
    eksternSaksreferanse: record.eksternSaksreferanse,
    uuid: record.uuid,
    state: record.state,
    regelverk: record.regelverk,
  };
}
