import { knownAttachments, type KnownAttachment } from '../ledger/attachment-facts';
import { caseOf, storesBegjaering, submissionsOf } from '../ledger/attempts';
import type { KeyedHash } from '../ledger/hash';
import type { LedgerEntry, PayloadFacts } from '../ledger/records';
import environmentData from '#schemas/miljoer.json';
import {
  submissionElements,
  submittedRoles,
  submittedValues,
  type SubmittedElements,
} from '../../engine/rules/history/elements';
import type { History, Submission } from '../../engine/rules/history/history';
import type { RuleContext, Target } from '../../engine/rules/rule';

/** What a ledger tells the rules of a file. */
export interface Known extends Pick<RuleContext, 'rulesOf'> {
  readonly history: History;
  /** The moment from which on it is too old to be true, in milliseconds since 1970; `Infinity` where it never is. */
  readonly until: number;
  /** Whether the file itself has been submitted, wherever to. */
  readonly isSubmitted: boolean;
  /** @returns what is known of an attachment; undefined where nothing is */
  attachmentOf(uuid: string): KnownAttachment | undefined;
}

/** What it is wanted for. */
export interface Wanted {
  /** The file that is checked, as the ledger names files. */
  readonly file: string;
  /** The environments whose calls count: of the test environment also those to the local ELAN. */
  readonly target: Target;
  /** The present moment, in milliseconds since 1970. */
  readonly now: number;
}

/** What a ledger has besides its entries. */
export interface Kept {
  readonly hash: KeyedHash;
  /** What hashes under the keys of other ledgers, by the ids of the keys, as far as they are here. */
  readonly otherHashes?: ReadonlyMap<string, KeyedHash>;
  /** @returns a payload that is kept, parsed; undefined where it is not */
  payload(sha256: string): unknown;
}

/** How long what Betjeningskartet has answered is shown in a file, in milliseconds. */
export const regelverkShownFor = 60 * 60_000;

const targets: Readonly<Record<string, { readonly target: string } | undefined>> =
  environmentData.environments;

const rulesIn: Readonly<Record<string, 'old' | 'new' | undefined>> = {
  tidligereRegelverk: 'old',
  nyttRegelverk: 'new',
};

/** @returns the entries whose environment has a target */
export function entriesFor(target: Target, entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.filter(({ environment }) => targets[environment]?.target === target);
}

/**
 * @param entries of the ledger, oldest first
 * @returns what they tell the rules of a file
 */
export function knownFrom(entries: readonly LedgerEntry[], wanted: Wanted, kept: Kept): Known {
  const relevant = entriesFor(wanted.target, entries);
  const accepted = relevant.filter(({ outcome }) => outcome === 'accepted');
  const uploads = new Map(
    accepted
      .filter(({ operation }) => operation === 'uploadAttachment')
      .map(({ result, innsenderReferanse }) => [result?.uuid, innsenderReferanse]),
  );
  const attachments = knownAttachments(relevant);
  const { file } = wanted;
  const submissions = accepted.flatMap((entry) => submissionOf(entry, kept));
  return {
    history: { file, submissions, uploadedFor: (uuid) => uploads.get(uuid), hash: kept.hash },
    isSubmitted: submissionsOf(file, entries).length > 0,
    attachmentOf: (uuid) => attachments.get(uuid),
    ...answersOf(accepted, wanted.now, kept.hash),
  };
}

function submissionOf(entry: LedgerEntry, kept: Kept): Submission[] {
  const { payload, at: submittedAt, file = '' } = entry;
  const eksternSaksreferanse = caseOf(entry);
  if (!storesBegjaering(entry) || !payload || eksternSaksreferanse === undefined) return [];
  const sent = kept.payload(payload.sha256);
  const about = { eksternSaksreferanse, submittedAt, file, payload: sent };
  if (!entry.from) return [{ ...about, elements: elementsIn(payload.elements) }];
  const hash = kept.otherHashes?.get(entry.from.key);
  if (hash) return [{ ...about, elements: elementsIn(payload.elements), hash }];
  // Without the key that it was hashed under only what was sent itself can be compared.
  return [sent === undefined ? about : { ...about, elements: submissionElements(sent, kept.hash) }];
}

/** A ledger may have been written by another version, or by hand. */
function elementsIn(elements: PayloadFacts['elements']): SubmittedElements {
  const values = submittedValues.map((name) => [name, elements[name]]);
  const lists = submittedRoles.map((role) => {
    const list = elements[role];
    return [role, Array.isArray(list) ? list : []];
  });
  return Object.fromEntries([...values, ...lists]) as SubmittedElements;
}

/** Of several answers about somebody the newest counts. */
function answersOf(
  accepted: readonly LedgerEntry[],
  now: number,
  hash: KeyedHash,
): Pick<Known, 'rulesOf' | 'until'> {
  const answers = new Map<string, string>();
  let until = Infinity;
  for (const { at, result } of accepted) {
    const end = Date.parse(at) + regelverkShownFor;
    if (!result?.regelverk || !(now < end)) continue;
    until = Math.min(until, end);
    for (const [debtor, answer] of Object.entries(result.regelverk)) answers.set(debtor, answer);
  }
  return { until, rulesOf: (number) => rulesIn[answers.get(hash(number)) ?? ''] };
}
