import type { ChangedCase } from '../client/answers';
import type { CallOptions } from '../client/client';
import { ElanError } from '../errors';
import { caseOf, storesBegjaering } from '../ledger/attempts';
import { callerFacts, isForSame, type Caller } from '../ledger/caller';
import { sha256 } from '../ledger/hash';
import type { Ledger } from '../ledger/ledger';
import type { LedgerEntry } from '../ledger/records';
import type { World } from '../world';
import type { Calls } from './calls';

/** What was found out of a submission whose answer was lost. */
export type FoundOut =
  /** It was received; the ledger says so now. */
  | { readonly kind: 'received'; readonly eksternSaksreferanse: string }
  /** It was not received, and may be sent again; the ledger says so now. */
  | { readonly kind: 'notReceived' }
  /** Several cases may be it, or one that is known since lines were lost: the user has to say which it is. */
  | { readonly kind: 'candidates'; readonly cases: readonly ChangedCase[] }
  /** It was received, but its reference can only be had from Skatteetaten, by the correlation id. */
  | { readonly kind: 'receivedWithoutReference'; readonly correlationId: string }
  /** Nothing was found, and the service may still be at work on it. */
  | { readonly kind: 'tooSoon'; readonly askAgainAt: number }
  | { readonly kind: 'undecided'; readonly because: Undecided };

/**
 * Why only the user can say what became of a submission: a change looks like what it changes, without a reference
 * nothing is recognised, what was not kept cannot be validated, and without a list of cases nobody knows those that the
 * ledger has lost.
 */
export type Undecided = 'change' | 'noReference' | 'payloadNotKept' | 'notListed';

/** How to find out. */
export interface FindOutOptions extends CallOptions {
  /** What was sent, where the ledger has not kept it. Another text counts for nothing. */
  readonly payload?: string;
  /** How long the service may be at work on a submission, in milliseconds. */
  readonly patience?: number;
}

/** What finding out needs. */
export interface Finder {
  readonly calls: Pick<Calls, 'changedCases' | 'validate'>;
  readonly ledger: Ledger;
  readonly profile: Caller;
  readonly world: Pick<World, 'now'>;
}

/** What the service's clock and ours may differ by. */
export const clockDifference = 10 * 60_000;

export const usualPatience = 2 * 60_000;

/** The user's word on a submission whose answer was lost. */
export type UsersWord = { readonly eksternSaksreferanse: string } | 'notReceived';

/**
 * Finds out what became of a submission whose answer was lost. Nothing is sent that stores anything.
 * @param id of the call in the ledger
 * @throws ElanError of reason `nothingToSettle` where there is no such submission, and whatever the calls throw
 */
export async function findOut(finder: Finder, id: string, options: FindOutOptions): Promise<FoundOut> {
  const entries = await finder.ledger.entries();
  const entry = unclearEntry(entries, id);
  const { environment, innsenderReferanse } = entry;
  if (environment !== finder.profile.environment) {
    throw new ElanError('otherEnvironment', { args: { id, environment } });
  }
  if (!isForSame(entry, callerFacts(finder.profile))) {
    const { customer = '' } = entry;
    throw new ElanError(customer === '' ? 'otherCustomerOwn' : 'otherCustomer', { args: { id, customer } });
  }
  if (entry.operation === 'change') return { kind: 'undecided', because: 'change' };
  if (innsenderReferanse === undefined) return { kind: 'undecided', because: 'noReference' };
  const { unknown, recovered } = await possibleCases(finder, entry, entries, options);
  const [only, ...others] = unknown;
  if (others.length > 0) return { kind: 'candidates', cases: unknown };
  if (!only) return byValidation(finder, entry, recovered, options);
  const { eksternSaksreferanse } = only;
  await finder.ledger.settle(id, { by: 'changedCases', outcome: 'accepted', eksternSaksreferanse });
  return { kind: 'received', eksternSaksreferanse };
}

/**
 * Writes the user's word on a submission or change whose answer was lost.
 * @throws ElanError of reason `nothingToSettle` where there is no such submission
 */
export async function settleByUser(ledger: Ledger, id: string, word: UsersWord): Promise<void> {
  unclearEntry(await ledger.entries(), id);
  if (word === 'notReceived') await ledger.settle(id, { by: 'user', outcome: 'refused' });
  else await ledger.settle(id, { by: 'user', outcome: 'accepted', ...word });
}

function unclearEntry(entries: readonly LedgerEntry[], id: string): LedgerEntry {
  const entry = entries.find((other) => other.id === id);
  if (!entry || entry.outcome !== 'unknown' || !storesBegjaering(entry)) {
    throw new ElanError('nothingToSettle', { args: { id } });
  }
  return entry;
}

/** The cases that a submission whose answer was lost may have made. */
interface PossibleCases {
  readonly unknown: ChangedCase[];
  /** Those that are known since lines were lost, here or on another machine: it may be this submission's that were. */
  readonly recovered: ChangedCase[];
}

