import { partsWithAttachments, readAttachments, type Attachment } from './attachments';
import { Heirloom, Heritage } from './heritage';
import { derivedFrom } from './derived';
import { lazy } from '../values/lazy';
import { Memory, type Remembering } from '../values/remembered';
import { partsWithParties, readParties, type Party } from './parties';
import { below, type Pointer } from './pointer';
import { OverlaidMap } from '../values/overlaid-map';
import { isObject, listOf, textOf, type JsonObject } from '../values/json';

/** One entry of a list of kravreferanser: in a claim's `relatertKrav` or in a ground's list. */
export class ReferenceEntry {
  constructor(
    readonly reference: string,
    private readonly holder: { readonly pointer: Pointer },
    private readonly list: string,
    readonly position: number,
  ) {}

  get pointer(): Pointer {
    return below(this.holder.pointer, this.list, this.position);
  }
}

/** A claim: an item of `kravTilInnkreving`. */
export class Krav implements Remembering {
  /** `innsendersKravreferanse`; a number counts as its digits, since its type is reported on its own. */
  readonly reference: string | undefined;
  /** `kravdetaljer`, the kind of claim, as written. */
  readonly kind: string | undefined;
  /** The entries of `relatertKrav`. */
  readonly relations: readonly ReferenceEntry[];
  private ownMemory: Memory | undefined;

  constructor(
    readonly value: JsonObject,
    readonly position: number,
  ) {
    const { innsendersKravreferanse, kravdetaljer, relatertKrav } = value;
    this.reference = referenceText(innsendersKravreferanse);
    this.kind = typeof kravdetaljer === 'string' ? kravdetaljer : undefined;
    this.relations = entriesOf(this, 'relatertKrav', relatertKrav);
  }

  get pointer(): Pointer {
    return below('', 'kravTilInnkreving', this.position);
  }

  get memory(): Memory {
    return (this.ownMemory ??= new Memory());
  }

  /** The entries by which it names claims. */
  get named(): readonly ReferenceEntry[] {
    return this.relations;
  }
}

/** A ground: an item of `begjaeringensTvangsgrunnlag`. */
export class Tvangsgrunnlag implements Remembering {
  /** What a person calls it: `betegnelseAvTvangsgrunnlag`, or its number in the list. */
  readonly title: string;
  /** The entries of `innsendersKravreferanse`. */
  readonly entries: readonly ReferenceEntry[];
  private ownMemory: Memory | undefined;

  constructor(
    readonly value: JsonObject,
    readonly position: number,
  ) {
    this.title = textOf(value, 'betegnelseAvTvangsgrunnlag')?.trim() || `#${position + 1}`;
    this.entries = entriesOf(this, 'innsendersKravreferanse', value['innsendersKravreferanse']);
  }

  get pointer(): Pointer {
    return below('', 'begjaeringensTvangsgrunnlag', this.position);
  }

  get memory(): Memory {
    return (this.ownMemory ??= new Memory());
  }

  /** The entries by which it names claims. */
  get named(): readonly ReferenceEntry[] {
    return this.entries;
  }
}

/** What is looked up again and again in one begjæring: built once for each version of a document. */
export interface BegjaeringIndex extends Remembering {
  readonly root: unknown;
  readonly krav: readonly Krav[];
  readonly tvangsgrunnlag: readonly Tvangsgrunnlag[];
  /** The claims of each reference, in the order of the file; more than one where the reference is not unique. */
  readonly kravByReference: ReadonlyMap<string, readonly Krav[]>;
  /** The grounds whose lists name each reference, in the order of the file, each once. */
  readonly tvangsgrunnlagByReference: ReadonlyMap<string, readonly Tvangsgrunnlag[]>;
  /** Every party, each followed by its representative. */
  readonly parties: () => readonly Party[];
  readonly attachments: () => readonly Attachment[];
  /** Numbers as they are written, where that may say more than their value: see {@link WrittenNumbers}. */
  readonly written: WrittenNumbers;
  /** What earlier versions have left. */
  readonly heritage: Heritage;
}

/**
 * @param pointers of numbers
 * @returns the text of each; undefined where every number of the file says all it says by its value
 */
export type WrittenNumbers = (pointers: Iterable<Pointer>) => ReadonlyMap<Pointer, string> | undefined;

/** What is found in one of the root's lists, which later versions take over where nothing in it has changed. */
interface Found<T> {
  readonly list: readonly unknown[];
  readonly items: readonly T[];
  /** The items of each reference, in their order. */
  readonly byReference: ReadonlyMap<string, readonly T[]>;
}

/** How the items of a list are found. */
interface Kind<T extends Item> {
  readonly name: string;
  readonly Item: new (value: JsonObject, position: number) => T;
  readonly referencesOf: (item: T) => readonly string[];
  readonly heirloom: Heirloom<Found<T>>;
}

