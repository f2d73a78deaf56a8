import type { Range } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import type { BegjaeringIndex, Krav } from '../begjaering/index';
import type { Party, PartyRole } from '../begjaering/parties';
import { placesIn } from '../begjaering/places';
import type { Pointer } from '../begjaering/pointer';
import { sumsOf } from '../begjaering/summary';
import type { Language } from '../findings/findings';
import { lazy } from '../values/lazy';
import { currencyOf, oereOf } from '../values/money';
import { groundsOf } from '../rules/references/relation';
import { groundTotals, joined, remainingText, textOfAmount, totalText } from './amount-words';
import { rangeOf } from './locations';
import { oneLine } from './one-line';

/** A line above a part of a begjæring that says what it amounts to. */
export interface ClaimLens {
  readonly range: Range;
  readonly title: () => string;
}

const texts = {
  nb: {
    claims: (count: number) => `${count} krav`,
    total: 'Sum',
    against: 'mot',
    more: (count: number) => ` og ${count} til`,
    model: 'modell',
    noGround: 'ikke i noe tvangsgrunnlag',
    relatedTo: 'hører til',
    relatedBy: (count: number) => (count === 1 ? '1 krav hører til' : `${count} krav hører til`),
    remains: 'gjenstår',
    of: 'av',
  },
  en: {
    claims: (count: number) => (count === 1 ? '1 claim' : `${count} claims`),
    total: 'Sum',
    against: 'against',
    more: (count: number) => ` and ${count} more`,
    model: 'model',
    noGround: 'in no ground',
    relatedTo: 'relates to',
    relatedBy: (count: number) => (count === 1 ? '1 claim relates to it' : `${count} claims relate to it`),
    remains: 'remaining',
    of: 'of',
  },
} as const;

type Words = (typeof texts)[Language];

/**
 * Tells at the root what is claimed, by whom and of whom, on a ground what rests on it, and on a claim its ground, the
 * claims that it is related to, and what remains.
 * @param version of the model that the file is read as
 * @returns at most one for each line of the text, from the top; a title is worked out when it is asked for
 */
export function claimLenses(document: BegjaeringDocument, version: string, language: Language): ClaimLens[] {
  const titles = new Map(titlesOf(document.index, version, texts[language]));
  const places = placesIn(document, titles.keys());
  const lenses = [...titles]
    .flatMap(([pointer, title]) => {
      const offset = places.get(pointer)?.value.offset;
      return offset === undefined ? [] : [{ title, offset }];
    })
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ title, offset }) => ({ title, range: rangeOf(document, { offset, end: offset + 1 }) }));
  return lenses.filter(({ range }, i) => lenses[i - 1]?.range.start.line !== range.start.line);
}

function* titlesOf(
  index: BegjaeringIndex,
  version: string,
  words: Words,
): Generator<[Pointer, ClaimLens['title']]> {
  yield ['', () => rootTitle(index, version, words)];
  // What all titles need is worked out for the first that is asked for.
  const totalOf = lazy(() => groundTotals(index));
  for (const ground of index.tvangsgrunnlag) {
    const title = (): string => {
      const { claims, total } = totalOf()(ground);
      return joined(words.claims(claims), total);
    };
    yield [ground.pointer, title];
  }
  const related = lazy(() => relatedCounts(index));
  for (const krav of index.krav) yield [krav.pointer, () => claimTitle(krav, index, related(), words)];
}

function rootTitle(index: BegjaeringIndex, version: string, words: Words): string {
  const total = totalText(sumsOf(index.krav));
  const [by, against] = [namesOf(index, 'saksoeker', words), namesOf(index, 'saksoekt', words)];
  return joined(
    total && `${words.total} ${total}`,
    words.claims(index.krav.length),
    by && against ? `${by} ${words.against} ${against}` : by || against,
    `${words.model} ${version}`,
  );
}

function namesOf(index: BegjaeringIndex, role: PartyRole, { more }: Words): string {
  const [first, ...others] = index.parties().filter((party) => party.role === role);
  if (!first) return '';
  return nameOf(first) + (others.length > 0 ? more(others.length) : '');
}

/** Identifiers are not shown where somebody may look over a shoulder: a party without a name has none here. */
function nameOf({ name }: Party): string {
  return oneLine(name.whole) || '…';
}

/** How many claims relate to each reference. */
function relatedCounts({ krav }: BegjaeringIndex): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { relations, reference: own } of krav) {
    for (const reference of new Set(relations.map((entry) => entry.reference))) {
      if (reference !== own) counts.set(reference, (counts.get(reference) ?? 0) + 1);
    }
  }
  return counts;
}

function claimTitle(
  krav: Krav,
  index: BegjaeringIndex,
  related: ReadonlyMap<string, number>,
  words: Words,
): string {
  const grounds = groundsOf(index, krav.reference);
  const count = (krav.reference !== undefined && related.get(krav.reference)) || 0;
  const relations = listed(krav.relations.map(({ reference }) => reference));
  return joined(
    grounds.length > 0 ? listed(grounds.map(({ title }) => title)) : words.noGround,
    relations && `${words.relatedTo} ${relations}`,
    count > 0 ? words.relatedBy(count) : '',
    remainsText(krav, words),
  );
}

function remainsText(krav: Krav, { remains, of }: Words): string {
  const remaining = remainingText(krav);
  if (!remaining) return '';
  const { opprinneligBeloep: original, gjenstaaendeBeloep: rest } = krav.value;
  const isLess =
    rest !== undefined && (oereOf(original) !== oereOf(rest) || currencyOf(original) !== currencyOf(rest));
  const whole = isLess ? textOfAmount(original) : '';
  return whole ? `${remains} ${remaining} ${of} ${whole}` : `${remains} ${remaining}`;
}

const mostListed = 3;

function listed(names: readonly string[]): string {
  const first = names.slice(0, mostListed).map(oneLine).join(', ');
  return names.length > mostListed ? `${first} …` : first;
}
