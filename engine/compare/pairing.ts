/** What two lists have in common, and what each has for itself. */
export interface Paired<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** What tells that two items are the same one; undefined where it tells nothing of an item. */
export type Key<T> = (item: T) => string | undefined;

/** A key, and whether it counts only where it names one item on each side. */
export interface Stage<T> {
  readonly key: Key<T>;
  readonly onlyWhereUnique?: boolean;
}

/**
 * Finds the items of two lists that are the same ones, whatever their order.
 * @param stages of which an earlier one counts for more; items that share a key with several are paired in their order
 */
export function paired<T>(before: readonly T[], after: readonly T[], stages: readonly Stage<T>[]): Paired<T> {
  const partners = new Map<T, T>();
  let removed = before;
  let added = after;
  for (const stage of stages) {
    const taken = pairBy(stage, removed, added, partners);
    removed = removed.filter((item) => !partners.has(item));
    added = added.filter((item) => !taken.has(item));
  }
  const pairs = before.flatMap((item) => {
    const partner = partners.get(item);
    return partner === undefined ? [] : [[item, partner] as const];
  });
  return { pairs, removed, added };
}

function pairBy<T>(
  { key, onlyWhereUnique = false }: Stage<T>,
  before: readonly T[],
  after: readonly T[],
  partners: Map<T, T>,
): Set<T> {
  const taken = new Set<T>();
  if (before.length === 0 || after.length === 0) return taken;
  const others = groupsBy(after, key);
  for (const [name, items] of groupsBy(before, key)) {
    const candidates = others.get(name) ?? [];
    if (onlyWhereUnique && (items.length > 1 || candidates.length > 1)) continue;
    for (const [i, item] of items.entries()) {
      const partner = candidates[i];
      if (partner === undefined) break;
      partners.set(item, partner);
      taken.add(partner);
    }
  }
  return taken;
}

function groupsBy<T>(items: readonly T[], key: Key<T>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
