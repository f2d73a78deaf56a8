import type { BegjaeringIndex, Krav, Tvangsgrunnlag } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { property, textOf } from '../../values/json';
import { currencyOf, oereOf } from '../../values/money';
import { nameOf } from '../naming';
import type { Rule, RuleFinding } from '../rule';

/** The checks of claims and grounds that are entered twice. */
export const claimsTwice: readonly Rule[] = [
  {
    code: 'elan/krav-to-ganger',
    *check(index): Generator<RuleFinding> {
      const firstByContent = new Map<string, Krav>();
      for (const krav of index.krav) {
        const content = contentOf(index, krav);
        if (content === undefined) continue;
        const first = firstByContent.get(content);
        if (!first) firstByContent.set(content, krav);
        else {
          yield {
            at: below(krav.pointer, 'innsendersKravreferanse'),
            args: { kravreferanse: nameOf(krav), foerste: nameOf(first) },
            related: [{ at: below(first.pointer, 'innsendersKravreferanse'), note: 'firstUse' }],
          };
        }
      }
    },
  },
  {
    code: 'elan/tvangsgrunnlag-to-ganger',
    *check(index): Generator<RuleFinding> {
      const firstByContent = new Map<string, Tvangsgrunnlag>();
      for (const ground of index.tvangsgrunnlag) {
        const content = groundContent(ground);
        if (content === undefined) continue;
        const first = firstByContent.get(content);
        if (!first) firstByContent.set(content, ground);
        else {
          yield {
            at: below(ground.pointer, 'betegnelseAvTvangsgrunnlag'),
            args: { grunnlag: ground.title },
            related: [{ at: below(first.pointer, 'betegnelseAvTvangsgrunnlag'), note: 'firstUse' }],
          };
        }
      }
    },
  },
];

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

/** A ground is the same as another where its claims are too: several claims may rest on one document. */
function groundContent({ value, entries }: Tvangsgrunnlag): string | undefined {
  const title = textOf(value, 'betegnelseAvTvangsgrunnlag')?.trim().toLowerCase();
  if (!title || entries.length === 0) return undefined;
  const references = entries.map(({ reference }) => reference).sort();
  return JSON.stringify([title, property(value, 'tvangsgrunnlagsdato'), references]);
}
