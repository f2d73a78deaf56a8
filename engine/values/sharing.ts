import { isObject, type JsonObject } from './json';

/**
 * @param before a JSON value, not nested deeper than what may be walked recursively
 * @param now another
 * @returns a value equal to `now`, in which every part that is equal to what stood at its place before is that part itself
 */
export function sharing(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (Array.isArray(before) && Array.isArray(now)) return sharingItems(before, now);
  return isObject(before) && isObject(now) ? sharingMembers(before, now) : now;
}

function sharingItems(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const items = now.map((item, i) => sharing(before[i], item));
  return items.length === before.length && items.every((item, i) => Object.is(item, before[i]))
    ? before
    : items;
}

/** The order of the properties counts too: whoever goes through them meets them in that order. */
function sharingMembers(before: JsonObject, now: JsonObject): JsonObject {
  const members = Object.entries(now).map(([name, member]): [string, unknown] => [
    name,
    Object.hasOwn(before, name) ? sharing(before[name], member) : member,
  ]);
  const isSame = ([name, member]: [string, unknown], i: number): boolean =>
    names[i] === name && Object.is(member, before[name]);
  const names = Object.keys(before);
  return members.length === names.length && members.every(isSame) ? before : Object.fromEntries(members);
}
