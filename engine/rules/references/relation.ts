import type { BegjaeringIndex, Krav, ReferenceEntry } from '../../begjaering/index';
import { hasKnownKind, isCost, isHovedkrav, isRentekrav } from '../kinds';
import { remembered } from '../../values/remembered';

/** What can be wrong with one entry of `relatertKrav`: the official code of the first rule that it breaks. */
export type RelationProblem =
  | 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER'
  | 'RELATERTE_KRAV_KAN_IKKE_PEKE_PÅ_SEG_SELV'
  | 'HOVEDSTOL_SKAL_IKKE_HA_ET_RELATERT_KRAV'
  | 'GEBYR_ELLER_SAKSKOSTNAD_HAR_ET_RELATERTKRAV_SOM_IKKE_ER_HOVEDSTOL'
  | 'RENTEKRAV_KAN_IKKE_HA_RENTEKRAV'
  | 'RELATERTE_KRAV_MÅ_FINNES';

/**
 * Decides one entry of `relatertKrav`. One mistake gives one problem: the first that holds of "names no claim",
 * "names its own claim", "wrong kind", "in another ground".
 * @returns undefined where nothing is wrong with the entry
 */
export function relationProblem(
  index: BegjaeringIndex,
  krav: Krav,
  entry: Pick<ReferenceEntry, 'reference'>,
): RelationProblem | undefined {
  const named = index.kravByReference.get(entry.reference) ?? [];
  if (named.length === 0) return 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';
  const others = named[0] === krav || named.length > 1 ? named.filter((other) => other !== krav) : named;
  if (others.length === 0) return 'RELATERTE_KRAV_KAN_IKKE_PEKE_PÅ_SEG_SELV';
  return wrongKind(krav, others) ?? otherGround(index, krav, entry.reference);
}

/** With a reference that is not unique, it is enough that one of its claims fits. */
function wrongKind(krav: Krav, others: readonly Krav[]): RelationProblem | undefined {
  if (isHovedkrav(krav)) return 'HOVEDSTOL_SKAL_IKKE_HA_ET_RELATERT_KRAV';
  if (isCost(krav) && others.every((other) => hasKnownKind(other) && !isHovedkrav(other))) {
    return 'GEBYR_ELLER_SAKSKOSTNAD_HAR_ET_RELATERTKRAV_SOM_IKKE_ER_HOVEDSTOL';
  }
  return isRentekrav(krav) && others.every(isRentekrav) ? 'RENTEKRAV_KAN_IKKE_HA_RENTEKRAV' : undefined;
}

function otherGround(index: BegjaeringIndex, krav: Krav, reference: string): RelationProblem | undefined {
  const own = groundsOf(index, krav.reference);
  const other = groundsOf(index, reference);
  if (own.length === 0 || other.length === 0) return undefined;
  for (const ground of own) if (other.includes(ground)) return undefined;
  return 'RELATERTE_KRAV_MÅ_FINNES';
}

/** @returns the grounds whose lists name a reference */
export function groundsOf(
  index: BegjaeringIndex,
  reference: string | undefined,
): readonly BegjaeringIndex['tvangsgrunnlag'][number][] {
  return (reference !== undefined && index.tvangsgrunnlagByReference.get(reference)) || [];
}

/**
 * @returns whether the claim may relate to the other: right kinds, and a ground in common where both have one
 */
export function mayRelate(index: BegjaeringIndex, krav: Krav, other: Krav): boolean {
  if (other === krav || other.reference === undefined || other.reference === krav.reference) return false;
  return relationProblem(index, krav, { reference: other.reference }) === undefined;
}

/** An entry of `relatertKrav` that something is wrong with. */
export interface WrongRelation {
  readonly krav: Krav;
  readonly entry: ReferenceEntry;
  readonly problem: RelationProblem;
}

/** @returns every wrong entry of a begjæring, in the order of the file: decided once for all rules that ask */
export const wrongRelations = remembered(findWrongRelations);

function findWrongRelations(index: BegjaeringIndex): WrongRelation[] {
  const found: WrongRelation[] = [];
  for (const krav of index.krav) {
    if (krav.relations.length === 0) continue;
    for (const entry of krav.relations) {
      const problem = relationProblem(index, krav, entry);
      if (problem) found.push({ krav, entry, problem });
    }
  }
  return found;
}
