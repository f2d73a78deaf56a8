import type { Attachment } from '../begjaering/attachments';
import type { BegjaeringIndex, Krav, Tvangsgrunnlag } from '../begjaering/index';
import type { Party } from '../begjaering/parties';
import { below, type Pointer } from '../begjaering/pointer';
import { sumsOf } from '../begjaering/summary';
import { isObject, listOf, property, textOf, type JsonObject } from '../values/json';
import {
  groundTotals,
  joined,
  remainingText,
  textOfAmount,
  totalText,
  type GroundTotal,
} from './amount-words';
import { beginningOf, oneLine } from './one-line';
import type { OutlineWords } from './outline-words';

/** What a part of a begjæring is. */
export type OutlineKind = 'party' | 'ground' | 'claim' | 'attachment' | 'list' | 'event' | 'caseReference';

/** A part of a begjæring as a person looks for it. */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  readonly name: string;
  readonly detail?: string;
  readonly pointer: Pointer;
  /** What within it is selected when somebody goes to it; its beginning where this is left out or missing. */
  readonly selection?: Pointer;
  readonly children: readonly OutlineEntry[];
}

/** How much of a description is told beside a claim, in characters. */
const longestDescription = 60;

/** Where the claims stand. */
export const claimsPointer: Pointer = '/kravTilInnkreving';

/**
 * @param claims of which there are entries: all of them where they are left out
 * @returns the parts of a begjæring: parties, grounds and claims with what belongs to them, and attachments
 */
export function outline(
  index: BegjaeringIndex,
  words: OutlineWords,
  claims: readonly Krav[] = index.krav,
): OutlineEntry[] {
  return [
    ...caseReferences(index, words),
    ...parties(index, words),
    ...list('/begjaeringensTvangsgrunnlag', words.grounds, grounds(index, words)),
    ...claimList(index, words, claims),
    ...list('/vedlegg', words.attachments, attachments(index, words)),
    ...payment(index, words),
  ];
}

function list(pointer: Pointer, name: string, children: OutlineEntry[]): OutlineEntry[] {
  if (children.length === 0) return [];
  return [{ kind: 'list', name, detail: String(children.length), pointer, children }];
}

function claimList({ krav }: BegjaeringIndex, words: OutlineWords, claims: readonly Krav[]): OutlineEntry[] {
  if (krav.length === 0) return [];
  const detail = joined(String(krav.length), totalText(sumsOf(krav)));
  const children = claims.map((each) => claimEntry(each, words));
  return [{ kind: 'list', name: words.claims, detail, pointer: claimsPointer, children }];
}

/** Where the money goes, and whether the court fee is demanded. */
function payment({ root }: BegjaeringIndex, words: OutlineWords): OutlineEntry[] {
  if (!isObject(root)) return [];
  const account = property(property(root, 'betalingsinformasjon'), 'kontoinformasjon');
  const number = textOf(account, 'kontonummer') ?? textOf(account, 'iban');
  return [
    ...events(root, '', 'betalingsinformasjon', ({ kidnummer }) => [
      words.paidTo,
      number,
      typeof kidnummer === 'string' ? `KID ${kidnummer}` : '',
    ]),
    ...events(root, '', 'kreverRettsgebyrErstattet', () => [words.courtFee]),
  ];
}

/** The sender's reference, and from an older model the reference of the case. */
function caseReferences({ root }: BegjaeringIndex, words: OutlineWords): OutlineEntry[] {
  return ['innsenderReferanse', 'saksreferanse'].flatMap((name): OutlineEntry[] => {
    const reference = textOf(root, name)?.trim();
    if (!reference) return [];
    const detail = textOf(root, 'begjaeringsdato') ?? '';
    const title = `${words.begjaering} ${oneLine(reference)}`;
    return [{ kind: 'caseReference', name: title, detail, pointer: below('', name), children: [] }];
  });
}

/** A representative belongs to the party that stands before it, if that one is held by the same object. */
function parties(index: BegjaeringIndex, words: OutlineWords): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const party of index.parties()) {
    const entry = partyEntry(party, words);
    const before = entries.at(-1);
    if (before && entry.pointer.startsWith(`${before.pointer}/`)) {
      entries[entries.length - 1] = { ...before, children: [...before.children, entry] };
    } else entries.push(entry);
  }
  return entries;
}

function partyEntry(party: Party, words: OutlineWords): OutlineEntry {
  const { role, name, identifier, otherIdentifier, holder, pointer, kind } = party;
  const number = (identifier ?? otherIdentifier)?.number ?? '';
  return {
    kind: 'party',
    name: `${words.roles[role]} ${oneLine(name.whole || number)}`.trim(),
    detail: oneLine(number),
    pointer: holder.pointer,
    selection: kind ? below(pointer, kind, kind === 'person' ? 'personnavn' : 'navn') : pointer,
    children: [],
  };
}

