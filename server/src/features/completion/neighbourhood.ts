import { buildIndex, type BegjaeringIndex } from '../../begjaering/index';
import { isObject, listOf } from '../../begjaering/values';

/** A begjæring of no more claims than this is looked at whole. */
const fewClaims = 40;
/** How many claims that are not concerned stay, and of those that are concerned how many at most. */
const others = 5;
const mostConcerned = 30;

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
export function neighbourhoodOf(root: unknown, way: readonly (string | number)[]): Neighbourhood {
  const claims = listOf(root, 'kravTilInnkreving');
  if (!isObject(root) || claims.length <= fewClaims) return { root, way };
  const index = buildIndex(root);
  const [list, position = NaN] = way;
  const focus = Number(position);
  const keptClaims = claimsAround(
    index,
    list === 'kravTilInnkreving' ? focus : NaN,
    list === 'begjaeringensTvangsgrunnlag' ? focus : NaN,
  );
  const references = new Set(
    index.krav.flatMap((krav) => (keptClaims.has(krav.position) ? (krav.reference ?? []) : [])),
  );
  const keptGrounds = new Set(
    index.tvangsgrunnlag
      .filter((ground, i) => i < others || ground.entries.some(({ reference }) => references.has(reference)))
      .map((ground) => ground.position),
  );
  if (list === 'begjaeringensTvangsgrunnlag') keptGrounds.add(focus);
  const isOfNoKeptClaim = (entry: unknown): boolean =>
    typeof entry === 'string' && index.kravByReference.has(entry) && !references.has(entry);
  const grounds = listOf(root, 'begjaeringensTvangsgrunnlag')
    .filter((_, i) => keptGrounds.has(i))
    .map((ground) =>
      isObject(ground) && Array.isArray(ground['innsendersKravreferanse'])
        ? {
            ...ground,
            innsendersKravreferanse: ground['innsendersKravreferanse'].filter(
              (entry) => !isOfNoKeptClaim(entry),
            ),
          }
        : ground,
    );
  const kept = list === 'kravTilInnkreving' ? keptClaims : keptGrounds;
  return {
    root: {
      ...root,
      kravTilInnkreving: claims.filter((_, i) => keptClaims.has(i)),
      begjaeringensTvangsgrunnlag: grounds,
    },
    way: Number.isNaN(focus) || !isListOfBoth(list) ? way : moved(way, kept),
  };
}

function isListOfBoth(list: unknown): boolean {
  return list === 'kravTilInnkreving' || list === 'begjaeringensTvangsgrunnlag';
}

function moved(way: readonly (string | number)[], kept: ReadonlySet<number>): (string | number)[] {
  const [list = '', position = 0, ...rest] = way;
  return [list, [...kept].filter((other) => other < Number(position)).length, ...rest];
}

function claimsAround(index: BegjaeringIndex, claim: number, ground: number): ReadonlySet<number> {
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
