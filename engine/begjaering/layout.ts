import type { Change } from './change';
import { locate, type Place } from './locate';
import { below, segmentsOf, type Pointer } from './pointer';
import { Scanner, type Span } from './scanner';
import { countUpTo } from '../values/sorted';
import type { WrittenText } from './written-text';

/** One of the largest pieces that a begjæring consists of: an item of one of the root's lists, or another property of the root. */
export interface Element {
  /** Of the root's property. */
  readonly name: string;
  /** In the property's list; undefined where the element is the property itself. */
  readonly position?: number;
}

export interface PlacedElement extends Element {
  readonly span: Span;
}

/** An item of one of the root's lists, where it stands in a version of the text. */
export interface WrittenItem extends Span {
  /** The same object as long as every character of the item is the same, wherever it stands. */
  readonly writing: object;
}

/** A property of the root, and the items of its list. */
interface Member {
  readonly key: Span;
  readonly span: Span;
  readonly items: Items | undefined;
}

/** The items of a list. Where they stand is counted from where the list begins: what changes before it moves none of them. */
interface Items {
  readonly offsets: Uint32Array;
  readonly ends: Uint32Array;
  /** See {@link WrittenItem}. */
  readonly writings: readonly object[];
}

/** Where the elements of a begjæring stand in its text. */
export class Layout {
  private constructor(
    private readonly root: Span,
    private readonly members: ReadonlyMap<string, Member>,
  ) {}

  /**
   * @param text that `JSON.parse` can read
   * @returns undefined where the root is no object, or one of its properties stands twice
   */
  static of(text: string): Layout | undefined {
    const scanner = new Scanner(text);
    if (scanner.begins() !== 'object') return undefined;
    const { offset } = scanner;
    const members = new Map<string, Member>();
    scanner.enter();
    while (!scanner.leaves()) {
      const { name, span } = scanner.key();
      if (members.has(name)) return undefined;
      members.set(name, readMember(scanner, span));
    }
    return new Layout({ offset, end: scanner.offset }, members);
  }

  /** @returns the element that a change of the text lies in; undefined where it reaches beyond one */
  around({ offset, endBefore }: Change): PlacedElement | undefined {
    const holds = ({ offset: start, end }: Span): boolean => start <= offset && endBefore <= end;
    for (const [name, member] of this.members) {
      if (!holds(member.span)) continue;
      if (!member.items) return { name, span: member.span };
      const position = Math.max(0, countUpTo(member.items.offsets, offset - member.span.offset) - 1);
      const span = itemAt(member, position);
      return span && holds(span) ? { name, position, span } : undefined;
    }
    return undefined;
  }

  /** @returns where everything stands once the text of an element is longer by so many characters */
  stretched({ name: changed, position = 0 }: Element, by: number): Layout {
    const members = new Map<string, Member>();
    let isBehind = false;
    for (const [name, { key, span, items }] of this.members) {
      if (isBehind) members.set(name, { key: moved(key, by), span: moved(span, by), items });
      else if (name !== changed) members.set(name, { key, span, items });
      else
        members.set(name, {
          key,
          span: longer(span, by),
          items: items && stretchedItems(items, position, by),
        });
      isBehind ||= name === changed;
    }
    return new Layout(longer(this.root, by), members);
  }

  /** @returns the items of one of the root's lists, in their order */
  items(name: string): WrittenItem[] {
    const member = this.members.get(name);
    const { writings = [] } = member?.items ?? {};
    return writings.flatMap((writing, position) => {
      const span = member && itemAt(member, position);
      return span ? [{ ...span, writing }] : [];
    });
  }

  /** Like {@link locate}, with a look at nothing but the elements that pointers lead into. */
  locate(text: WrittenText, pointers: Iterable<Pointer>): Map<Pointer, Place> {
    const places = new Map<Pointer, Place>();
    /** What is looked for within elements, by where they begin. */
    const within = new Map<number, { readonly span: Span; readonly inner: Inner[] }>();
    for (const pointer of pointers) {
      const found = this.find(pointer);
      if (!found) continue;
      if ('place' in found) places.set(pointer, found.place);
      else {
        const { within: span, rest } = found;
        const inner = within.get(span.offset)?.inner ?? [];
        inner.push({ pointer, rest });
        within.set(span.offset, { span, inner });
      }
    }
    for (const { span, inner } of within.values()) locateWithin(span, text, inner, places);
    return places;
  }

  /** The place of what has elements or is one; of what is in one, the element. */
  private find(
    pointer: Pointer,
  ): { readonly place: Place } | { readonly within: Span; readonly rest: Pointer } | undefined {
    const [name, position, ...rest] = segmentsOf(pointer);
    if (name === undefined) return { place: { value: this.root } };
    const member = this.members.get(name);
    if (!member) return undefined;
    const { key, span } = member;
    if (position === undefined) return { place: { value: span, key } };
    if (!member.items) return { within: span, rest: below('', position, ...rest) };
    const item = /^(?:0|[1-9]\d*)$/.test(position) ? itemAt(member, Number(position)) : undefined;
    if (!item) return undefined;
    return rest.length === 0 ? { place: { value: item } } : { within: item, rest: below('', ...rest) };
  }
}

/** A pointer that leads into an element, and the rest of it from there. */
interface Inner {
  readonly pointer: Pointer;
  readonly rest: Pointer;
}

function locateWithin(
  { offset, end }: Span,
  text: WrittenText,
  inner: readonly Inner[],
  into: Map<Pointer, Place>,
): void {
  const places = locate(
    text.slice(offset, end),
    inner.map(({ rest }) => rest),
  );
  for (const { pointer, rest } of inner) {
    const place = places.get(rest);
    if (!place) continue;
    const { value, key } = place;
    into.set(pointer, { value: moved(value, offset), ...(key ? { key: moved(key, offset) } : {}) });
  }
}

function readMember(scanner: Scanner, key: Span): Member {
  const kind = scanner.begins();
  const { offset } = scanner;
  const items = kind === 'list' ? readItems(scanner) : undefined;
  if (!items) scanner.skipValue();
  return { key, span: { offset, end: scanner.offset }, items };
}

function readItems(scanner: Scanner): Items {
  const start = scanner.offset;
  const [offsets, ends]: [number[], number[]] = [[], []];
  scanner.enter();
  while (!scanner.leaves()) {
    offsets.push(scanner.offset - start);
    scanner.skipValue();
    ends.push(scanner.offset - start);
  }
  const writings = offsets.map(() => ({}));
  return { offsets: Uint32Array.from(offsets), ends: Uint32Array.from(ends), writings };
}

/** @returns where an item of a list stands; undefined where there is none */
function itemAt({ span, items }: Member, position: number): Span | undefined {
  const [offset, end] = [items?.offsets[position], items?.ends[position]];
  return offset === undefined || end === undefined ? undefined : moved({ offset, end }, span.offset);
}

/** @returns the items once the text of one of them is longer by so many characters */
function stretchedItems({ offsets, ends, writings }: Items, position: number, by: number): Items {
  return {
    offsets: movedFrom(offsets, position + 1, by),
    ends: movedFrom(ends, position, by),
    writings: writings.with(position, {}),
  };
}

function movedFrom(places: Uint32Array, from: number, by: number): Uint32Array {
  const all = places.slice();
  for (let i = from; i < all.length; i++) all[i] = (all[i] ?? 0) + by;
  return all;
}

const moved = ({ offset, end }: Span, by: number): Span => ({ offset: offset + by, end: end + by });
const longer = ({ offset, end }: Span, by: number): Span => ({ offset, end: end + by });
