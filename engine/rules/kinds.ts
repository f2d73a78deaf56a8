import type { Krav } from '../begjaering/index';

/** The kind of claim that others relate to; the rule texts call it "hovedstol". */
export const hovedkrav = 'Hovedkrav';

/** The kind of claim that is interest on another. */
export const rentekrav = 'Rentekrav';

/** The kinds that the rule texts call "gebyr eller sakskostnad". */
const costs: ReadonlySet<string> = new Set([
  'Sakskostnader',
  'UtenrettsligeKostnader',
  'SakskostnaderForSkriving',
  'TidligereRettsligeSakskostnader',
]);

export const isHovedkrav = (krav: Krav): boolean => krav.kind === hovedkrav;
export const isRentekrav = (krav: Krav): boolean => krav.kind === rentekrav;
export const isCost = (krav: Krav): boolean => krav.kind !== undefined && costs.has(krav.kind);

/** Whether the kind is one that the rules speak of; of any other, and of a misspelt one, they know nothing. */
export const hasKnownKind = (krav: Krav): boolean => isHovedkrav(krav) || isRentekrav(krav) || isCost(krav);
