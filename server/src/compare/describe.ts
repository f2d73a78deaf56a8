import { isObject } from '../begjaering/values';
import type { Language } from '../check/findings';
import { amountText, currencyOf, oereOf } from '../money';
import type { Difference } from './compare';
import { isAmount } from './values';
import { compareWords, type CompareWords } from './words';

/** A claim, ground, party or attachment that differs, or the begjæring itself, in words. */
export interface DescribedItem {
  readonly kind: Difference['kind'];
  /** What it is and what it is called. */
  readonly title: string;
  /** What became of it, in a word. */
  readonly state: string;
  readonly changes: readonly DescribedChange[];
}

/** One value that differs, as people write it; empty on the side where it is not there. */
export interface DescribedChange {
  readonly kind: Difference['kind'];
  /** The names of the properties that lead to it. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
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
  return [{ kind, title, state: words.kinds[kind], changes }];
}

function describedChanges(difference: Difference, isField: boolean, words: CompareWords): DescribedChange[] {
  const { kind, before, after, name } = difference;
  const path = isField && name !== '' ? [name, ...difference.path] : difference.path;
  if (kind !== 'changed') {
    return leavesOf(kind === 'added' ? after : before, path).map((leaf) => ({
      kind,
      field: fieldText(leaf.path),
      before: kind === 'removed' ? valueText(leaf, words) : '',
      after: kind === 'added' ? valueText(leaf, words) : '',
    }));
  }
  const [was = '', is = ''] = [before, after].map((value) => valueText({ path, value }, words));
  return [{ kind, field: fieldText(path), before: was, after: is }];
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** What stands in a value, each thing as deep inside as it stands; an amount with its currency is one thing. */
function leavesOf(value: unknown, path: readonly string[]): Leaf[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((item: unknown) => leavesOf(item, path));
  if (!isObject(value) || isAmount(value)) return [{ path, value }];
  const names = Object.keys(value);
  if (names.length === 0) return [{ path, value }];
  return names.flatMap((name) => leavesOf(value[name], [...path, name]));
}

function fieldText(path: readonly string[]): string {
  return path.join(' › ');
}

function valueText({ path, value }: Leaf, { yes, no, empty }: CompareWords): string {
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
