import { ofClaims, partsWithReferences } from '../parts';
import type { BegjaeringIndex, Krav, Tvangsgrunnlag } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { property, textOf } from '../../values/json';
import { currencyOf, oereOf } from '../../values/money';
import { nameOf } from '../naming';
import type { Rule, RuleFinding } from '../rule';
import { grouped } from '../../values/groups';

/** The checks of claims and grounds that are entered twice. */
export const claimsTwice: readonly Rule[] = [
  {
    code: 'elan/krav-to-ganger',
    parts: [
      ...partsWithReferences,
      ...ofClaims(
        'kravbeskrivelse',
        'opprinneligBeloep',
        'kravforfall',
        'kravgrunnlagsidentifikator',
        'rentekrav',
      ),
    ],
    *check(index): Generator<RuleFinding> {
      for (const [krav, first] of repeats(maybeTwice(index), (each) => contentOf(index, each))) {
        yield {
          at: below(krav.pointer, 'innsendersKravreferanse'),
          args: { kravreferanse: nameOf(krav), foerste: nameOf(first) },
          related: [{ at: below(first.pointer, 'innsendersKravreferanse'), note: 'firstUse' }],
        };
      }
    },
  },
  {
    code: 'elan/tvangsgrunnlag-to-ganger',
    *check(index): Generator<RuleFinding> {
      const titles = index.tvangsgrunnlag.map(titleOf);
      if (new Set(titles).size === titles.length) return;
      for (const [ground, first] of repeats(index.tvangsgrunnlag, groundContent)) {
        yield {
          at: below(ground.pointer, 'betegnelseAvTvangsgrunnlag'),
          args: { grunnlag: ground.title },
          related: [{ at: below(first.pointer, 'betegnelseAvTvangsgrunnlag'), note: 'firstUse' }],
        };
      }
    },
  },
];

/** Each item whose content an earlier one has, with the first that has it. */
function* repeats<T>(
  items: readonly T[],
  contentOf: (item: T) => string | undefined,
): Generator<readonly [item: T, first: T]> {
  for (const [first, ...others] of grouped(items, contentOf).values()) {
    if (first !== undefined) for (const item of others) yield [item, first];
  }
}

/** A quick look: nearly every claim has a description of its own, or is the only one of its kind that relates to a claim. */
function maybeTwice({ krav }: BegjaeringIndex): Krav[] {
  const seen = new Map<string, Set<string>>();
  const shared = new Set<string>();
  for (const each of krav) {
    const { kind = '' } = each;
    const outline = outlineOf(each);
    const ofKind = seen.get(kind);
    if (!ofKind) seen.set(kind, new Set([outline]));
    else if (ofKind.has(outline)) shared.add(outline);
    else ofKind.add(outline);
  }
  return shared.size === 0 ? [] : krav.filter((each) => shared.has(outlineOf(each)));
}

/** What claims of the same kind and content have in common, and what is told quickly. */
function outlineOf({ value, relations }: Krav): string {
  const only = relations.length === 1 ? relations[0] : undefined;
  if (only) return only.reference;
  const { kravbeskrivelse } = value;
  return typeof kravbeskrivelse === 'string' ? kravbeskrivelse.trim() : '';
}

/**
 * What makes a claim the same as another: kind, amount, due date and what it is for. Two debts may have all the rest in
 * common, so that a claim without a description, or with one that has no number, is the same as no other.
 */
function contentOf({ kravByReference }: BegjaeringIndex, krav: Krav): string | undefined {
  const { value, reference, kind, relations } = krav;
  const description = textOf(value, 'kravbeskrivelse')?.trim();
  const oere = oereOf(value['opprinneligBeloep']);
  if (!description || oere === undefined || reference === undefined) return undefined;
  if (relations.length === 0 && !/\d/.test(description)) return undefined;
  if (kravByReference.get(reference)?.[0] !== krav) return undefined;
  const interest = value['rentekrav'];
  return [
    kind,
    oere,
    currencyOf(value['opprinneligBeloep']),
    property(value['kravforfall'], 'forfallsdato'),
    description,
    property(value, 'kravgrunnlagsidentifikator'),
    ...relations.map((entry) => entry.reference).sort(),
    interest === undefined ? '' : JSON.stringify(interest),
  ].join('\n');
}

const titleOf = ({ value }: Pick<Tvangsgrunnlag, 'value'>): string | undefined =>
  textOf(value, 'betegnelseAvTvangsgrunnlag')?.trim().toLowerCase();

/** A ground is the same as another where its claims are too: several claims may rest on one document. */
function groundContent({ value, entries }: Tvangsgrunnlag): string | undefined {
  const title = titleOf({ value });
  if (!title || entries.length === 0) return undefined;
  const references = entries.map(({ reference }) => reference).sort();
  return JSON.stringify([title, property(value, 'tvangsgrunnlagsdato'), references]);
}
