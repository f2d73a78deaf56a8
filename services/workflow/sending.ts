import { attemptsOf, caseOf, isKnownByReference, isUnresolved } from '../ledger/attempts';
import { callerFacts, type Caller } from '../ledger/caller';
import { damageConcerning, type Damage, type LedgerContent } from '../ledger/damage';
import { sha256 } from '../ledger/hash';
import type { CallFacts, LedgerEntry, PayloadFacts } from '../ledger/records';
import type { Environment } from '../profile';

/** A begjæring that is to be sent, and what the ledger has to know of it. */
export interface Sending {
  /** Its text, sent as it is. */
  readonly payload: string;
  /** The file that it stands in, relative to the workspace, with `/` between folders; none for standard input. */
  readonly file?: string;
  readonly innsenderReferanse?: string;
  readonly begjaeringsdato?: string;
  /** Keyed hashes of what the rules on changes compare. */
  readonly elements: PayloadFacts['elements'];
  /** The uuids of the attachments that it names. */
  readonly attachments: readonly string[];
}

/** What sending a begjæring would be. */
export type Plan =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'change';
      readonly eksternSaksreferanse: string;
      /** Its file was submitted under another reference: only the user knows whether it still is the same begjæring. */
      readonly isPerhapsAnother?: true;
      /** It was accepted as it is now, and nothing was accepted after that. */
      readonly isSame?: true;
    }
  /** The earlier attempts of which it is not known what they came to. */
  | { readonly kind: 'unclear'; readonly entries: readonly LedgerEntry[] }
  /** The ledger is damaged, and an earlier attempt may be missing in it. */
  | { readonly kind: 'doubtful'; readonly damage: readonly Damage[] };

/** @returns what a call is about that sends a begjæring, without what is the same for all calls */
export function sendingFacts(sending: Sending, kept: boolean): Partial<CallFacts> {
  const { payload, file, innsenderReferanse, begjaeringsdato, elements, attachments } = sending;
  return {
    file,
    innsenderReferanse,
    begjaeringsdato,
    payload: { sha256: sha256(payload), kept, elements, attachments },
  };
}

/** @returns whether a payload may be kept: always where only synthetic persons are, elsewhere where the user wants it */
export function keepsPayloads(environment: Environment, keepProductionPayloads: boolean): boolean {
  return environment !== 'production' || keepProductionPayloads;
}

/**
 * @param content of the ledger
 * @returns whether a begjæring would be a new case or the change of one, in the profile's environment; unclear as long
 *   as an earlier attempt is, and doubtful as long as one may be missing
 */
export function planFor(sending: Sending, profile: Caller, content: LedgerContent): Plan {
  const about = { operation: 'submit', ...callerFacts(profile), correlationId: '' } as const;
  const facts = { ...about, ...sendingFacts(sending, false) };
  const attempts = attemptsOf(facts, content.entries);
  const unresolved = attempts.filter(isUnresolved);
  if (unresolved.length > 0) return { kind: 'unclear', entries: unresolved };
  const damage = damageConcerning(facts, content);
  if (damage.length > 0) return { kind: 'doubtful', damage };
  const own = attempts.filter(
    (entry) => sending.file === undefined || entry.file === sending.file || isKnownByReference(entry),
  );
  const accepted = own.findLast(({ outcome }) => outcome === 'accepted');
  const eksternSaksreferanse = accepted && caseOf(accepted);
  if (!eksternSaksreferanse) return { kind: 'new' };
  const references = [sending.innsenderReferanse, accepted.innsenderReferanse];
  const isPerhapsAnother = !references.includes(undefined) && new Set(references).size > 1;
  const isSame = accepted.payload?.sha256 === facts.payload?.sha256;
  return {
    kind: 'change',
    eksternSaksreferanse,
    ...(isPerhapsAnother ? { isPerhapsAnother } : {}),
    ...(isSame ? { isSame } : {}),
  };
}
