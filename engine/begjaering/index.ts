import { readAttachments, type Attachment } from './attachments';
import { append } from '../values/groups';
import { lazy } from '../values/lazy';
import type { Memory, Remembering } from '../values/remembered';
import { readParties, type Party } from './parties';
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
}

/**
 * @param pointers of numbers
 * @returns the text of each; undefined where every number of the file says all it says by its value
 */
export type WrittenNumbers = (pointers: Iterable<Pointer>) => ReadonlyMap<Pointer, string> | undefined;

/** @param root a parsed JSON value of any shape; what does not fit the model is passed over */
export function buildIndex(root: unknown, written: WrittenNumbers = () => undefined): BegjaeringIndex {
  const krav = objectsOf(root, 'kravTilInnkreving', Krav);
  const tvangsgrunnlag = objectsOf(root, 'begjaeringensTvangsgrunnlag', Tvangsgrunnlag);
  const kravByReference = new Map<string, Krav[]>();
  for (const item of krav) {
    if (item.reference !== undefined) append(kravByReference, item.reference, item);
  }
  const tvangsgrunnlagByReference = new Map<string, Tvangsgrunnlag[]>();
  for (const item of tvangsgrunnlag) {
    for (const { reference } of item.entries) {
      if (tvangsgrunnlagByReference.get(reference)?.at(-1) !== item)
        append(tvangsgrunnlagByReference, reference, item);
    }
  }
  return {
    root,
    krav,
    tvangsgrunnlag,
    kravByReference,
    tvangsgrunnlagByReference,
    parties: lazy(() => readParties(root)),
    attachments: lazy(() => readAttachments(root)),
    written,
    memory: new Map(),
  };
}

type ItemClass<T> = new (value: JsonObject, position: number) => T;

function objectsOf<T>(root: unknown, name: string, Item: ItemClass<T>): T[] {
  const items: T[] = [];
  const list = listOf(root, name);
  for (let position = 0; position < list.length; position++) {
    const value = list[position];
    if (isObject(value)) items.push(new Item(value, position));
  }
  return items;
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
