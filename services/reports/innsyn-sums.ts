import { itemsOf, member, textOf } from './read';

/** A sum of an insight that does not fit with another, as both were given. */
export type SumDifference =
  /** The shares of the claims of one priority come to more than the whole. */
  | { readonly kind: 'shares'; readonly letter: 'b'; readonly prioritet: string; readonly percent: number }
  /** What goes before a claim is less than a part of it: what goes before, or beside, a claim of better priority. */
  | {
      readonly kind: 'better' | 'same';
      readonly letter: 'a';
      readonly claim: string;
      readonly sum: number;
      readonly other: string;
      readonly part: number;
    }
  | { readonly kind: 'negative'; readonly letter: 'a' | 'b' | 'c' | 'd' | 'e'; readonly sum: number };

/** What came of adding up an insight. */
export interface CheckedSums {
  /** What was received in the period, added up; undefined where nothing was. */
  readonly received?: number;
  readonly differences: readonly SumDifference[];
}

/** One of the claimant's claims, as an insight tells of it. */
interface Claim {
  readonly name: string;
  readonly prioritet: string;
  readonly better: number | undefined;
  readonly same: number | undefined;
  readonly share: number | undefined;
}

/** Amounts are rounded to øre, and shares to hundredths of a percent. */
const rounding = 0.01;

/**
 * @param answer a ResponsInnsynIEttTrekk as the service gave it
 * @returns its sums against their parts, as far as both are given
 */
export function checkSums(answer: unknown): CheckedSums {
  const claims = itemsOf(member(answer, 'saksoekersKravIEttTrekk')).map(claimOf);
  const payments = paymentsOf(answer).flatMap(({ sum }) => sum ?? []);
  const differences = [...beforeClaims(claims), ...shares(claims), ...negative(answer, claims, payments)];
  if (payments.length === 0) return { differences };
  return { received: payments.reduce((sum, payment) => sum + payment, 0), differences };
}

/** @returns what was received, day by day */
export function paymentsOf(answer: unknown): { readonly date: string; readonly sum: number | undefined }[] {
  return itemsOf(member(answer, 'mottattTrekkbeloepSistePeriode', 'mottattTrekkbeloepDato')).map(
    (payment) => ({
      date: textOf(member(payment, 'dato')),
      sum: numberOf(member(payment, 'mottattTrekkbeloep', 'trekkbeloep')),
    }),
  );
}

/** @returns what a claim is called: by the claimant, or else by the authority */
export function claimName(claim: unknown): string {
  return textOf(member(claim, 'kravreferanse')) || textOf(member(claim, 'kravgrunnlagsidentifikator'));
}

function claimOf(claim: unknown): Claim {
  const better = member(claim, 'kravMedHoeyerePrioritet', 'detaljerAndreKravMedHoeyerePrioritet');
  const same = member(claim, 'kravMedSammePrioritet', 'detaljerAndreKravMedSammePrioritet');
  return {
    name: claimName(claim),
    prioritet: textOf(member(claim, 'prioritetDekningsloven')),
    better: numberOf(member(better, 'sumGjenstaaendeBeloep')),
    same: numberOf(member(same, 'sumGjenstaaendeBeloep')),
    share: numberOf(member(same, 'kravetsAndel')),
  };
}

/** All that goes before or beside a claim goes before those of worse priority too. */
function beforeClaims(claims: readonly Claim[]): SumDifference[] {
  return claims.flatMap(({ name: claim, prioritet, better: sum }) => {
    if (sum === undefined) return [];
    const others = claims.filter((other) => other.prioritet !== '' && other.prioritet < prioritet);
    return others.flatMap((other) =>
      (['better', 'same'] as const).flatMap((kind) => {
        const part = other[kind];
        if (part === undefined || part <= sum + rounding) return [];
        return [{ kind, letter: 'a', claim, sum, other: other.name, part } as const];
      }),
    );
  });
}

function shares(claims: readonly Claim[]): SumDifference[] {
  const priorities = [...new Set(claims.map(({ prioritet }) => prioritet))];
  return priorities.flatMap((prioritet) => {
    const all = claims.filter((claim) => claim.prioritet === prioritet).flatMap(({ share }) => share ?? []);
    const percent = all.reduce((sum, share) => sum + share, 0);
    if (percent <= 100 + rounding * all.length) return [];
    return [{ kind: 'shares', letter: 'b', prioritet, percent } as const];
  });
}

function negative(answer: unknown, claims: readonly Claim[], payments: readonly number[]): SumDifference[] {
  const support = member(answer, 'dekningAvUforfalteBidragskrav', 'maanedligBidragsforpliktelse');
  const periods = itemsOf(member(answer, 'besluttetTrekkPerTrekkpliktig')).flatMap((payer) =>
    itemsOf(member(payer, 'besluttetTrekkstoerrelseForPeriode')),
  );
  const sums = {
    a: claims.map(({ better }) => better),
    b: claims.flatMap(({ same, share }) => [same, share]),
    c: [numberOf(support)],
    d: payments,
    e: periods.flatMap((period) => [
      numberOf(member(period, 'besluttetTrekkprosent', 'trekkprosent')),
      numberOf(member(period, 'besluttetTrekkbeloep', 'trekkbeloep')),
    ]),
  };
  return (['a', 'b', 'c', 'd', 'e'] as const).flatMap((letter) =>
    sums[letter].flatMap((sum) =>
      sum !== undefined && sum < 0 ? [{ kind: 'negative', letter, sum } as const] : [],
    ),
  );
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
