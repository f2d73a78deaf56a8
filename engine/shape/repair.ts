import { below, lastOf, parentOf, valueAt, type Pointer } from '../begjaering/pointer';

/** One thing that is read in another way than it is written, in terms of the value as it was before. */
export type Repair =
  /** A property by the name that is meant. */
  | { readonly kind: 'rename'; readonly at: Pointer; readonly name: string }
  /** A single value as the list that it should stand in. */
  | { readonly kind: 'wrap'; readonly at: Pointer }
  /** A list of one as what stands in it. */
  | { readonly kind: 'unwrap'; readonly at: Pointer }
  /** A text as the JSON that stands in it. */
  | { readonly kind: 'parse'; readonly at: Pointer; readonly value: unknown };

/** Where in a file something stands that has been read as meant. */
export interface PlaceInFile {
  readonly at: Pointer;
  /** Whether it is inside a text, which no pointer leads into. */
  readonly inText: boolean;
}

/** A value in which what is written in another shape than the model's has been set right, and the way back from it. */
export class RepairedValue {
  private readonly steps: Repair[] = [];

  /**
   * @param value a JSON value that belongs to nobody else: it is changed
   * @param base where it stands in the file
   */
  constructor(
    private root: unknown,
    private readonly base: Pointer,
  ) {}

  get value(): unknown {
    return this.root;
  }

  /** @param repairs of which none is below another, or the deeper ones first */
  apply(repairs: readonly Repair[]): void {
    for (const repair of repairs) {
      this.change(repair);
      this.steps.push(repair);
    }
  }

  /** @returns the place in the file of a place in the value */
  inFile(pointer: Pointer): PlaceInFile {
    let at = pointer;
    let inText = false;
    for (const repair of this.steps.toReversed()) {
      const before = placeBefore(repair, at);
      inText ||= repair.kind === 'parse' && before !== at;
      at = before;
    }
    return { at: this.base + at, inText };
  }

  private change(repair: Repair): void {
    const holder = valueAt(this.root, parentOf(repair.at)) as Record<string, unknown>;
    const name = lastOf(repair.at);
    const value = holder[name];
    if (repair.kind === 'rename') {
      Reflect.deleteProperty(holder, name);
      holder[repair.name] = value;
    } else {
      holder[name] = changed(repair, value);
    }
  }
}

function changed(repair: Exclude<Repair, { kind: 'rename' }>, value: unknown): unknown {
  if (repair.kind === 'wrap') return [value];
  return repair.kind === 'parse' ? repair.value : (value as readonly unknown[])[0];
}

function placeBefore(repair: Repair, pointer: Pointer): Pointer {
  const { at } = repair;
  switch (repair.kind) {
    case 'rename':
      return exchanged(pointer, below(parentOf(at), repair.name), at);
    case 'wrap':
      return exchanged(pointer, below(at, 0), at);
    case 'unwrap':
      return exchanged(pointer, at, below(at, 0));
    case 'parse':
      return isWithin(pointer, at) ? at : pointer;
  }
}

function exchanged(pointer: Pointer, after: Pointer, before: Pointer): Pointer {
  return isWithin(pointer, after) ? before + pointer.slice(after.length) : pointer;
}

function isWithin(pointer: Pointer, place: Pointer): boolean {
  return pointer.startsWith(place) && (pointer.length === place.length || pointer[place.length] === '/');
}
