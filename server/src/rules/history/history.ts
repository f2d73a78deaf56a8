import { identityOf, readParties, type Party, type PartyRole } from '../../begjaering/parties';

/** A begjæring that has been submitted. */
export interface Submission {
  /** The authority's reference of the case. */
  readonly eksternSaksreferanse: string;
  /** When, as an ISO 8601 moment. */
  readonly submittedAt: string;
  /** What was sent, parsed. */
  readonly payload: unknown;
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
}

/** @returns the newest submission that came from the file itself: the case that sending it again would change */
export function submittedCase({ submissions, file }: History): Submission | undefined {
  return submissions.findLast((submission) => submission.file === file);
}

/** @returns the parties of one role in the case as it was submitted, without representatives; undefined where none was */
export function submittedParties(history: History | undefined, role: PartyRole): Party[] | undefined {
  const submitted = history && submittedCase(history);
  return submitted && readParties(submitted.payload).filter((party) => party.role === role);
}

/** How the parties of a list differ from those that were submitted; who cannot be identified is none of them. */
export interface PartyChanges {
  readonly added: readonly Party[];
  readonly gone: readonly Party[];
}

/**
 * @param then the parties that were submitted; where nothing was, nothing has changed
 * @returns what has changed in a list of parties: who it is, not what is told of them
 */
export function partyChanges(now: readonly Party[], then: readonly Party[] | undefined): PartyChanges {
  if (!then?.length) return { added: [], gone: [] };
  const [present, submitted] = [new Set(now.map(identityOf)), new Set(then.map(identityOf))];
  // An empty list, and a party without a name, are mistakes of their own.
  const allKnown = now.length > 0 && !present.has(undefined);
  return {
    added: now.filter((party) => isUnknownTo(submitted, party)),
    gone: allKnown ? then.filter((party) => isUnknownTo(present, party)) : [],
  };
}

function isUnknownTo(identities: ReadonlySet<string | undefined>, party: Party): boolean {
  const identity = identityOf(party);
  return identity !== undefined && !identities.has(identity);
}
