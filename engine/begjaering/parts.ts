import { isObject, property, type JsonObject } from '../values/json';

/**
 * A part of a begjæring, of which something may be derived: a property of the root with all that is in it, or a property
 * of the items of one of its lists, as in `kravTilInnkreving/kravdetaljer`.
 */
export type Part = string;

/** @returns the part that a path leads into: property names with `/` between them, `*` for every item of a list */
export function partOfPath(path: string): Part {
  const [name = '', item, member] = path.split('/');
  return item === '*' && member !== undefined ? `${name}/${member}` : name;
}

/** @returns the items of a list that a property of the root holds, or what it holds alone; nothing where it is missing */
export function itemsAt(root: unknown, name: string): readonly unknown[] {
  const value = property(root, name);
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}

/** In which parts a begjæring differs from an earlier version, with which it shares what has not changed. */
export class ChangedParts {
  /** Whether the two have nothing in common. */
  private readonly isAnother: boolean;
  private readonly parts = new Set<Part>();
  /** The properties of the root in which anything has changed. */
  private readonly names = new Set<string>();
  /** The positions of the items that have changed, by the list. */
  private readonly positions = new Map<string, readonly number[]>();

  constructor(before: unknown, now: unknown) {
    this.isAnother = !isObject(before) || !isObject(now);
    if (!isObject(before) || !isObject(now)) return;
    for (const name of new Set([...Object.keys(before), ...Object.keys(now)]))
      this.compare(name, property(before, name), property(now, name));
  }

  /** @returns whether one of the parts has changed */
  touch(parts: readonly Part[]): boolean {
    return this.isAnother || parts.some((part) => this.touchesOne(part));
  }

  /** @returns the positions of the items that have changed; undefined where it is no list any more, or another number of items */
  itemsOf(name: string): readonly number[] | undefined {
    if (this.isAnother) return undefined;
    return this.names.has(name) ? this.positions.get(name) : [];
  }

  private touchesOne(part: Part): boolean {
    const [name = '', member] = part.split('/');
    if (member === undefined) return this.names.has(name);
    return this.parts.has(name) || this.parts.has(part);
  }

  private compare(name: string, before: unknown, now: unknown): void {
    if (Object.is(before, now)) return;
    this.names.add(name);
    if (Array.isArray(before) && Array.isArray(now) && before.length === now.length)
      this.compareItems(name, before, now);
    else this.parts.add(name);
  }

  private compareItems(name: string, before: readonly unknown[], now: readonly unknown[]): void {
    const positions: number[] = [];
    for (let i = 0; i < now.length; i++) {
      if (Object.is(before[i], now[i])) continue;
      positions.push(i);
      this.compareMembers(name, before[i], now[i]);
    }
    this.positions.set(name, positions);
  }

  private compareMembers(name: string, before: unknown, now: unknown): void {
    if (!isObject(before) || !isObject(now) || !haveSameNames(before, now)) {
      this.parts.add(name);
      return;
    }
    for (const member of Object.keys(now))
      if (!Object.is(before[member], now[member])) this.parts.add(`${name}/${member}`);
  }
}

/** Whether both have the same properties in the same order: whoever goes through them meets them in that order. */
function haveSameNames(before: JsonObject, now: JsonObject): boolean {
  const names = Object.keys(before);
  const present = Object.keys(now);
  return names.length === present.length && names.every((name, i) => name === present[i]);
}
