import { segmentsOf, type Pointer } from './pointer';
import { Scanner, type Span } from './scanner';

export type { Span };

/** Where a value stands, and the key of the property that it is the value of. */
export interface Place {
  readonly value: Span;
  readonly key?: Span;
}

interface Wanted {
  pointer?: Pointer;
  children?: Map<string, Wanted>;
  seen?: boolean;
}

/**
 * Finds the places of pointers in one pass over the text, without building a syntax tree; what no pointer leads into
 * is stepped over. Where a property stands twice the last one counts, as for whoever reads the JSON.
 * @returns the places of those that were found; in a text that is no JSON, surely only those before the first mistake
 */
export function locate(text: string, pointers: Iterable<Pointer>): Map<Pointer, Place> {
  const places = new Map<Pointer, Place>();
  readValue(new Scanner(text), wantedTree(pointers), undefined, places);
  return places;
}

function readValue(
  scanner: Scanner,
  wanted: Wanted,
  key: Span | undefined,
  places: Map<Pointer, Place>,
): void {
  const begins = scanner.begins();
  const kind = wanted.children ? begins : 'other';
  const { offset } = scanner;
  if (kind === 'object') readObject(scanner, wanted, places);
  else if (kind === 'list') readList(scanner, wanted, places);
  else scanner.skipValue();
  if (wanted.pointer === undefined) return;
  places.set(wanted.pointer, { value: { offset, end: scanner.offset }, ...(key ? { key } : {}) });
}

function readObject(scanner: Scanner, { children }: Wanted, places: Map<Pointer, Place>): void {
  scanner.enter();
  while (!scanner.leaves()) {
    const { name, span: key } = scanner.key();
    const child = children?.get(name);
    if (!child) {
      scanner.skipValue();
      continue;
    }
    if (child.seen) forget(child, places);
    child.seen = true;
    readValue(scanner, child, key, places);
  }
}

function readList(scanner: Scanner, { children }: Wanted, places: Map<Pointer, Place>): void {
  scanner.enter();
  for (let position = 0; !scanner.leaves(); position++) {
    const child = children?.get(String(position));
    if (child) readValue(scanner, child, undefined, places);
    else scanner.skipValue();
  }
}

/** What an earlier property of the same name had. */
function forget(wanted: Wanted, places: Map<Pointer, Place>): void {
  const { pointer, children } = wanted;
  wanted.seen = false;
  if (pointer !== undefined) places.delete(pointer);
  for (const child of children?.values() ?? []) forget(child, places);
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
