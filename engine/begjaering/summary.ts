import { currencyOf, oereOf } from '../values/money';
import type { Attachment } from './attachments';
import type { BegjaeringIndex, Krav } from './index';
import type { Party, PartyKind } from './parties';
import type { Pointer } from './pointer';
import { textOf } from '../values/json';

/** A party as a person looks for it. */
export interface PartySummary {
  readonly pointer: Pointer;
  readonly name: string;
  readonly kind: PartyKind | undefined;
  /** The number of its identifier; empty where it has none. */
  readonly number: string;
  /** The country of the identifier; empty where it has none. */
  readonly country: string;
}

/** A sum of money. */
export interface Sum {
  readonly currency: string;
  /** In hundredths: øre, cents. */
  readonly oere: number;
}

/** What somebody wants to see of a begjæring before it is sent, and what sending it needs to know. */
export interface BegjaeringSummary {
  /** Empty where there is none. */
  readonly innsenderReferanse: string;
  /** Empty where there is none. */
  readonly begjaeringsdato: string;
  readonly innsender: PartySummary | undefined;
  readonly saksoeker: readonly PartySummary[];
  readonly saksoekt: readonly PartySummary[];
  /** How many claims there are. */
  readonly krav: number;
  /** What remains of all claims, or was claimed where nothing says what remains: one sum for each currency. */
  readonly sums: readonly Sum[];
  readonly attachments: readonly Omit<Attachment, 'value' | 'list' | 'position'>[];
}

/** @returns what a begjæring is about; it may have mistakes, and what cannot be read is left out */
export function summarise(index: BegjaeringIndex): BegjaeringSummary {
  const parties = index.parties();
  const inRole = (role: Party['role']): PartySummary[] =>
    parties.filter((party) => party.role === role).map(summariseParty);
  return {
    innsenderReferanse: textOf(index.root, 'innsenderReferanse')?.trim() ?? '',
    begjaeringsdato: textOf(index.root, 'begjaeringsdato')?.trim() ?? '',
    innsender: inRole('innsender')[0],
    saksoeker: inRole('saksoeker'),
    saksoekt: inRole('saksoekt'),
    krav: index.krav.length,
    sums: sumsOf(index.krav),
    attachments: index
      .attachments()
      .map(({ place, pointer, type, fileName, uuid }) => ({ place, pointer, type, fileName, uuid })),
  };
}

function summariseParty({ pointer, name, kind, identifier }: Party): PartySummary {
  return {
    pointer,
    name: name.whole,
    kind,
    number: identifier?.number ?? '',
    country: identifier?.country ?? '',
  };
}

/** @returns what remains of claims, or was claimed where nothing says what remains: one sum for each currency */
export function sumsOf(krav: readonly Krav[]): Sum[] {
  const sums = new Map<string, number>();
  for (const { value } of krav) {
    const amount = value['gjenstaaendeBeloep'] ?? value['opprinneligBeloep'];
    const oere = oereOf(amount);
    const currency = currencyOf(amount);
    if (oere === undefined || typeof currency !== 'string') continue;
    sums.set(currency, (sums.get(currency) ?? 0) + oere);
  }
  return [...sums].map(([currency, oere]) => ({ currency, oere }));
}
