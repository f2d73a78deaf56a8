import { isObject } from '../values/json';
import type { Version } from './derived';
import { Heirloom } from './heritage';
import { itemsAt } from './parts';

/** What is derived from each element of a begjæring, by the property of the root. */
type OfElements<T> = ReadonlyMap<string, readonly T[]>;

interface Derived<T> {
  readonly root: unknown;
  readonly key: string;
  readonly things: OfElements<T>;
}

/**
 * @param compute what is derived from one element and nothing else: from an item of one of the root's lists, or from
 *   another property of the root
 * @returns gives that of each element, by the property of the root; of elements that have not changed since an earlier
 *   version it gives what that one has left. The key is whatever else it depends on.
 */
export function byElement<T>(
  compute: (value: unknown, name: string, key: string) => T,
): (version: Version, key: string) => OfElements<T> {
  const heirloom = new Heirloom<Derived<T>>();
  return ({ root, heritage }, key) => {
    const known = heirloom.in(heritage);
    const earlier = known?.key === key ? known : undefined;
    const things = new Map<string, readonly T[]>();
    for (const name of isObject(root) ? Object.keys(root) : []) {
      const [before, now] = [itemsAt(earlier?.root, name), itemsAt(root, name)];
      const left = earlier?.things.get(name) ?? [];
      if (before === now) {
        things.set(name, left);
        continue;
      }
      things.set(
        name,
        now.map((value, i) =>
          i < left.length && Object.is(before[i], value) ? (left[i] as T) : compute(value, name, key),
        ),
      );
    }
    heirloom.leave(heritage, { root, key, things });
    return things;
  };
}
