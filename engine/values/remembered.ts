/**
 * @param compute what is derived from an object that does not change
 * @returns the same function, which computes once for each object and keeps the result as long as the object is there
 */
export function remembered<K extends object, V>(compute: (from: K) => V): (from: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (from) => {
    const found = known.get(from) ?? { value: compute(from) };
    known.set(from, found);
    return found.value;
  };
}

/** The same for what also depends on a name, such as that of a version of the model. */
export function rememberedByName<K extends object, V>(
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
