import type { BegjaeringDocument } from '../begjaering/document';
import { below, lastOf, parentOf, segmentsOf, valueAt, type Pointer } from '../begjaering/pointer';
import { nodeAt, treeOf } from '../begjaering/tree';
import { isObject } from '../values/json';
import { editsFor, type Edit, type Operation } from '../edits/edits';
import type { Words } from '../model/model-types';
import type { Change, MoveUpChange, NameByTypeChange, RenameChange } from './data';
import { placesOf, type Place } from './places';
import { unwrapEdits } from './unwrap';

/** What a change makes of a text; its edits are in the order of the text. */
export interface Outcome {
  readonly edits: readonly Edit[];
  /** What goes, and why. */
  readonly removed: readonly { readonly at: Pointer; readonly reason: Words }[];
  /** What was to go where something else stands already. */
  readonly occupied: readonly { readonly at: Pointer; readonly by: Pointer }[];
}

/** What a change does about one place. */
interface Proposal {
  readonly operations?: readonly Operation[];
  readonly edits?: readonly Edit[];
  readonly removed?: Words;
  readonly occupiedBy?: Pointer;
}

/** @returns what one of the changes from a version to the next makes of a text */
export function outcomeOf(change: Change, document: BegjaeringDocument): Outcome {
  const root = document.parsed.value;
  const places = placesOf(change, root);
  const proposals = places.map((place) => ({ place, ...propose(change, place, root, document) }));
  return {
    edits: editsOf(proposals, document),
    removed: proposals.flatMap(({ place, removed }) => (removed ? [{ at: place.at, reason: removed }] : [])),
    occupied: proposals.flatMap(({ place, occupiedBy }) =>
      occupiedBy === undefined ? [] : [{ at: place.at, by: occupiedBy }],
    ),
  };
}

function editsOf(proposals: readonly Proposal[], document: BegjaeringDocument): Edit[] {
  const operations = proposals.flatMap(({ operations: some = [] }) => some);
  const made = operations.length > 0 ? (editsFor(document, operations) ?? []) : [];
  return [...made, ...proposals.flatMap(({ edits = [] }) => edits)].sort((a, b) => a.offset - b.offset);
}

function propose(change: Change, place: Place, root: unknown, document: BegjaeringDocument): Proposal {
  switch (change.kind) {
    case 'rename':
      return rename(change, place, document);
    case 'unwrap':
      return unwrap(place, document);
    case 'wrap':
      return {
        operations: [{ kind: 'replace', at: place.at, value: { [change.name]: place.value } }],
      };
    case 'nameByType':
      return nameByType(change, place);
    case 'moveUp':
      return moveUp(change, place, root);
    case 'remove':
      return { operations: [{ kind: 'remove', at: place.at }], removed: change.reason };
  }
}

function rename(
  { name, leaves }: RenameChange,
  { at, holder, holderAt, value }: Place,
  document: BegjaeringDocument,
): Proposal {
  if (Object.hasOwn(holder, name)) return alreadyThere(at, value, below(holderAt, name), holder[name]);
  if (leaves === undefined) return { operations: [{ kind: 'renameProperty', at, name }] };
  const key = document.locate([at]).get(at)?.key;
  if (!key) return {};
  const space = /(?<!\s)\s*$/.exec(document.text.slice(0, key.offset))?.[0] ?? '';
  const before = `${JSON.stringify(lastOf(at))}: ${JSON.stringify(leaves)},${space === '' ? ' ' : space}`;
  return { edits: [{ ...key, text: before + JSON.stringify(name) }] };
}

function unwrap({ holderAt }: Place, document: BegjaeringDocument): Proposal {
  const tree = treeOf(document);
  const outer = tree && nodeAt(tree, holderAt);
  return { edits: (outer && unwrapEdits(document.text, outer)) ?? [] };
}

function nameByType({ of }: NameByTypeChange, { at, holder, holderAt, value }: Place): Proposal {
  if (!Object.hasOwn(holder, of)) return {};
  const name = String(value);
  if (Object.hasOwn(holder, name)) return { occupiedBy: below(holderAt, name) };
  return {
    operations: [
      { kind: 'renameProperty', at: below(holderAt, of), name },
      { kind: 'remove', at },
    ],
  };
}

function moveUp({ name, reason }: MoveUpChange, { at, value, holderAt }: Place, root: unknown): Proposal {
  const to = parentOf(holderAt);
  const target = valueAt(root, to);
  if (!isObject(target)) return {};
  const removal: Operation = { kind: 'remove', at };
  if (!Object.hasOwn(target, name)) {
    return { operations: [removal, { kind: 'setProperty', at: to, name, value }] };
  }
  const there = alreadyThere(at, value, below(to, name), target[name]);
  return there.occupiedBy !== undefined && reason ? { operations: [removal], removed: reason } : there;
}

/** What stands in both places once is said once; of two different values a person has to choose. */
function alreadyThere(at: Pointer, value: unknown, other: Pointer, otherValue: unknown): Proposal {
  return JSON.stringify(value) === JSON.stringify(otherValue)
    ? { operations: [{ kind: 'remove', at }] }
    : { occupiedBy: other };
}

/** @returns the names of two properties, with what holds them where they are called the same */
export function namesOf(at: Pointer, other: Pointer): readonly [string, string] {
  const names = [at, other].map(lastOf) as [string, string];
  if (names[0] !== names[1]) return names;
  return [at, other].map((place) => segmentsOf(place).slice(-2).join('.')) as [string, string];
}