/** Cases that have changed since it was sent, have its reference, and are no other submission's. */
async function possibleCases(
  { calls }: Finder,
  { id, at, environment, innsenderReferanse }: LedgerEntry,
  entries: readonly LedgerEntry[],
  { signal }: FindOutOptions,
): Promise<PossibleCases> {
  const since = new Date(Date.parse(at) - clockDifference).toISOString();
  // The list may not be there, or not be allowed: validation tells as well.
  const changed = (await changedSince(calls, since, signal)) ?? [];
  const own = entries.findIndex((entry) => entry.id === id);
  // Its case was changed before it was lost again what it came to.
  const isOwnChange = (entry: LedgerEntry, i: number): boolean =>
    i > own && entry.operation === 'change' && entry.innsenderReferanse === innsenderReferanse;
  const isRecoveredSince = ({ isRecovered }: LedgerEntry, i: number): boolean =>
    i > own && isRecovered === true;
  const others = entries.filter((entry, i) => !isOwnChange(entry, i) && !isRecoveredSince(entry, i));
  const ofOthers = knownCases(others, environment);
  const recovered = knownCases(entries.filter(isRecoveredSince), environment);
  const possible = changed.filter(
    (one) => one.innsenderReferanse === innsenderReferanse && !ofOthers.has(one.eksternSaksreferanse),
  );
  const isRecovered = ({ eksternSaksreferanse }: ChangedCase): boolean => recovered.has(eksternSaksreferanse);
  return {
    unknown: possible.filter((one) => !isRecovered(one)),
    recovered: possible.filter(isRecovered),
  };
}

/** @returns each case that has changed since a moment; undefined where the service lists none to us */
export async function changedSince(
  calls: Pick<Calls, 'changedCases'>,
  since: string | undefined,
  signal: AbortSignal | undefined,
): Promise<ChangedCase[] | undefined> {
  const changed = await calls.changedCases(since, { signal }).catch((error: unknown) => {
    if (error instanceof ElanError && ['notFound', 'permission', 'request'].includes(error.kind))
      return undefined;
    throw error;
  });
  return changed && [...new Map(changed.answer.map((one) => [one.eksternSaksreferanse, one])).values()];
}

/** @returns the cases that the ledger knows to be ours in an environment */
export function knownCases(
  entries: readonly LedgerEntry[],
  environment: LedgerEntry['environment'],
): ReadonlySet<string | undefined> {
  const accepted = entries.filter(
    (entry) => storesBegjaering(entry) && entry.outcome === 'accepted' && entry.environment === environment,
  );
  return new Set(accepted.map(caseOf));
}

/** @returns whether the service has refused a begjæring since it has one with the same reference and date already */
export function isDuplicate({ code, findings }: ElanError): boolean {
  return [code, ...findings.map((finding) => finding.code)].includes('DUPLIKAT_INNSENDING');
}

/**
 * The service says of a begjæring that it has received already that it is a duplicate.
 * @param recovered cases that it may have made
 */
async function byValidation(
  { calls, ledger, world }: Finder,
  entry: LedgerEntry,
  recovered: readonly ChangedCase[],
  { payload: given, patience = usualPatience, signal }: FindOutOptions,
): Promise<FoundOut> {
  const mayBe = recovered.length > 0 ? ({ kind: 'candidates', cases: recovered } as const) : undefined;
  const payload = await payloadOf(ledger, entry, given);
  if (payload === undefined) return mayBe ?? { kind: 'undecided', because: 'payloadNotKept' };
  const { id, at, correlationId, file } = entry;
  const hasIt = await hasReceived(calls, { payload, file }, signal);
  if (hasIt) return mayBe ?? { kind: 'receivedWithoutReference', correlationId };
  const askAgainAt = Date.parse(at) + patience;
  if (world.now() < askAgainAt) return { kind: 'tooSoon', askAgainAt };
  await ledger.settle(id, { by: 'validation', outcome: 'refused' });
  return { kind: 'notReceived' };
}

/** @returns whether the service says of a begjæring that it has received it already */
export async function hasReceived(
  calls: Pick<Calls, 'validate'>,
  begjaering: { readonly payload: string; readonly file?: string },
  signal: AbortSignal | undefined,
): Promise<boolean> {
  return calls.validate(begjaering, { signal }).then(
    () => false,
    (error: unknown) => {
      if (!(error instanceof ElanError) || error.kind !== 'refused') throw error;
      return isDuplicate(error);
    },
  );
}

async function payloadOf(
  ledger: Ledger,
  { payload }: LedgerEntry,
  given: string | undefined,
): Promise<string | undefined> {
  if (given !== undefined && sha256(given) === payload?.sha256) return given;
  return payload?.kept ? ledger.payload(payload.sha256) : undefined;
}
