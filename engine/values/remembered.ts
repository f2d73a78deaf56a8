/** One thing that has been derived, by what it was derived by, and those that were before it. */
interface Derived {
  readonly by: object;
  readonly thing: unknown;
  readonly before: Derived | undefined;
}

/** What has been derived from an object: of most nothing or a single thing, for which a Map would be large. */
export class Memory {
  private last: Derived | undefined;

  /** @returns what the function gives of the object, which is computed once */
  of<K, V>(compute: (from: K) => V, from: K): V {
    for (let found = this.last; found; found = found.before)
      if (found.by === compute) return found.thing as V;
    const thing = compute(from);
    this.last = { by: compute, thing, before: this.last };
    return thing;
  }
}

/**
 * Something with which is kept what is derived from it, so that all of it goes together. (The values of a WeakMap outlive
 * every quick collection of garbage: whole files would pile up until a full one.)
 */
export interface Remembering {
  readonly memory: Memory;
}

/**
 * @param compute what is derived from an object that does not change
 * @returns the same function, which computes once for each object and keeps the result as long as the object is there
 */
export function remembered<K extends Remembering, V>(compute: (from: K) => V): (from: K) => V {
  return (from) => from.memory.of(compute, from);
}

/** The same for what also depends on a name, such as that of a version of the model. */
export function rememberedByName<K extends Remembering, V>(
  compute: (from: K, name: string) => V,
): (from: K, name: string) => V {
  const byName = remembered<K, Map<string, { readonly value: V }>>(() => new Map());
  return (from, name) => {
    const known = byName(from);
    const found = known.get(name) ?? { value: compute(from, name) };
    known.set(name, found);
    return found.value;
  };
}
