import { Heirloom, type Heritage } from './heritage';
import { ChangedParts, type Part } from './parts';

/** A begjæring, and what earlier versions of it have left. */
export interface Version {
  readonly root: unknown;
  readonly heritage: Heritage;
}

interface Derived<T> {
  readonly root: unknown;
  readonly key: string;
  readonly thing: T;
}

/**
 * @param parts the parts of a begjæring that the thing is derived from, and nothing else of it
 * @param compute what it is derived by; the name is whatever else it depends on
 * @returns the same function, which gives what an earlier version has left where none of the parts has changed since
 */
export function derivedFrom<V extends Version, T>(
  parts: readonly Part[],
  compute: (version: V, key: string) => T,
): (version: V, key?: string) => T {
  const heirloom = new Heirloom<Derived<T>>();
  return (version, key = '') => {
    const { root, heritage } = version;
    const earlier = heirloom.in(heritage);
    const isOfSame = earlier?.key === key;
    // Several ask of the same version.
    if (isOfSame && earlier.root === root) return earlier.thing;
    const isKept = isOfSame && !new ChangedParts(earlier.root, root).touch(parts);
    const thing = isKept ? earlier.thing : compute(version, key);
    heirloom.leave(heritage, { root, key, thing });
    return thing;
  };
}
