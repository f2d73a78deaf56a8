import type { BegjaeringIndex } from '../../begjaering/index';
import { isObject, listOf, property } from '../../values/json';

/** A begjæring of no more claims than this is looked at whole. */
const fewClaims = 40;
/** How many claims that are not concerned stay, and of those that are concerned how many at most. */
const others = 5;
const mostConcerned = 12;

interface Neighbourhood {
  readonly root: unknown;
  /** The way to the same place. */
  readonly way: readonly (string | number)[];
}

/**
 * What there has to be of a large begjæring to see what a change at one place does: the claims that have to do with
 * it, some others, and their grounds. Everything but claims and grounds stays.
 * @param way to a place
 */
export function neighbourhoodOf(index: BegjaeringIndex, way: readonly (string | number)[]): Neighbourhood {
  const { root } = index;
  const claims = listOf(root, 'kravTilInnkreving');
  if (!isObject(root) || claims.length <= fewClaims) return { root, way };
  const [list, position] = way;
  const focus = position === undefined ? undefined : Number(position);
  const keptClaims = claimsAround(
    index,
    list === 'kravTilInnkreving' ? focus : undefined,
    list === 'begjaeringensTvangsgrunnlag' ? focus : undefined,
  );
  const references = new Set(
    index.krav.flatMap((krav) => (keptClaims.has(krav.position) ? (krav.reference ?? []) : [])),
  );
  const keptGrounds = groundsAround(index, references);
  if (list === 'begjaeringensTvangsgrunnlag' && focus !== undefined) keptGrounds.add(focus);
  return {
    root: {
      ...root,
      kravTilInnkreving: claims.filter((_, i) => keptClaims.has(i)),
      begjaeringensTvangsgrunnlag: listOf(root, 'begjaeringensTvangsgrunnlag')
        .filter((_, i) => keptGrounds.has(i))
        .map((ground) => withEntriesOf(ground, index, references)),
    },
    way: list === 'kravTilInnkreving' ? moved(way, keptClaims) : moved(way, keptGrounds),
  };
}

function groundsAround({ tvangsgrunnlag }: BegjaeringIndex, references: ReadonlySet<string>): Set<number> {
  const kept = tvangsgrunnlag.filter(
    ({ entries }, i) => i < others || entries.some(({ reference }) => references.has(reference)),
  );
  return new Set(kept.map(({ position }) => position));
}

/** A ground without the entries that name claims which are left out. */
function withEntriesOf(ground: unknown, index: BegjaeringIndex, references: ReadonlySet<string>): unknown {
  const entries = property(ground, 'innsendersKravreferanse');
  if (!isObject(ground) || !Array.isArray(entries)) return ground;
  const isLeftOut = (entry: unknown): boolean =>
    typeof entry === 'string' && index.kravByReference.has(entry) && !references.has(entry);
  return { ...ground, innsendersKravreferanse: entries.filter((entry) => !isLeftOut(entry)) };
}

/** Into claims and grounds the way changes, since some of them are left out. */
function moved(way: readonly (string | number)[], kept: ReadonlySet<number>): readonly (string | number)[] {
  const [list, position, ...rest] = way;
  if (position === undefined || (list !== 'kravTilInnkreving' && list !== 'begjaeringensTvangsgrunnlag')) {
    return way;
  }
  return [list, [...kept].filter((other) => other < Number(position)).length, ...rest];
}

function claimsAround(index: BegjaeringIndex, claim?: number, ground?: number): ReadonlySet<number> {
  const focus = index.krav.find(({ position }) => position === claim);
  const entries = index.tvangsgrunnlag.find(({ position }) => position === ground)?.entries ?? [];
  const named = [...(focus?.relations ?? []), ...entries.slice(0, mostConcerned)].flatMap(
    ({ reference }) => index.kravByReference.get(reference) ?? [],
  );
  const naming = index.krav.filter(
    ({ relations }) =>
      focus?.reference !== undefined && relations.some(({ reference }) => reference === focus.reference),
  );
  const concerned = [...named, ...naming.slice(0, mostConcerned), ...index.krav.slice(0, others)];
  // One with a priority tells of all that they should have one.
  const prior = index.krav.find(({ value }) => value['prioritetISak'] !== undefined);
  return new Set(
    [...(focus ? [focus] : []), ...concerned, ...(prior ? [prior] : [])].map(({ position }) => position),
  );
}
