import type { ElanErrorKind } from '../errors';
import type { OperationName } from '../operation';
import type { Environment } from '../profile';

/** What is common to every line of the ledger. */
interface RecordOf<Type extends string> {
  readonly type: Type;
  /** Of the call that the line is about. */
  readonly id: string;
  /** When the line was written, as an ISO 8601 moment. */
  readonly at: string;
  /** Left out where it was written to this ledger first. */
  readonly from?: Origin;
}

/** Where a line comes from that was written to another ledger first. */
export interface Origin {
  /** What whoever exported that ledger called it. */
  readonly name: string;
  /** Tells the line from any other of any ledger. */
  readonly line: string;
  /** The id of the key that its keyed hashes were made with. */
  readonly key: string;
}

/** What a call is about. Nothing in it identifies a person. */
export interface CallFacts {
  readonly operation: OperationName | 'token' | 'dialogTransmissions';
  readonly environment: Environment;
  /** The profile's name. */
  readonly profile: string;
  /**
   * The organisation number of the customer that it was made for; empty where it was one's own organisation, left out where an
   * earlier version has written the line. Each customer has cases of its own, of which nobody else is told.
   */
  readonly customer?: string;
  /** The `Korrelasjonsid` of the call. */
  readonly correlationId: string;
  /** The file that it was made for, relative to the workspace, with `/` between folders. */
  readonly file?: string;
  /** The case that it is about, where it was known before the call. */
  readonly eksternSaksreferanse?: string;
  readonly innsenderReferanse?: string;
  readonly begjaeringsdato?: string;
  readonly payload?: PayloadFacts;
  readonly attachment?: AttachmentFacts;
  /** The case of the test plan that it was made for. */
  readonly test?: TestMark;
  /** What the call has told of: it stands for that, and not for itself. */
  readonly event?: EventFacts;
}

/** What has happened in a case; in which state it is then says the result. */
export interface EventFacts {
  /** Tells it from any other. */
  readonly id: string;
  /** `correctionOver`: what was to be corrected is asked for no more: it was answered elsewhere, or withdrawn. */
  readonly kind: 'status' | 'message' | 'correction' | 'correctionOver';
  /** When it happened, as an ISO 8601 moment. */
  readonly at: string;
  /** The dialog that it stands in. */
  readonly dialog?: string;
  /** The place in the begjæring that it is about, as a JSON pointer. */
  readonly pointer?: string;
}

/** Which case of the test plan a call belongs to, and which time that was run. */
export interface TestMark {
  readonly run: string;
  readonly case: string;
  /** No call was made: the case has ended before the one that decides it, by what the facts and the result tell. */
  readonly notReached?: true;
}

/** What was sent. */
export interface PayloadFacts {
  /** Of its bytes, as hexadecimal digits. */
  readonly sha256: string;
  /** Whether the payload itself is kept, under that hash. */
  readonly kept: boolean;
  /** Keyed hashes of what the rules on changes compare; see `elements` of the engine's history. */
  readonly elements: Readonly<Record<string, string | readonly string[]>>;
  /** The uuids of the attachments that it names. */
  readonly attachments: readonly string[];
}

/** A file that was uploaded. */
export interface AttachmentFacts {
  readonly fileName: string;
  readonly size: number;
  readonly contentType: string;
  readonly sha256: string;
}

/** How a call ended. `unknown`: the service was asked, and what it did is not known. */
export type Outcome = 'accepted' | 'refused' | 'failed' | 'unknown';

/** What a call came to. */
export interface CallResult {
  readonly outcome: Outcome;
  readonly status?: number;
  /** The `Korrelasjonsid` of the last request, where it is another than the call was begun with. */
  readonly correlationId?: string;
  readonly kind?: ElanErrorKind;
  /** The service itself has said that it does not know what was asked for: the address was right. */
  readonly isUnknownThere?: true;
  /** The codes that the service answered with. */
  readonly codes?: readonly string[];
  readonly eksternSaksreferanse?: string;
  /** The uuid of an attachment. */
  readonly uuid?: string;
  /** How far the attachment has come, in the service's own word. */
  readonly state?: string;
  /** What Betjeningskartet answered, by the keyed hashes of the debtors' numbers. */
  readonly regelverk?: Readonly<Record<string, string>>;
}

