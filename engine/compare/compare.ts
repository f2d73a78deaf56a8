import type { BegjaeringIndex } from '../begjaering/index';
import { below } from '../begjaering/pointer';
import { isObject, property } from '../values/json';
import { kinds, type Item, type Kind, type What } from './items';
import { paired } from './pairing';
import { onlyIn, valueDifferences, type Pointers, type Standing, type ValueDifference } from './values';

export type { What };

/** One thing that two begjæringer do not have in common. */
export interface Difference extends ValueDifference {
  readonly what: What;
  /** The property of the begjæring that it stands in: the list, `innsender`, or what it is itself. */
  readonly holder: string;
  /** What a person calls the claim, ground, party or attachment; the name of the property for any other. */
  readonly name: string;
  /** Where that stands in each file; the path of the difference begins there. */
  readonly item: Pointers;
}

/**
 * Compares what two begjæringer say: claims are recognised by their references, grounds by references and title, parties
 * by their numbers or else names, attachments by uuid. Neither order nor layout counts.
 * @returns what differs: other properties first, then parties, grounds, claims and attachments
 */
export function compare(before: BegjaeringIndex, after: BegjaeringIndex): Difference[] {
  const told = kinds.filter(
    (kind) => isUsable(before.root, kind.property) && isUsable(after.root, kind.property),
  );
  return [
    ...fields(before.root, after.root, new Set(told.map(({ property }) => property))),
    ...told.flatMap((kind) => inKind(kind, before, after)),
  ];
}

/** Whether a property is as the model has it, as far as it has to be to recognise what stands in it. */
function isUsable(root: unknown, name: string): boolean {
  const value = property(root, name);
  return value === undefined || (name === 'innsender' ? isObject(value) : Array.isArray(value));
}

function fields(before: unknown, after: unknown, toldElsewhere: ReadonlySet<string>): Difference[] {
  if (!isObject(before) || !isObject(after)) {
    const differences = valueDifferences({ value: before, pointer: '' }, { value: after, pointer: '' });
    return differences.map((difference) => ({
      ...difference,
      what: 'felt',
      holder: '',
      name: '',
      item: { before: '', after: '' },
    }));
  }
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !toldElsewhere.has(name))
    .flatMap((name) => inField(name, property(before, name), property(after, name)));
}

function inField(name: string, before: unknown, after: unknown): Difference[] {
  const pointer = below('', name);
  const was = before === undefined ? undefined : { value: before, pointer };
  const is = after === undefined ? undefined : { value: after, pointer };
  return differencesOf(was, is, { what: 'felt', holder: name, name });
}

function inKind(kind: Kind, before: BegjaeringIndex, after: BegjaeringIndex): Difference[] {
  const { pairs, removed, added } = paired(kind.items(before), kind.items(after), kind.stages);
  const about = ({ name }: Item): About => ({ what: kind.what, holder: kind.property, name });
  return [
    ...pairs.flatMap(([was, is]) => differencesOf(was, is, about(is))),
    ...removed.flatMap((item) => differencesOf(item, undefined, about(item))),
    ...added.flatMap((item) => differencesOf(undefined, item, about(item))),
  ];
}

type About = Pick<Difference, 'what' | 'holder' | 'name'>;

function differencesOf(
  before: Standing | undefined,
  after: Standing | undefined,
  about: About,
): Difference[] {
  const item = {
    ...(before ? { before: before.pointer } : {}),
    ...(after ? { after: after.pointer } : {}),
  };
  return found(before, after).map((difference) => ({ ...about, item, ...difference }));
}

function found(before: Standing | undefined, after: Standing | undefined): ValueDifference[] {
  if (before && after) return valueDifferences(before, after);
  if (before) return [onlyIn('before', before, [])];
  return after ? [onlyIn('after', after, [])] : [];
}
