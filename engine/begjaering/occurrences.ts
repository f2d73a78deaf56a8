import { isPlaceholderUuid } from './attachments';
import type { BegjaeringDocument } from './document';
import { readIdentifierNumbers } from './identifiers';
import type { BegjaeringIndex } from './index';
import { placesIn } from './places';
import { below, parentOf, type Pointer } from './pointer';
import type { Span } from './scanner';
import { grouped } from '../values/groups';
import { remembered } from '../values/remembered';

/** What is named in several places: a claim by its reference, a party by its identifier, a file by its uuid. */
export type NamedKind = 'krav' | 'party' | 'attachment';

/** A place where something is named. */
export interface Naming {
  readonly kind: NamedKind;
  /** The same for all that name the same thing. */
  readonly key: string;
  /** The name as a value, without white space around it where that counts for nothing. */
  readonly name: string;
  /** Of the text or number. */
  readonly pointer: Pointer;
  /** Whether the thing itself stands here: the claim, the party, the Vedlegg. */
  readonly defines: boolean;
}

/** A {@link Naming} and where it is written: within the quotes of a text, or the whole of a number. */
export interface Occurrence extends Naming, Span {
  /** Whether it is a text: a number has no quotes around it. */
  readonly quoted: boolean;
}

/** Every place of one version of a begjæring where a claim, a party or an attachment is named. */
export interface Occurrences {
  /** In the order of the text. */
  readonly all: readonly Occurrence[];
  /** @returns what is named at an offset, which may be right after it */
  at(offset: number): Occurrence | undefined;
  /** @returns everything that names the same thing, in the order of the text */
  sameAs(naming: Pick<Naming, 'kind' | 'key'>): readonly Occurrence[];
}

/** @returns the occurrences of a document */
export const occurrencesOf = remembered(
  (document: BegjaeringDocument): Occurrences => new OccurrencesInText(document),
);

/** @returns the places of each attachment that stands in several, in the order of the text; none else is looked for */
export function sharedAttachments(document: BegjaeringDocument): Occurrence[][] {
  const byFile = grouped(attachmentNamings(document.index), ({ key }) => key);
  const shared = [...byFile.values()].flatMap((namings) => (namings.length > 1 ? namings : []));
  return [...grouped(located(document, shared), ({ key }) => key).values()];
}

/** @returns every naming that stands in a begjæring, by kind; what names nothing (empty, no upload yet) is none */
export function readNamings(index: BegjaeringIndex): Naming[] {
  return [...claimNamings(index), ...partyNamings(index), ...attachmentNamings(index)];
}

function claimNamings({ krav, tvangsgrunnlag }: BegjaeringIndex): Naming[] {
  const naming = (name: string | undefined, pointer: () => Pointer, defines: boolean): Naming[] =>
    name === undefined || name.trim() === ''
      ? []
      : [{ kind: 'krav', key: name, name, pointer: pointer(), defines }];
  return [
    ...krav.flatMap((each) => [
      ...naming(each.reference, () => below(each.pointer, 'innsendersKravreferanse'), true),
      ...each.relations.flatMap((entry) => naming(entry.reference, () => entry.pointer, false)),
    ]),
    ...tvangsgrunnlag.flatMap(({ entries }) =>
      entries.flatMap((entry) => naming(entry.reference, () => entry.pointer, false)),
    ),
  ];
}

/** @returns every place where a party is named by its identifier */
export function partyNamings(index: BegjaeringIndex): Naming[] {
  const ofParties = new Set(
    index
      .parties()
      .flatMap(({ identifier, otherIdentifier }) => identifier?.pointer ?? otherIdentifier?.pointer ?? []),
  );
  return readIdentifierNumbers(index.root).map(({ pointer, number, country }) => ({
    kind: 'party',
    key: `${country.toUpperCase()} ${number}`,
    name: number,
    pointer,
    defines: ofParties.has(parentOf(pointer)),
  }));
}

function attachmentNamings(index: BegjaeringIndex): Naming[] {
  return index.attachments().flatMap(({ uuid, pointer }): Naming[] =>
    uuid === undefined || isPlaceholderUuid(uuid)
      ? []
      : [
          {
            kind: 'attachment',
            key: uuid.toLowerCase(),
            name: uuid,
            pointer: below(pointer, 'uuid'),
            defines: true,
          },
        ],
  );
}

class OccurrencesInText implements Occurrences {
  readonly all: readonly Occurrence[];
  private readonly byThing = new Map<string, Occurrence[]>();

  constructor(document: BegjaeringDocument) {
    this.all = located(document, readNamings(document.index));
    for (const occurrence of this.all) {
      const thing = thingOf(occurrence);
      const list = this.byThing.get(thing);
      if (list) list.push(occurrence);
      else this.byThing.set(thing, [occurrence]);
    }
  }

  at(offset: number): Occurrence | undefined {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const found = this.all[low];
    return found && found.offset <= offset ? found : undefined;
  }

  sameAs(naming: Pick<Naming, 'kind' | 'key'>): readonly Occurrence[] {
    return this.byThing.get(thingOf(naming)) ?? [];
  }
}

const thingOf = ({ kind, key }: Pick<Naming, 'kind' | 'key'>): string => `${kind} ${key}`;

function located(document: BegjaeringDocument, namings: readonly Naming[]): Occurrence[] {
  const places = placesIn(
    document,
    namings.map(({ pointer }) => pointer),
  );
  const { text } = document;
  const occurrences: Occurrence[] = [];
  for (const { kind, key, name, pointer, defines } of namings) {
    const value = places.get(pointer)?.value;
    if (!value) continue;
    const quoted = text.startsWith('"', value.offset);
    const span = quoted ? withinQuotes(text, value, name) : value;
    if (!span) continue;
    const { offset, end } = span;
    occurrences.push({ kind, key, name, pointer, defines, offset, end, quoted });
  }
  return occurrences.sort((a, b) => a.offset - b.offset);
}

/** Where a name stands in a text; undefined where it does not, as after a mistake in the JSON. */
function withinQuotes(text: string, { offset, end }: Span, name: string): Span | undefined {
  const inner = text.slice(offset + 1, end - 1);
  const trimmed = inner.trim();
  const start = offset + 1 + inner.indexOf(trimmed);
  if (meaningOf(trimmed) === name) return { offset: start, end: start + trimmed.length };
  return meaningOf(inner)?.trim() === name.trim() ? { offset: offset + 1, end: end - 1 } : undefined;
}

function meaningOf(inner: string): string | undefined {
  if (!inner.includes('\\')) return inner;
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    return undefined;
  }
}
