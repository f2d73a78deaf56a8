import { below, type Pointer } from './pointer';
import { isObject, listOf, property, type JsonObject } from '../values/json';

/** A value and where it stands; the pointer is put together only when it is asked for. */
export interface Located {
  readonly value: unknown;
  readonly pointer: Pointer;
}

/** A value and what holds it, for whoever goes from one to the other anyway; the root has no holder. */
export class Way implements Located {
  constructor(
    readonly value: unknown,
    private readonly holder?: Way,
    private readonly step: string | number = '',
  ) {}

  get pointer(): Pointer {
    return this.holder ? below(this.holder.pointer, this.step) : '';
  }
}

/**
 * @param path property names with `/` between them; `*` is every item of a list
 * @returns what stands at the path, in the order of the lists
 */
export function valuesAt(root: unknown, path: string): AtPath[] {
  const found: AtPath[] = [];
  collect(root, stepsOf(path), 0, [], found);
  return found;
}

/**
 * The same for a path that begins with a list of the root of which most items have nothing at the path.
 * @param mayHave a quick test that an item of the list has something there
 */
export function valuesWhere(root: unknown, path: string, mayHave: (item: JsonObject) => boolean): AtPath[] {
  const found: AtPath[] = [];
  const steps = stepsOf(path);
  const list = listOf(root, steps[0] ?? '');
  for (let position = 0; position < list.length; position++) {
    const item = list[position];
    if (isObject(item) && mayHave(item)) collect(item, steps, 2, [position], found);
  }
  return found;
}

/**
 * @param path as that of {@link valuesAt}
 * @returns whether everything that stands at the path passes a test: quicker than to say where it stands
 */
export function everyAt(root: unknown, path: string, test: (value: unknown) => boolean): boolean {
  return everyBelow(root, stepsOf(path), 0, test);
}

function everyBelow(
  value: unknown,
  steps: readonly string[],
  from: number,
  test: (value: unknown) => boolean,
): boolean {
  const step = steps[from];
  if (step === undefined) return test(value);
  if (step !== '*') {
    const member = property(value, step);
    return member === undefined || everyBelow(member, steps, from + 1, test);
  }
  if (!Array.isArray(value)) return true;
  for (const item of value as unknown[]) if (!everyBelow(item, steps, from + 1, test)) return false;
  return true;
}

const known = new Map<string, readonly string[]>();

/** The paths are few, and the same ones are followed in every claim. */
function stepsOf(path: string): readonly string[] {
  const steps = known.get(path) ?? path.split('/');
  known.set(path, steps);
  return steps;
}

/** @param positions in the lists that have been gone through on the way */
function collect(
  value: unknown,
  steps: readonly string[],
  from: number,
  positions: number[],
  into: AtPath[],
): void {
  let member = value;
  for (let i = from; i < steps.length; i++) {
    const step = steps[i] ?? '';
    if (step !== '*') {
      member = property(member, step);
      if (member === undefined) return;
      continue;
    }
    if (!Array.isArray(member)) return;
    const list: readonly unknown[] = member;
    for (let position = 0; position < list.length; position++) {
      positions.push(position);
      collect(list[position], steps, i + 1, positions, into);
      positions.pop();
    }
    return;
  }
  into.push(new AtPath(member, steps, positions.slice()));
}

/** What stands at a path, in the items of these positions. */
export class AtPath implements Located {
  constructor(
    readonly value: unknown,
    private readonly steps: readonly string[],
    private readonly positions: readonly number[],
  ) {}

  /** The first property of the path. */
  get list(): string {
    return this.steps[0] ?? '';
  }

  /** Its item that leads to the value; undefined where the property is no list. */
  get position(): number | undefined {
    return this.positions[0];
  }

  get pointer(): Pointer {
    let list = 0;
    return below('', ...this.steps.map((step) => (step === '*' ? (this.positions[list++] ?? 0) : step)));
  }
}
