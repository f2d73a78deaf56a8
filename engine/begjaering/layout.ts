import type { Change } from './change';
import { locate, type Place } from './locate';
import { below, segmentsOf, type Pointer } from './pointer';
import { Scanner, type Span } from './scanner';
import { append } from '../values/groups';

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
  readonly items: readonly Span[] | undefined;
  /** Of each item. */
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
    for (const [name, { span, items }] of this.members) {
      if (!holds(span)) continue;
      if (!items) return { name, span };
      const position = lastBefore(items, offset);
      const item = items[position];
      return item && holds(item) ? { name, position, span: item } : undefined;
    }
    return undefined;
  }

  /** @returns where everything stands once the text of an element is longer by so many characters */
  stretched({ name: changed, position = 0 }: Element, by: number): Layout {
    const members = new Map<string, Member>();
    let isBehind = false;
    for (const [name, member] of this.members) {
      const { key, span, items, writings } = member;
      if (isBehind) {
        members.set(name, {
          key: moved(key, by),
          span: moved(span, by),
          items: items?.map((item) => moved(item, by)),
          writings,
        });
      } else if (name === changed) {
        isBehind = true;
        const move = (item: Span, i: number): Span =>
          i < position ? item : i === position ? longer(item, by) : moved(item, by);
        members.set(name, {
          key,
          span: longer(span, by),
          items: items?.map(move),
          writings: items ? writings.with(position, {}) : writings,
        });
      } else members.set(name, member);
    }
    return new Layout(longer(this.root, by), members);
  }

  /** @returns the items of one of the root's lists, in their order */
  items(name: string): WrittenItem[] {
    const { items = [], writings = [] } = this.members.get(name) ?? {};
    return items.flatMap(({ offset, end }, position) => {
      const writing = writings[position];
      return writing ? [{ offset, end, writing }] : [];
    });
  }

  /** Like {@link locate}, with a look at nothing but the elements that pointers lead into. */
  locate(text: string, pointers: Iterable<Pointer>): Map<Pointer, Place> {
    const places = new Map<Pointer, Place>();
    const within = new Map<Span, Inner[]>();
    for (const pointer of pointers) {
      const found = this.find(pointer);
      if (found && 'place' in found) places.set(pointer, found.place);
      else if (found) append(within, found.within, { pointer, rest: found.rest });
    }
    for (const [span, inside] of within) locateWithin(span, text, inside, places);
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
    const { key, span, items } = member;
    if (position === undefined) return { place: { value: span, key } };
    if (!items) return { within: span, rest: below('', position, ...rest) };
    const item = /^(?:0|[1-9]\d*)$/.test(position) ? items[Number(position)] : undefined;
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
  text: string,
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
  return { key, span: { offset, end: scanner.offset }, items, writings: (items ?? []).map(() => ({})) };
}

function readItems(scanner: Scanner): Span[] {
  const items: Span[] = [];
  scanner.enter();
  while (!scanner.leaves()) {
    const { offset } = scanner;
    scanner.skipValue();
    items.push({ offset, end: scanner.offset });
  }
  return items;
}

/** @returns the position of the last stretch that begins at an offset or before it; of the first where none does */
function lastBefore(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const moved = ({ offset, end }: Span, by: number): Span => ({ offset: offset + by, end: end + by });
const longer = ({ offset, end }: Span, by: number): Span => ({ offset, end: end + by });
