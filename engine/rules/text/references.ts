import { partsWithReferences } from '../parts';
import type { BegjaeringIndex, Krav, ReferenceEntry } from '../../begjaering/index';
import { below, type Pointer } from '../../begjaering/pointer';
import { codePoint, likeness } from '../../values/characters';
import { areClaimsNamed } from '../references/in-order';
import { wrongRelations } from '../references/relation';
import type { Rule, RuleFinding } from '../rule';
import { tidyText } from './texts';
import { append } from '../../values/groups';
import { remembered } from '../../values/remembered';

/** A reference that names no claim, and is that of a claim but for what is hard to see. */
export interface NearlyEqual {
  /** As the entries have it. */
  readonly reference: string;
  readonly krav: Krav;
  /** As the claim has it. */
  readonly meant: string;
  /** Where it stands, relations first. */
  readonly entries: readonly ReferenceEntry[];
}

/** @returns the references that name no claim and look like that of one claim: each once, with all its places */
export const nearlyEqual = remembered(findNearlyEqual);

/** @returns the places of those references, and of the claims' that they look like */
export const nearlyEqualPlaces = remembered(
  (index: BegjaeringIndex): ReadonlySet<Pointer> =>
    new Set(
      nearlyEqual(index).flatMap(({ entries, krav }) => [
        ...entries.map(({ pointer }) => pointer),
        below(krav.pointer, 'innsendersKravreferanse'),
      ]),
    ),
);

/** elan/referanse-nesten-lik: instead of the official rules that a reference names no claim, and a claim is in no ground. */
export const nearlyEqualReferences: Rule = {
  code: 'elan/referanse-nesten-lik',
  parts: partsWithReferences,
  *check(index): Generator<RuleFinding> {
    for (const { reference, krav, meant, entries } of nearlyEqual(index)) {
      const [first, ...others] = entries;
      if (!first) continue;
      const ofClaim = below(krav.pointer, 'innsendersKravreferanse');
      yield {
        at: first.pointer,
        args: { referanse: withForeignLetters(reference), kravreferanse: withForeignLetters(meant) },
        related: [
          { at: ofClaim, note: 'relatedClaim' },
          ...others.map(({ pointer }) => ({ at: pointer, note: 'sameReference' }) as const),
        ],
        replaces: [
          ...entries.flatMap(({ pointer }) => aboutEntries.map((code) => ({ code, at: pointer }))),
          { code: 'KRAV_IKKE_BENYTTET', at: ofClaim },
        ],
      };
    }
  },
};

const aboutRelations = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';
const aboutEntries = [aboutRelations, 'TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER'];

function findNearlyEqual(index: BegjaeringIndex): NearlyEqual[] {
  const unknown = unknownReferences(index);
  if (unknown.size === 0) return [];
  const [tidy, alike] = [groupedBy(index, asTidy), groupedBy(index, likeness)];
  const found: NearlyEqual[] = [];
  for (const [reference, entries] of unknown) {
    const claims = tidy.get(asTidy(reference)) ?? alike.get(likeness(reference)) ?? [];
    const [krav] = claims;
    if (krav?.reference === undefined || claims.length > 1 || likeness(reference) === '') continue;
    found.push({ reference, krav, meant: krav.reference, entries });
  }
  return found;
}

/** @returns the references of grounds and relations that name no claim, each with its places */
function unknownReferences(index: BegjaeringIndex): Map<string, ReferenceEntry[]> {
  const unknown = new Map<string, ReferenceEntry[]>();
  for (const { entry, problem } of wrongRelations(index))
    if (problem === aboutRelations) append(unknown, entry.reference, entry);
  if (areClaimsNamed(index)) return unknown;
  for (const { entries } of index.tvangsgrunnlag) {
    for (const entry of entries)
      if (!index.kravByReference.has(entry.reference)) append(unknown, entry.reference, entry);
  }
  return unknown;
}

const asTidy = (reference: string): string => tidyText(reference, 'reference');

/** Claims of the same reference count once: that they are several is another mistake. */
function groupedBy(index: BegjaeringIndex, keyOf: (reference: string) => string): Map<string, Krav[]> {
  const groups = new Map<string, Krav[]>();
  for (const [reference, [krav]] of index.kravByReference) {
    if (krav) append(groups, keyOf(reference), krav);
  }
  return groups;
}

/** Letters of other alphabets by their numbers: nobody sees that they are others. */
const withForeignLetters = (text: string): string => text.replace(/[\u0370-\u04ff]/g, codePoint);