/** A call that may change something is about to be made. It is written before anything is sent. */
export interface BegunRecord extends RecordOf<'begun'>, CallFacts {
  /** The process that makes the call, the machine that it runs on, and what no later process of that number has. */
  readonly process: { readonly pid: number; readonly host: string; readonly instance: string };
}

/** A call that was begun has ended. */
export interface EndedRecord extends RecordOf<'ended'>, CallResult {}

/** A call that changes nothing was made. */
export interface CalledRecord extends RecordOf<'called'>, CallFacts, Omit<CallResult, 'correlationId'> {}

/** What became of a call whose answer was lost, found out afterwards. */
export interface SettledRecord extends RecordOf<'settled'> {
  readonly by: 'changedCases' | 'validation' | 'user';
  readonly outcome: 'accepted' | 'refused';
  readonly eksternSaksreferanse?: string;
}

/** What a call was taken to have come to turned out to be wrong: it is not known any more what it came to. */
export type ReopenedRecord = RecordOf<'reopened'>;

/** What the service knows of a begjæring whose lines may be lost: its case, or that there is none. */
export interface RecoveredRecord extends RecordOf<'recovered'>, CallFacts {
  readonly by: SettledRecord['by'];
  readonly outcome: SettledRecord['outcome'];
}

/** What was lost by damage has been found out, as far as it can be, in one environment and for one customer. */
export interface RepairedRecord extends RecordOf<'repaired'> {
  readonly environment: Environment;
  /** As {@link CallFacts.customer}; left out where it holds for all of them. */
  readonly customer?: string;
  /** `changedCases`: that tells nothing of begjæringer without a reference. */
  readonly by: 'changedCases' | 'user';
  /** The keys of the damage. */
  readonly damage: readonly string[];
}

/** Payloads were deleted since they were old: that they are not there is no damage. */
export interface PrunedRecord extends RecordOf<'pruned'> {
  /** Their hashes. */
  readonly payloads: readonly string[];
}

/** A line of the ledger. */
export type LedgerRecord =
  | BegunRecord
  | EndedRecord
  | CalledRecord
  | SettledRecord
  | ReopenedRecord
  | RecoveredRecord
  | RepairedRecord
  | PrunedRecord;

/** A record, and the line of the file that it stands on, counted from one. */
export interface PlacedRecord {
  readonly line: number;
  readonly record: LedgerRecord;
  /** Tells the line from any other, also in a ledger that it was taken over into. */
  readonly origin: string;
}

/** @returns whether a line tells of a call, and not of the ledger itself */
export function isOfCall(
  record: LedgerRecord,
): record is Exclude<LedgerRecord, RepairedRecord | PrunedRecord> {
  return record.type !== 'repaired' && record.type !== 'pruned';
}

/** @returns whether a line is the first about its call */
export function opensCall(record: LedgerRecord): record is BegunRecord | CalledRecord | RecoveredRecord {
  return record.type === 'begun' || record.type === 'called' || record.type === 'recovered';
}

/** @returns whether a line says of a call that it was not made since the ledger could not be told: that may stand alone */
export function isRetracted(record: LedgerRecord): boolean {
  return record.type === 'ended' && record.outcome === 'failed' && record.kind === 'ledger';
}

/** A call as all its lines tell it. */
export interface LedgerEntry extends CallFacts {
  readonly id: string;
  /** When it was begun. */
  readonly at: string;
  /** When its outcome was known. */
  readonly endedAt?: string;
  /** `underway`: the process that makes it is still running. */
  readonly outcome: Outcome | 'underway';
  readonly result?: CallResult;
  readonly settledBy?: SettledRecord['by'];
  /** Its own lines are lost; the service has told what there is of it. */
  readonly isRecovered?: true;
  /** The other ledger that it was begun in; left out where it was this one. */
  readonly from?: Pick<Origin, 'name' | 'key'>;
}
