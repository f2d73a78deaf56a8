import { itemsOf, member } from './read';

/** What may be decided of a claim, as the service calls it. */
export const decisionNames = [
  'besluttetIntetTilUtlegg',
  'besluttetInntredenIUtleggstrekk',
  'besluttetUtleggstrekk',
  'besluttetUtleggspant',
] as const;

/** A measure that was decided. */
export interface Decided {
  readonly kind: (typeof decisionNames)[number];
  /** As the service gave it. */
  readonly measure: unknown;
}

/** @returns the measures of a Beslutningsinformasjon, in the order of {@link decisionNames} */
export function decisionsOf(decision: unknown): Decided[] {
  return decisionNames.flatMap((kind) => {
    const given = member(decision, kind);
    const measures = Array.isArray(given) ? itemsOf(given) : given === undefined ? [] : [given];
    return measures.map((measure) => ({ kind, measure }));
  });
}
