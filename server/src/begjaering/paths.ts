import { below, type Pointer } from './pointer';
import { property } from './values';

/** A value and where it stands. */
export interface Located {
  readonly value: unknown;
  readonly pointer: Pointer;
}

/**
 * @param path property names with `/` between them; `*` is every item of a list
 * @returns what stands at the path, in the order of the lists
 */
export function valuesAt(root: unknown, path: string): Located[] {
  let found: Located[] = [{ value: root, pointer: '' }];
  for (const step of path.split('/'))
    found = found.flatMap((at) => (step === '*' ? itemsOf(at) : memberOf(at, step)));
  return found;
}

function itemsOf({ value, pointer }: Located): Located[] {
  return Array.isArray(value)
    ? value.map((item, i): Located => ({ value: item, pointer: below(pointer, i) }))
    : [];
}

function memberOf({ value, pointer }: Located, name: string): Located[] {
  const member = property(value, name);
  return member === undefined ? [] : [{ value: member, pointer: below(pointer, name) }];
}
