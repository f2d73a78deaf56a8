import { below, type Pointer } from '../begjaering/pointer';
import { isObject } from '../values/json';
import type { Language } from '../findings/findings';
import { amountText, currencyOf, oereOf } from '../values/money';
import type { Difference } from './compare';
import { isAmount, type Pointers } from './values';
import { compareWords, type CompareWords } from './words';

/** A claim, ground, party or attachment that differs, or the begjæring itself, in words. */
export interface DescribedItem {
  readonly kind: Difference['kind'];
  /** What it is and what it is called. */
  readonly title: string;
  /** What became of it, in a word. */
  readonly state: string;
  /** Where it stands in each file. */
  readonly pointers: Pointers;
  readonly changes: readonly DescribedChange[];
}

/** One value that differs, as people write it; empty on the side where it is not there. */
export interface DescribedChange {
  readonly kind: Difference['kind'];
  /** The names of the properties that lead to it. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Where the value stands in each file. */
  readonly pointers: Pointers;
}

/**
 * @param differences in the order of `compare`
 * @returns the same in words, each thing with all that differs in it
 */
export function describeDifferences(differences: readonly Difference[], language: Language): DescribedItem[] {
  const words = compareWords[language];
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const key = difference.what === 'felt' ? '' : JSON.stringify([difference.holder, difference.item]);
    const group = groups.get(key);
    if (group) group.push(difference);
    else groups.set(key, [difference]);
  }
  return [...groups.values()].flatMap((group) => describedItem(group, words));
}

function describedItem(group: readonly Difference[], words: CompareWords): DescribedItem[] {
  const [first] = group;
  if (!first) return [];
  const isField = first.what === 'felt';
  const kind = isField || first.path.length > 0 ? 'changed' : first.kind;
  const what = first.what === 'part' ? words.roles[first.holder] : undefined;
  const title = [what ?? words.what[first.what], isField ? '' : first.name].filter(Boolean).join(' ');
  const changes = group.flatMap((difference) => describedChanges(difference, isField, words));
  const pointers = isField ? { before: '', after: '' } : first.item;
  return [{ kind, title, state: words.kinds[kind], pointers, changes }];
}

function describedChanges(difference: Difference, isField: boolean, words: CompareWords): DescribedChange[] {
  const { kind, before, after, name, pointers } = difference;
  const path = isField && name !== '' ? [name, ...difference.path] : difference.path;
  const was = { path, value: before, pointer: pointers.before ?? '' };
  const is = { path, value: after, pointer: pointers.after ?? '' };
  if (kind === 'changed' && !holdsMore(before) && !holdsMore(after))
    return [
      { kind, field: fieldText(path), before: valueText(was, words), after: valueText(is, words), pointers },
    ];
  return [
    ...(kind === 'added' ? [] : leavesOf(was).map((leaf) => onOneSide('before', leaf, words))),
    ...(kind === 'removed' ? [] : leavesOf(is).map((leaf) => onOneSide('after', leaf, words))),
  ];
}

/** What has become something of another shape has gone, and the other has come. */
function onOneSide(side: 'before' | 'after', leaf: Leaf, words: CompareWords): DescribedChange {
  return {
    kind: side === 'before' ? 'removed' : 'added',
    field: fieldText(leaf.path),
    before: '',
    after: '',
    [side]: valueText(leaf, words),
    pointers: { [side]: leaf.pointer },
  };
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly pointer: Pointer;
}

/** What stands in a value, each thing as deep inside as it stands; an amount with its currency is one thing. */
function leavesOf(leaf: Leaf): Leaf[] {
  const { value, path, pointer } = leaf;
  if (!holdsMore(value)) return [leaf];
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, i) => leavesOf({ value: item, path, pointer: below(pointer, i) }));
  }
  return Object.entries(value).flatMap(([name, member]) =>
    leavesOf({ value: member, path: [...path, name], pointer: below(pointer, name) }),
  );
}

/** Whether there is something inside a value that is told of by itself. */
function holdsMore(value: unknown): value is object {
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value) && !isAmount(value) && Object.keys(value).length > 0;
}

function fieldText(path: readonly string[]): string {
  return path.join(' › ');
}

function valueText({ path, value }: Pick<Leaf, 'path' | 'value'>, { yes, no, empty }: CompareWords): string {
  const isBareAmount = path.at(-1) === 'beloep' && typeof value === 'number';
  const amount = isBareAmount ? { beloep: value } : value;
  const oere = isAmount(amount) ? oereOf(amount) : undefined;
  if (oere !== undefined) return amountText(oere, currencyOf(amount));
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return value === '' ? empty : value;
  const text = JSON.stringify(value);
  return text === '{}' || text === '[]' ? empty : text;
}
