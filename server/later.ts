import { isObject } from '../engine/values/json';

/** Where something stands that was left out of a list; a client sends it back as it is. */
export interface LaterPlace {
  readonly list: number;
  readonly at: number;
}

/** An editor shows few lists at a time, and asks about none that it shows no more. */
const mostLists = 10;

/** Remembers what was left out of lists, until it is asked for. */
export class Later<T> {
  private readonly lists = new Map<number, readonly (() => T)[]>();
  private next = 1;

  /** @returns the places of what is left out, in the same order */
  keep(items: readonly (() => T)[]): LaterPlace[] {
    const list = this.next++;
    this.lists.set(list, items);
    this.lists.delete(list - mostLists);
    return items.map((_item, at) => ({ list, at }));
  }

  /**
   * @param place anything
   * @returns what was left out there, made now; undefined where that is not known any more
   */
  of(place: unknown): T | undefined {
    const { list, at } = isObject(place) ? place : {};
    const items = typeof list === 'number' ? this.lists.get(list) : undefined;
    return typeof at === 'number' ? items?.[at]?.() : undefined;
  }
}
