import { below, lastOf, parentOf, segmentsOf, type Pointer } from '../begjaering/pointer';

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

/**
 * A value in which what is written in another shape than the model's has been set right, and the way back from it. The
 * value itself is not changed: what lies on the way to a repair is copied, and the rest is shared.
 */
export class RepairedValue {
  private readonly steps: Repair[] = [];
  /** The steps that have led to a place, by that place; the last one first. */
  private readonly stepsTo = new Map<Pointer, number[]>();
  private readonly copies = new Set<object>();

  /**
   * @param value a JSON value
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
      const place = placeAfter(repair);
      this.stepsTo.set(place, [this.steps.length, ...(this.stepsTo.get(place) ?? [])]);
      this.steps.push(repair);
    }
  }

  /** @returns the place in the file of a place in the value */
  inFile(pointer: Pointer): PlaceInFile {
    let at = pointer;
    let inText = false;
    let [position, repair] = this.lastStepAbove(at, this.steps.length);
    while (repair) {
      const before = placeBefore(repair, at);
      inText ||= repair.kind === 'parse' && before !== at;
      at = before;
      [position, repair] = this.lastStepAbove(at, position);
    }
    return { at: this.base + at, inText };
  }

  /** The last of the steps before one that has led to a place or to one above it: no other has moved the place. */
  private lastStepAbove(pointer: Pointer, before: number): readonly [position: number, repair?: Repair] {
    let last = -1;
    for (let place = pointer; ; place = parentOf(place)) {
      const position = this.stepsTo.get(place)?.find((each) => each < before) ?? -1;
      last = Math.max(last, position);
      if (place === '') return [last, this.steps[last]];
    }
  }

  private change(repair: Repair): void {
    const holder = this.copyAt(parentOf(repair.at));
    const name = lastOf(repair.at);
    const value = holder[name];
    if (repair.kind === 'rename') {
      Reflect.deleteProperty(holder, name);
      holder[repair.name] = value;
    } else {
      holder[name] = changed(repair, value);
    }
  }

  /** @returns the object or list at a place, which may be changed: it and what holds it are copied the first time */
  private copyAt(pointer: Pointer): Record<string, unknown> {
    this.root = this.copyOf(this.root);
    let holder = this.root as Record<string, unknown>;
    for (const segment of segmentsOf(pointer)) {
      const copy = this.copyOf(holder[segment]);
      holder[segment] = copy;
      holder = copy as Record<string, unknown>;
    }
    return holder;
  }

  private copyOf(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || this.copies.has(value)) return value;
    const copy: object = Array.isArray(value) ? [...(value as readonly unknown[])] : { ...value };
    this.copies.add(copy);
    return copy;
  }
}

/** Where what is repaired stands afterwards. */
function placeAfter(repair: Repair): Pointer {
  if (repair.kind === 'rename') return below(parentOf(repair.at), repair.name);
  return repair.kind === 'wrap' ? below(repair.at, 0) : repair.at;
}

function changed(repair: Exclude<Repair, { kind: 'rename' }>, value: unknown): unknown {
  if (repair.kind === 'wrap') return [value];
  return repair.kind === 'parse' ? repair.value : (value as readonly unknown[])[0];
}

/** @param pointer of the place after a repair, or of one below it */
function placeBefore(repair: Repair, pointer: Pointer): Pointer {
  if (repair.kind === 'parse') return repair.at;
  const before = repair.kind === 'unwrap' ? below(repair.at, 0) : repair.at;
  return before + pointer.slice(placeAfter(repair).length);
}
