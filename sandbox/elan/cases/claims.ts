import { isObject, listOf, property, textOf } from '../../../engine/values/json';

/** A claim, as the services about a case tell of it. */
export interface ClaimInCase {
  readonly kravgrunnlagsidentifikator: string;
  readonly innsendersKravreferanse?: string;
  readonly kravbeskrivelse: string;
  readonly gjenstaaendeBeloep?: { readonly beloep: number; readonly valuta: string };
  readonly prioritetDekningsloven: string;
}

/** The names of kravdetaljer in a begjæring, and in a case. */
const descriptions: Readonly<Record<string, string>> = {
  Hovedkrav: 'hovedkrav',
  Sakskostnader: 'sakskostnader',
  SakskostnaderForSkriving: 'sakskostnaderForSkriving',
  UtenrettsligeKostnader: 'utenrettsligeKostnader',
  TidligereRettsligeSakskostnader: 'tidligereRettsligeKostnader',
  Rentekrav: 'rentekrav',
};

/** The letters of dekningsloven § 2-8, the best first. */
export const priorities = ['a', 'b', 'c', 'd', 'e'];

/** @returns the claims of a begjæring; what has no name in a case is called a hovedkrav there */
export function claimsOf(payload: unknown, saksnummer: string): ClaimInCase[] {
  return listOf(payload, 'kravTilInnkreving').map((claim, position) => {
    const reference = textOf(claim, 'innsendersKravreferanse');
    const priority = textOf(claim, 'prioritetDekningsloven') ?? '';
    return {
      kravgrunnlagsidentifikator: `${saksnummer}-${position + 1}`,
      ...(reference === undefined ? {} : { innsendersKravreferanse: reference }),
      kravbeskrivelse: descriptions[textOf(claim, 'kravdetaljer') ?? ''] ?? 'hovedkrav',
      ...remaining(property(claim, 'gjenstaaendeBeloep')),
      prioritetDekningsloven: priorities.includes(priority) ? priority : 'e',
    };
  });
}

function remaining(amount: unknown): Pick<ClaimInCase, 'gjenstaaendeBeloep'> {
  const beloep = property(amount, 'beloep');
  if (typeof beloep !== 'number') return {};
  return { gjenstaaendeBeloep: { beloep, valuta: textOf(amount, 'valuta') ?? 'NOK' } };
}

/** @returns the parties of one role, without who represents them */
export function partiesIn(payload: unknown, role: 'saksoeker' | 'saksoekt'): object[] {
  return listOf(payload, role)
    .map((item) => property(item, role))
    .filter(isObject);
}
