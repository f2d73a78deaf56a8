import { visit } from 'jsonc-parser';
import { segmentsOf, type Pointer } from './pointer';

/** A stretch of a text, in UTF-16 offsets; `end` is after the last character. */
export interface Span {
  readonly offset: number;
  readonly end: number;
}

/** Where a value stands, and the key of the property that it is the value of. */
export interface Place {
  readonly value: Span;
  readonly key?: Span;
}

interface Wanted {
  pointer?: Pointer;
  children?: Map<string, Wanted>;
}

interface Level {
  readonly wanted: Wanted;
  /** The next position of a list, or -1 in an object. */
  position: number;
  property: string;
  key?: Span;
  readonly begin: number;
  readonly pointer: Pointer | undefined;
  readonly ownKey: Span | undefined;
}

/**
 * Finds the places of pointers in one pass over the text, without building a syntax tree. Where a property stands
 * twice the last one counts, as for whoever reads the JSON.
 * @param text whose nesting is no deeper than what jsonc-parser can walk
 * @param pointers the pointers to look for
 * @returns the places of those that were found
 */
export function locate(text: string, pointers: Iterable<Pointer>): Map<Pointer, Place> {
  const locator = new Locator(wantedTree(pointers));
  visit(text, {
    onObjectBegin: (offset) => locator.enter(offset, -1),
    onObjectProperty: (property, offset, length) =>
      locator.property(property, { offset, end: offset + length }),
    onObjectEnd: (offset, length) => locator.leave(offset + length),
    onArrayBegin: (offset) => locator.enter(offset, 0),
    onArrayEnd: (offset, length) => locator.leave(offset + length),
    onLiteralValue: (_value, offset, length) => locator.literal({ offset, end: offset + length }),
  });
  return locator.places;
}

class Locator {
  readonly places = new Map<Pointer, Place>();
  private readonly open: Level[] = [];
  private skipped = 0;

  constructor(private readonly root: Wanted) {}

  enter(begin: number, position: number): boolean {
    const { wanted, key } = this.next();
    if (wanted?.children === undefined && wanted?.pointer === undefined) {
      this.skipped++;
      return false;
    }
    this.open.push({ wanted, position, property: '', begin, pointer: wanted.pointer, ownKey: key });
    return true;
  }

  property(property: string, key: Span): void {
    const level = this.open.at(-1);
    if (!level) return;
    Object.assign(level, { property, key });
    const wanted = level.wanted.children?.get(property);
    if (wanted) this.forget(wanted);
  }

  /** What an earlier property of the same name had. */
  private forget({ pointer, children }: Wanted): void {
    if (pointer !== undefined) this.places.delete(pointer);
    for (const child of children?.values() ?? []) this.forget(child);
  }

  literal(value: Span): void {
    const { wanted, key } = this.next();
    if (wanted?.pointer !== undefined) this.places.set(wanted.pointer, { value, ...(key ? { key } : {}) });
  }

  leave(end: number): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const level = this.open.pop();
    if (level?.pointer === undefined) return;
    const value = { offset: level.begin, end };
    this.places.set(level.pointer, { value, ...(level.ownKey ? { key: level.ownKey } : {}) });
  }

  /** What is wanted of the value that begins now. */
  private next(): { wanted?: Wanted; key?: Span } {
    const level = this.open.at(-1);
    if (!level) return { wanted: this.root };
    if (level.position < 0) return pick(level.wanted.children?.get(level.property), level.key);
    return pick(level.wanted.children?.get(String(level.position++)));
  }
}

function pick(wanted: Wanted | undefined, key?: Span): { wanted?: Wanted; key?: Span } {
  return { ...(wanted ? { wanted } : {}), ...(key ? { key } : {}) };
}

function wantedTree(pointers: Iterable<Pointer>): Wanted {
  const root: Wanted = {};
  for (const pointer of pointers) {
    let node = root;
    for (const segment of segmentsOf(pointer)) {
      node.children ??= new Map();
      const child = node.children.get(segment) ?? {};
      node.children.set(segment, child);
      node = child;
    }
    node.pointer = pointer;
  }
  return root;
}