function grounds(index: BegjaeringIndex, words: OutlineWords): OutlineEntry[] {
  const totalOf = groundTotals(index);
  return index.tvangsgrunnlag.map((ground) => groundEntry(ground, totalOf(ground), words));
}

function groundEntry(
  { title, pointer, value }: Tvangsgrunnlag,
  { claims, total }: GroundTotal,
  words: OutlineWords,
): OutlineEntry {
  return {
    kind: 'ground',
    name: oneLine(title),
    detail: joined(words.count(claims), total),
    pointer,
    selection: below(pointer, 'betegnelseAvTvangsgrunnlag'),
    children: [
      ...attachmentAt(value['tvangsgrunnlag'], below(pointer, 'tvangsgrunnlag'), words),
      ...events(value, pointer, 'varsel', (item) => [words.notice, textOf(item, 'dato')]),
    ],
  };
}

/** @returns what a claim is called: its kind, its reference and what remains of it */
export function claimName(krav: Krav, words: OutlineWords): string {
  const { kind, reference, position } = krav;
  const name = `${kind?.trim() || words.claim} ${reference?.trim() || `#${position + 1}`}`;
  return joined(oneLine(name), remainingText(krav));
}

function claimEntry(krav: Krav, words: OutlineWords): OutlineEntry {
  const { value, pointer } = krav;
  return {
    kind: 'claim',
    name: claimName(krav, words),
    detail: beginningOf(textOf(value, 'kravbeskrivelse') ?? '', longestDescription),
    pointer,
    selection: below(pointer, 'innsendersKravreferanse'),
    children: claimParts(value, pointer, words),
  };
}

function claimParts(krav: JsonObject, pointer: Pointer, words: OutlineWords): OutlineEntry[] {
  const period = property(krav['rentekrav'], 'rentePeriode');
  const dated = (name: string, word: string, date: string, amount = 'beloep'): OutlineEntry[] =>
    events(krav, pointer, name, (item) => [word, textOf(item, date), textOfAmount(item[amount])]);
  return [
    ...events(krav, pointer, 'kravforfall', (item) => [words.dueDate, textOf(item, 'forfallsdato')]),
    ...events(krav, pointer, 'rentekrav', () => [
      words.interestPeriod,
      `${textOf(period, 'startdato') ?? ''} – ${textOf(period, 'sluttdato') ?? ''}`.trim(),
    ]),
    ...dated('innbetaling', words.payment, 'bokfoertDato'),
    ...dated('kravEndring', words.reduction, 'dato', 'nedjusteringAvInnsender'),
    ...dated('betalingsoppfordring', words.demand, 'brevdato'),
    ...dated('tilleggsfristForeldelse', words.extension, 'dato'),
    ...dated('transporterklaering', words.transfer, 'dato'),
  ];
}

/** The object, or each of the list, that a property holds; it is called by a word, its date, and its amount. */
function events(
  holder: JsonObject,
  pointer: Pointer,
  property: string,
  describe: (item: JsonObject) => readonly [word: string, date?: string, amount?: string],
): OutlineEntry[] {
  const held = holder[property];
  if (held === undefined) return [];
  const at = below(pointer, property);
  const items = Array.isArray(held)
    ? listOf(holder, property).map((item, position) => ({ item, pointer: below(at, position) }))
    : [{ item: held, pointer: at }];
  return items.flatMap(({ item, pointer: place }): OutlineEntry[] => {
    if (!isObject(item)) return [];
    const [word, date = '', amount = ''] = describe(item);
    const name = joined(oneLine(`${word} ${date}`), oneLine(amount));
    return [{ kind: 'event', name, pointer: place, children: [] }];
  });
}

function attachments(index: BegjaeringIndex, words: OutlineWords): OutlineEntry[] {
  const general = ({ place }: Attachment): boolean => place === 'vedlegg';
  return index
    .attachments()
    .filter(general)
    .flatMap(({ value, pointer }) => attachmentAt(value, pointer, words));
}

function attachmentAt(value: unknown, pointer: Pointer, words: OutlineWords): OutlineEntry[] {
  if (!isObject(value)) return [];
  const name = oneLine(`${words.attachment} ${textOf(value, 'filnavn') ?? ''}`);
  return [{ kind: 'attachment', name, detail: oneLine(textOf(value, 'type') ?? ''), pointer, children: [] }];
}
