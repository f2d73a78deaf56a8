/** A map with other values for a few of its keys: quicker to make than a copy of a large one. */
export class OverlaidMap<K, V> implements ReadonlyMap<K, V> {
  private constructor(
    private readonly below: ReadonlyMap<K, V>,
    private readonly others: ReadonlyMap<K, V>,
  ) {}

  /** @param others has keys of the map only, which keep their places in its order */
  static of<K, V>(map: ReadonlyMap<K, V>, others: ReadonlyMap<K, V>): OverlaidMap<K, V> {
    // However often values are exchanged, a look-up is two.
    return isOverlaid(map)
      ? new OverlaidMap(map.below, new Map([...map.others, ...others]))
      : new OverlaidMap(map, others);
  }

  /** How many keys have other values than in the map below. */
  get exchanged(): number {
    return this.others.size;
  }

  get size(): number {
    return this.below.size;
  }

  get(key: K): V | undefined {
    return this.others.get(key) ?? this.below.get(key);
  }

  has(key: K): boolean {
    return this.below.has(key);
  }

  keys(): MapIterator<K> {
    return this.below.keys();
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.below) yield [key, this.others.get(key) ?? value];
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(tell: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) tell(value, key, this);
  }
}

function isOverlaid<K, V>(map: ReadonlyMap<K, V>): map is OverlaidMap<K, V> {
  return map instanceof OverlaidMap;
}