interface Item {
  readonly value: JsonObject;
  readonly position: number;
}

const claims: Kind<Krav> = {
  name: 'kravTilInnkreving',
  Item: Krav,
  referencesOf: ({ reference }) => (reference === undefined ? [] : [reference]),
  heirloom: new Heirloom(),
};

const grounds: Kind<Tvangsgrunnlag> = {
  name: 'begjaeringensTvangsgrunnlag',
  Item: Tvangsgrunnlag,
  referencesOf: ({ entries }) => entries.map(({ reference }) => reference),
  heirloom: new Heirloom(),
};

/**
 * @param root a parsed JSON value of any shape; what does not fit the model is passed over
 * @param heritage what earlier versions have left; what is new is added to it
 */
export function buildIndex(
  root: unknown,
  written: WrittenNumbers = () => undefined,
  heritage = new Heritage(),
): BegjaeringIndex {
  const [krav, tvangsgrunnlag] = [find(claims, root, heritage), find(grounds, root, heritage)];
  return {
    root,
    krav: krav.items,
    tvangsgrunnlag: tvangsgrunnlag.items,
    kravByReference: krav.byReference,
    tvangsgrunnlagByReference: tvangsgrunnlag.byReference,
    parties: lazy(() => partiesOf({ root, heritage })),
    attachments: lazy(() => attachmentsOf({ root, heritage })),
    written,
    memory: new Memory(),
    heritage,
  };
}

const partiesOf = derivedFrom(partsWithParties, ({ root }) => readParties(root));
const attachmentsOf = derivedFrom(partsWithAttachments, ({ root }) => readAttachments(root));

function find<T extends Item>(kind: Kind<T>, root: unknown, heritage: Heritage): Found<T> {
  const earlier = kind.heirloom.in(heritage);
  const list = listOf(root, kind.name);
  if (earlier?.list === list) return earlier;
  const items = itemsOf(kind, list, earlier?.items);
  const byReference =
    (earlier && exchanged(kind, earlier, items)) ?? named(items, (item) => kind.referencesOf(item));
  const found = { list, items, byReference };
  kind.heirloom.leave(heritage, found);
  return found;
}

/** @param earlier the items of an earlier version: those that stand where they stood are taken over */
function itemsOf<T extends Item>(
  { Item }: Kind<T>,
  list: readonly unknown[],
  earlier: readonly T[] = [],
): readonly T[] {
  const items: T[] = [];
  for (let position = 0; position < list.length; position++) {
    const value = list[position];
    if (!isObject(value)) continue;
    const before = earlier[items.length];
    items.push(before?.value === value && before.position === position ? before : new Item(value, position));
  }
  return items;
}

/** Where more of them have changed they are all looked at. */
const mostExchanged = 16;

/** @returns the items by the references of each; undefined unless a few have changed, and none of these in what it refers to */
function exchanged<T extends Item>(
  { referencesOf }: Kind<T>,
  earlier: Found<T>,
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> | undefined {
  if (earlier.items.length !== items.length) return undefined;
  const others = new Map<string, readonly T[]>();
  let changed = 0;
  for (let i = 0; i < items.length; i++) {
    const [before, now] = [earlier.items[i], items[i]];
    if (before === now || !before || !now) continue;
    if (++changed > mostExchanged) return undefined;
    const references = referencesOf(now);
    if (!areSame(referencesOf(before), references)) return undefined;
    for (const reference of references) {
      const all = others.get(reference) ?? earlier.byReference.get(reference) ?? [];
      others.set(
        reference,
        all.map((item) => (item === before ? now : item)),
      );
    }
    if (others.size > mostExchanged) return undefined;
  }
  const byReference = OverlaidMap.of(earlier.byReference, others);
  return byReference.exchanged > mostExchanged ? undefined : byReference;
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, i) => each === others[i]);
}

/** @returns the items by the references of each, in their order; where one has a reference twice it stands there once */
function named<T>(items: readonly T[], referencesOf: (item: T) => readonly string[]): Map<string, T[]> {
  const byReference = new Map<string, T[]>();
  for (const item of items) {
    for (const reference of referencesOf(item)) {
      const sharing = byReference.get(reference);
      if (!sharing) byReference.set(reference, [item]);
      else if (sharing.at(-1) !== item) sharing.push(item);
    }
  }
  return byReference;
}

const noEntries: readonly ReferenceEntry[] = [];

/** @param list what stands in the holder under the name */
function entriesOf(
  holder: { readonly pointer: Pointer },
  name: string,
  list: unknown,
): readonly ReferenceEntry[] {
  if (!Array.isArray(list) || list.length === 0) return noEntries;
  const entries: ReferenceEntry[] = [];
  for (let position = 0; position < list.length; position++) {
    const reference = referenceText(list[position]);
    if (reference !== undefined) entries.push(new ReferenceEntry(reference, holder, name, position));
  }
  return entries;
}

function referenceText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
