/** What has been derived from an object, by the functions that derive it. */
export type Memory = Map<object, unknown>;

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
  return (from) => {
    const { memory } = from;
    const found = (memory.get(compute) as { readonly value: V } | undefined) ?? { value: compute(from) };
    memory.set(compute, found);
    return found.value;
  };
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
