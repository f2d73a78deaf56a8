import { partsWithAttachments, readAttachments, type Attachment } from './attachments';
import { Heirloom, Heritage } from './heritage';
import { derivedFrom } from './derived';
import { append } from '../values/groups';
import { lazy } from '../values/lazy';
import type { Memory, Remembering } from '../values/remembered';
import { partsWithParties, readParties, type Party } from './parties';
import { below, type Pointer } from './pointer';
import { isObject, listOf, property, textOf, type JsonObject } from '../values/json';

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
    this.reference = referenceText(property(value, 'innsendersKravreferanse'));
    this.kind = textOf(value, 'kravdetaljer');
    this.relations = entriesOf(this, 'relatertKrav');
  }

  get pointer(): Pointer {
    return below('', 'kravTilInnkreving', this.position);
  }

  get memory(): Memory {
    return (this.ownMemory ??= new Map());
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
    this.entries = entriesOf(this, 'innsendersKravreferanse');
  }

  get pointer(): Pointer {
    return below('', 'begjaeringensTvangsgrunnlag', this.position);
  }

  get memory(): Memory {
    return (this.ownMemory ??= new Map());
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

/** The part of an index that later versions take over where nothing has changed. */
type Claims = Pick<
  BegjaeringIndex,
  'krav' | 'tvangsgrunnlag' | 'kravByReference' | 'tvangsgrunnlagByReference'
>;

const claims = new Heirloom<Claims>();

/**
 * @param root a parsed JSON value of any shape; what does not fit the model is passed over
 * @param heritage what earlier versions have left; what is new is added to it
 */
export function buildIndex(
  root: unknown,
  written: WrittenNumbers = () => undefined,
  heritage = new Heritage(),
): BegjaeringIndex {
  const found = findClaims(root, claims.in(heritage));
  claims.leave(heritage, found);
  return {
    ...found,
    root,
    parties: lazy(() => partiesOf({ root, heritage })),
    attachments: lazy(() => attachmentsOf({ root, heritage })),
    written,
    memory: new Map(),
    heritage,
  };
}

const partiesOf = derivedFrom(partsWithParties, ({ root }) => readParties(root));
const attachmentsOf = derivedFrom(partsWithAttachments, ({ root }) => readAttachments(root));

function findClaims(root: unknown, earlier: Claims | undefined): Claims {
  const krav = objectsOf(root, 'kravTilInnkreving', Krav, earlier?.krav);
  const tvangsgrunnlag = objectsOf(
    root,
    'begjaeringensTvangsgrunnlag',
    Tvangsgrunnlag,
    earlier?.tvangsgrunnlag,
  );
  return {
    krav,
    tvangsgrunnlag,
    kravByReference:
      earlier?.krav === krav
        ? earlier.kravByReference
        : named(krav, ({ reference }) => (reference === undefined ? [] : [reference])),
    tvangsgrunnlagByReference:
      earlier?.tvangsgrunnlag === tvangsgrunnlag
        ? earlier.tvangsgrunnlagByReference
        : named(tvangsgrunnlag, ({ entries }) => entries.map(({ reference }) => reference)),
  };
}

/** @returns the items by the references of each, in their order; where one has a reference twice it stands there once */
function named<T>(items: readonly T[], referencesOf: (item: T) => readonly string[]): Map<string, T[]> {
  const byReference = new Map<string, T[]>();
  for (const item of items) {
    for (const reference of referencesOf(item)) {
      if (byReference.get(reference)?.at(-1) !== item) append(byReference, reference, item);
    }
  }
  return byReference;
}

interface Item {
  readonly value: JsonObject;
  readonly position: number;
}

type ItemClass<T extends Item> = new (value: JsonObject, position: number) => T;

/** @param earlier the items of an earlier version: those that stand where they stood are taken over, or the whole list is */
function objectsOf<T extends Item>(
  root: unknown,
  name: string,
  Item: ItemClass<T>,
  earlier: readonly T[] = [],
): readonly T[] {
  const items: T[] = [];
  const list = listOf(root, name);
  let kept = 0;
  for (let position = 0; position < list.length; position++) {
    const value = list[position];
    if (!isObject(value)) continue;
    const before = earlier[items.length];
    const isKept = before?.value === value && before.position === position;
    if (isKept) kept++;
    items.push(isKept ? before : new Item(value, position));
  }
  return kept === items.length && kept === earlier.length ? earlier : items;
}

const noEntries: readonly ReferenceEntry[] = [];

function entriesOf(
  holder: { readonly value: JsonObject; readonly pointer: Pointer },
  name: string,
): readonly ReferenceEntry[] {
  const list = listOf(holder.value, name);
  if (list.length === 0) return noEntries;
  const entries = list.map((item, position) => {
    const reference = referenceText(item);
    return reference === undefined ? undefined : new ReferenceEntry(reference, holder, name, position);
  });
  return entries.filter((entry) => entry !== undefined);
}

function referenceText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
