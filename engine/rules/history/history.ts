import { readParties, type Party } from '../../begjaering/parties';
import { hashOfParty, type SubmittedElements, type SubmittedRole } from './elements';

/** A begjæring that has been submitted. */
export interface Submission {
  /** The authority's reference of the case. */
  readonly eksternSaksreferanse: string;
  /** When, as an ISO 8601 moment. */
  readonly submittedAt: string;
  /** What the rules compare, as hashes; undefined where it was hashed under a key that is not here. */
  readonly elements?: SubmittedElements;
  /** What has made the hashes, where it is not {@link History.hash}. */
  readonly hash?: (value: string) => string;
  /** What was sent, parsed; undefined where it was not kept. */
  readonly payload?: unknown;
  /** Which file it came from, in the words of {@link History.file}. */
  readonly file: string;
}

/** What is known of earlier submissions, as far as a file's rules need it. */
export interface History {
  /** The file that is checked. */
  readonly file: string;
  /** Every submission, oldest first. */
  readonly submissions: readonly Submission[];
  /**
   * @returns the begjæring that an attachment was uploaded for: the `innsenderReferanse` given with it; undefined
   *   where nothing is known of the attachment
   */
  uploadedFor(uuid: string): string | undefined;
  /** Hashes a value, to compare it with what was submitted. */
  readonly hash: (value: string) => string;
}

/** @returns the newest submission that came from the file itself: the case that sending it again would change */
export function submittedCase({ submissions, file }: History): Submission | undefined {
  return submissions.findLast((submission) => submission.file === file);
}

/** How the parties of a list differ from those that were submitted; who cannot be identified is none of them. */
export interface PartyChanges {
  readonly added: readonly Party[];
  /** The hashes of who they were. */
  readonly gone: readonly string[];
}

/**
 * @param now the parties that stand in the file
 * @returns what has changed in a list of parties: who it is, not what is told of them; nothing where none was submitted
 */
export function partyChanges(
  role: SubmittedRole,
  now: readonly Party[],
  history: History | undefined,
): PartyChanges {
  const submitted = history && submittedCase(history);
  const then = submitted?.elements?.[role] ?? [];
  if (!history || !submitted || then.length === 0) return { added: [], gone: [] };
  const hash = submitted.hash ?? history.hash;
  const hashes = now.map((party) => hashOfParty(party, hash));
  // An empty list, and a party without a name, are mistakes of their own.
  const allKnown = now.length > 0 && !hashes.includes('');
  return {
    added: now.filter((_, position) => isUnknownTo(then, hashes[position])),
    gone: allKnown ? then.filter((hash) => isUnknownTo(hashes, hash)) : [],
  };
}

function isUnknownTo(hashes: readonly string[], hash = ''): boolean {
  return hash !== '' && !hashes.includes(hash);
}

/**
 * @param hashes of who they were
 * @returns those parties as they were submitted; undefined where the payload was not kept
 */
export function submittedParties(
  role: SubmittedRole,
  hashes: readonly string[],
  history: History | undefined,
): Party[] | undefined {
  const submitted = history && submittedCase(history);
  if (!history || submitted?.payload === undefined) return undefined;
  const hash = submitted.hash ?? history.hash;
  return readParties(submitted.payload).filter(
    (party) => party.role === role && hashes.includes(hashOfParty(party, hash)),
  );
}
