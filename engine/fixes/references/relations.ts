import type { BegjaeringIndex, Krav, ReferenceEntry, Tvangsgrunnlag } from '../../begjaering/index';
import { below, type Pointer } from '../../begjaering/pointer';
import type { DiagnosticData } from '../../check/diagnostic';
import { isHovedkrav } from '../../rules/kinds';
import { groundsOf, mayRelate } from '../../rules/references/relation';
import type { FixContext, FixProposal, FixProvider } from '../fix';
import { moveProposal } from './move';
import { bestReferences, entryAt, kravAt } from './lookup';

/** Fixes of what is wrong with one entry of `relatertKrav`. */
export const relationFixes: readonly FixProvider[] = [
  {
    codes: [
      'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER',
      'RELATERTE_KRAV_KAN_IKKE_PEKE_PÅ_SEG_SELV',
      'GEBYR_ELLER_SAKSKOSTNAD_HAR_ET_RELATERTKRAV_SOM_IKKE_ER_HOVEDSTOL',
      'RENTEKRAV_KAN_IKKE_HA_RENTEKRAV',
      'RELATERTE_KRAV_MÅ_FINNES',
    ],
    *propose(data, { index }) {
      const found = relationAt(index, data.at);
      if (found) yield* pointElsewhere(index, found.krav, found.entry);
    },
  },
  { codes: ['RELATERTE_KRAV_MÅ_FINNES'], propose: moveTogether },
  {
    codes: ['HOVEDSTOL_SKAL_IKKE_HA_ET_RELATERT_KRAV'],
    *propose(data, { index }) {
      const krav = kravAt(index, data.at);
      if (!krav) return;
      const at = below(krav.pointer, 'relatertKrav');
      yield { id: 'removeAllRelations', operations: [{ kind: 'remove', at }], preferred: true };
    },
  },
  {
    codes: [
      'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER',
      'RELATERTE_KRAV_KAN_IKKE_PEKE_PÅ_SEG_SELV',
      'HOVEDSTOL_SKAL_IKKE_HA_ET_RELATERT_KRAV',
      'GEBYR_ELLER_SAKSKOSTNAD_HAR_ET_RELATERTKRAV_SOM_IKKE_ER_HOVEDSTOL',
      'RENTEKRAV_KAN_IKKE_HA_RENTEKRAV',
      'RELATERTE_KRAV_MÅ_FINNES',
    ],
    *propose(data, { index }) {
      const found = relationAt(index, data.at);
      if (found) yield removeRelation(found.krav, found.entry);
    },
  },
];

interface FoundRelation {
  readonly krav: Krav;
  readonly entry: ReferenceEntry;
}

function relationAt(index: BegjaeringIndex, pointer: Pointer): FoundRelation | undefined {
  const krav = kravAt(index, pointer);
  const entry = krav && entryAt(krav.relations, pointer);
  return entry ? { krav, entry } : undefined;
}

function* pointElsewhere(index: BegjaeringIndex, krav: Krav, entry: ReferenceEntry): Generator<FixProposal> {
  const references = bestReferences(entry.reference, relationCandidates(index, krav, entry));
  for (const [position, referanse] of references.entries()) {
    yield {
      id: 'useReference',
      args: { referanse },
      operations: [{ kind: 'replace', at: entry.pointer, value: referanse }],
      preferred: position === 0,
    };
  }
}

/**
 * @returns the references that the claim may relate to, the likeliest first: what the named claim itself relates
 *   to, what is part of the claim's own reference, the nearest Hovedkrav before it, then the rest
 */
export function relationCandidates(index: BegjaeringIndex, krav: Krav, entry?: ReferenceEntry): string[] {
  const taken = new Set(krav.relations.filter((other) => other !== entry).map(({ reference }) => reference));
  const named = entry ? (index.kravByReference.get(entry.reference) ?? []) : [];
  const throughNamed = new Set(named.flatMap((other) => other.relations.map(({ reference }) => reference)));
  const score = (other: Krav): number => {
    const reference = other.reference ?? '';
    const distance = Math.abs(krav.position - other.position) / (index.krav.length + 1);
    return (
      (throughNamed.has(reference) ? 8 : 0) +
      (reference !== '' && krav.reference?.includes(reference) ? 4 : 0) +
      (isHovedkrav(other) ? 2 : 0) +
      (other.position < krav.position ? 1 : 0) -
      distance
    );
  };
  return index.krav
    .filter((other) => mayRelate(index, krav, other) && !taken.has(other.reference ?? ''))
    .map((other) => ({ reference: other.reference ?? '', score: score(other) }))
    .sort((a, b) => b.score - a.score)
    .map(({ reference }) => reference);
}

function removeRelation(krav: Krav, { reference, pointer }: ReferenceEntry): FixProposal {
  const at = krav.relations.length === 1 ? below(krav.pointer, 'relatertKrav') : pointer;
  return { id: 'removeRelation', args: { referanse: reference }, operations: [{ kind: 'remove', at }] };
}

/** The two claims come into the same ground: one of them moves, and what hangs with it moves along. */
function* moveTogether(data: DiagnosticData, { index }: FixContext): Generator<FixProposal> {
  const found = relationAt(index, data.at);
  if (!found?.krav.reference) return;
  const { reference } = found.entry;
  const own = groundsOf(index, found.krav.reference);
  const other = groundsOf(index, reference);
  const move = (
    from: readonly Tvangsgrunnlag[],
    to: Tvangsgrunnlag | undefined,
    moved: string,
    stays: string,
  ) => (from.length === 1 && to ? [moveProposal(index, moved, to, stays)] : []);
  yield* move(own, other[0], found.krav.reference, reference);
  yield* move(other, own[0], reference, found.krav.reference);
}
