import type { BegjaeringIndex, Krav, ReferenceEntry, Tvangsgrunnlag } from '../../begjaering/index';
import { lastOf, segmentsOf, type Pointer } from '../../begjaering/pointer';
import { nearest } from '../../model/nearest';

/** @returns the claim that a pointer leads to or into */
export function kravAt(index: BegjaeringIndex, pointer: Pointer): Krav | undefined {
  const [list, position] = segmentsOf(pointer);
  return list === 'kravTilInnkreving'
    ? index.krav.find((krav) => krav.position === Number(position))
    : undefined;
}

/** @returns the ground that a pointer leads to or into */
export function groundAt(index: BegjaeringIndex, pointer: Pointer): Tvangsgrunnlag | undefined {
  const [list, position] = segmentsOf(pointer);
  if (list !== 'begjaeringensTvangsgrunnlag') return undefined;
  return index.tvangsgrunnlag.find((ground) => ground.position === Number(position));
}

/** @returns the entry of a list of references that stands at a pointer */
export function entryAt(entries: readonly ReferenceEntry[], pointer: Pointer): ReferenceEntry | undefined {
  return entries.find((entry) => entry.pointer === pointer);
}

/** @returns the positions of the entries with one of the references in their list */
export function positionsOf(entries: readonly ReferenceEntry[], references: ReadonlySet<string>): number[] {
  return entries
    .filter(({ reference }) => references.has(reference))
    .map(({ pointer }) => Number(lastOf(pointer)));
}

const mostOffered = 3;

/**
 * @param word what was written
 * @param likely references, the likeliest first
 * @returns up to three: those that look like the word, then the likeliest of the others
 */
export function bestReferences(word: string, likely: readonly string[]): string[] {
  return [...new Set([...nearest(word, likely, mostOffered), ...likely.slice(0, mostOffered)])].slice(
    0,
    mostOffered,
  );
}

/** @returns the references of the claims that no ground names */
export function unnamedClaims(index: BegjaeringIndex): string[] {
  return [...index.kravByReference.keys()].filter(
    (reference) => !index.tvangsgrunnlagByReference.has(reference),
  );
}

/** @returns the references that grounds name and no claim has */
export function referencesOfNoClaim(index: BegjaeringIndex): string[] {
  return [...index.tvangsgrunnlagByReference.keys()].filter(
    (reference) => !index.kravByReference.has(reference),
  );
}

/** @returns what a title calls a ground: its own title, with its number where another ground has the same */
export function groundLabel({ tvangsgrunnlag }: BegjaeringIndex, ground: Tvangsgrunnlag): string {
  const isUnique = tvangsgrunnlag.every((other) => other === ground || other.title !== ground.title);
  return isUnique ? ground.title : `${ground.title} (${ground.position + 1})`;
}
