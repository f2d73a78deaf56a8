import { readAttachments, type Attachment } from './attachments';
import { lazy } from './lazy';
import { readParties, type Party } from './parties';
import { below, type Pointer } from './pointer';
import { isObject, listOf, property, textOf, type JsonObject } from './values';

/** One entry of a list of kravreferanser: in a claim's `relatertKrav` or in a ground's list. */
export interface ReferenceEntry {
  readonly reference: string;
  readonly pointer: Pointer;
}

/** A claim: an item of `kravTilInnkreving`. */
export interface Krav {
  readonly position: number;
  readonly pointer: Pointer;
  readonly value: JsonObject;
  /** `innsendersKravreferanse`; a number counts as its digits, since its type is reported on its own. */
  readonly reference: string | undefined;
  /** `kravdetaljer`, the kind of claim, as written. */
  readonly kind: string | undefined;
  /** The entries of `relatertKrav`. */
  readonly relations: readonly ReferenceEntry[];
}

/** A ground: an item of `begjaeringensTvangsgrunnlag`. */
export interface Tvangsgrunnlag {
  readonly position: number;
  readonly pointer: Pointer;
  readonly value: JsonObject;
  /** What a person calls it: `betegnelseAvTvangsgrunnlag`, or its number in the list. */
  readonly title: string;
  /** The entries of `innsendersKravreferanse`. */
  readonly entries: readonly ReferenceEntry[];
}

/** What is looked up again and again in one begjæring: built once for each version of a document. */
export interface BegjaeringIndex {
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
  const krav = objectsOf(root, 'kravTilInnkreving').map(readKrav);
  const tvangsgrunnlag = objectsOf(root, 'begjaeringensTvangsgrunnlag').map(readTvangsgrunnlag);
  const kravByReference = new Map<string, Krav[]>();
  for (const item of krav) {
    if (item.reference !== undefined) append(kravByReference, item.reference, item);
  }
  const tvangsgrunnlagByReference = new Map<string, Tvangsgrunnlag[]>();
  for (const item of tvangsgrunnlag) {
    for (const reference of new Set(item.entries.map((entry) => entry.reference))) {
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
  };
}

interface ListItem {
  readonly value: JsonObject;
  readonly position: number;
  readonly pointer: Pointer;
}

function objectsOf(root: unknown, name: string): ListItem[] {
  return listOf(root, name).flatMap((value, position) =>
    isObject(value) ? [{ value, position, pointer: below('', name, position) }] : [],
  );
}

function readKrav(item: ListItem): Krav {
  return {
    ...item,
    reference: referenceText(property(item.value, 'innsendersKravreferanse')),
    kind: textOf(item.value, 'kravdetaljer'),
    relations: entriesOf(item, 'relatertKrav'),
  };
}

function readTvangsgrunnlag(item: ListItem): Tvangsgrunnlag {
  return {
    ...item,
    title: textOf(item.value, 'betegnelseAvTvangsgrunnlag') || `#${item.position + 1}`,
    entries: entriesOf(item, 'innsendersKravreferanse'),
  };
}

function entriesOf(item: ListItem, name: string): ReferenceEntry[] {
  return listOf(item.value, name).flatMap((value, position) => {
    const reference = referenceText(value);
    return reference === undefined ? [] : [{ reference, pointer: below(item.pointer, name, position) }];
  });
}

function referenceText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
