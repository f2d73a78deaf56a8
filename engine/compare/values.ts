import { below, type Pointer } from '../begjaering/pointer';
import { isObject, property, textOf } from '../values/json';
import { paired, type Stage } from './pairing';

/** Where something stands in each of two files; missing where it is not there. */
export interface Pointers {
  readonly before?: Pointer;
  readonly after?: Pointer;
}

/** A value that differs, and where it stands below what was compared. */
export interface ValueDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Names of properties, without positions in lists. */
  readonly path: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
  readonly pointers: Pointers;
}

/** A value and where it stands. */
export interface Standing {
  readonly value: unknown;
  readonly pointer: Pointer;
}

/**
 * @param value of JSON
 * @returns a text that is the same for every value that says the same: order counts neither in objects nor in lists
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (!isObject(value)) return value === undefined ? '' : JSON.stringify(value);
  const members = Object.keys(value).map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.sort().join()}}`;
}

/** @returns what differs between two values that are the same thing, each difference as deep inside as it stands */
export function valueDifferences(
  before: Standing,
  after: Standing,
  path: readonly string[] = [],
): ValueDifference[] {
  if (canonical(before.value) === canonical(after.value)) return [];
  if (Array.isArray(before.value) && Array.isArray(after.value)) return inLists(before, after, path);
  const isWhole =
    !isObject(before.value) || !isObject(after.value) || areLikeAmounts(before.value, after.value);
  return isWhole ? [changed(before, after, path)] : inObjects(before, after, path);
}

/** @returns whether a value is an amount with its currency, which are one thing to a reader */
export function isAmount(value: unknown): boolean {
  if (!isObject(value) || typeof value['beloep'] !== 'number') return false;
  return Object.keys(value).every((name) => name === 'beloep' || name === 'valuta');
}

/** @returns a value that only one side has, as a difference */
export function onlyIn(
  side: 'before' | 'after',
  { value, pointer }: Standing,
  path: readonly string[],
): ValueDifference {
  const kind = side === 'before' ? 'removed' : 'added';
  return { kind, path, [side]: value, pointers: { [side]: pointer } };
}

/** @returns the items of a list and where they stand; none where it is no list */
export function itemsAt({ value, pointer }: Standing): Standing[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown, position) => ({ value: item, pointer: below(pointer, position) }));
}

function changed(before: Standing, after: Standing, path: readonly string[]): ValueDifference {
  return {
    kind: 'changed',
    path,
    before: before.value,
    after: after.value,
    pointers: { before: before.pointer, after: after.pointer },
  };
}

/** Two amounts, of which not just one leaves out its currency. */
function areLikeAmounts(before: unknown, after: unknown): boolean {
  if (!isAmount(before) || !isAmount(after)) return false;
  return namesOf(before).length === namesOf(after).length;
}

function inObjects(before: Standing, after: Standing, path: readonly string[]): ValueDifference[] {
  const names = new Set([...namesOf(before.value), ...namesOf(after.value)]);
  return [...names].flatMap((name) => {
    const within = [...path, name];
    const was = memberOf(before, name);
    const is = memberOf(after, name);
    if (was && is) return valueDifferences(was, is, within);
    if (was) return [onlyIn('before', was, within)];
    return is ? [onlyIn('after', is, within)] : [];
  });
}

function namesOf(value: unknown): string[] {
  return isObject(value) ? Object.keys(value) : [];
}

function memberOf({ value, pointer }: Standing, name: string): Standing | undefined {
  const member = property(value, name);
  return member === undefined ? undefined : { value: member, pointer: below(pointer, name) };
}

const inAnyList: readonly Stage<Standing>[] = [
  { key: ({ value }) => canonical(value) },
  { key: ({ value }) => textOf(value, 'uuid') },
  { key: ({ value }) => identityWithin(value) },
  { key: ({ value }) => (isObject(value) ? 'object' : undefined) },
];

/** What names an item of an inner list: the number of a party, or else its type and date. */
function identityWithin(value: unknown): string | undefined {
  const number = numberIn(value, 4);
  if (number !== undefined) return `number ${number}`;
  const names = ['adressetype', 'type', 'dato', 'fraDato'].flatMap((name) => textOf(value, name) ?? []);
  return names.length > 0 ? names.join(' ') : undefined;
}

function numberIn(value: unknown, depth: number): string | undefined {
  if (!isObject(value) || depth === 0) return undefined;
  const own = textOf(value, 'taxIdentificationNumber') ?? textOf(value, 'annenOffisiellIdentifikator');
  if (own !== undefined) return own;
  for (const member of Object.values(value)) {
    const found = numberIn(member, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inLists(before: Standing, after: Standing, path: readonly string[]): ValueDifference[] {
  const { pairs, removed, added } = paired(itemsAt(before), itemsAt(after), inAnyList);
  return [
    ...pairs.flatMap(([was, is]) => valueDifferences(was, is, path)),
    ...removed.map((item) => onlyIn('before', item, path)),
    ...added.map((item) => onlyIn('after', item, path)),
  ];
}
