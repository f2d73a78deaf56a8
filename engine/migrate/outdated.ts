import type { BegjaeringDocument } from '../begjaering/document';
import { lastOf, parentOf, type Pointer } from '../begjaering/pointer';
import { editsFor, type Operation } from '../edits/edits';
import { chooseModel, type Marker } from '../model/choose';
import { modelOf, versions } from '../model/model';
import type { Outcome } from './changes';
import { removedProperties, removedValues, type Step } from './data';
import { append } from '../values/groups';

/** @returns what in a file the version that a step leads from has, and the one that it leads to has not */
export function outdatedIn(document: BegjaeringDocument, { from, to }: Pick<Step, 'from' | 'to'>): Marker[] {
  if (!versions.includes(from)) return [];
  const { markers } = chooseModel(document.parsed.value, from);
  return markers.filter((marker) => marker.versions.includes(from) && !marker.versions.includes(to));
}

/** @returns what becomes of properties and code values that the next version does not have any more */
export function withoutOutdated(document: BegjaeringDocument, step: Step): Outcome {
  const outdated = withoutInner(outdatedIn(document, step));
  const gone = outdated.filter(({ kind }) => kind === 'property');
  const operations = [
    ...removals(gone.map(({ at }) => at)),
    ...outdated.flatMap((marker) => replacement(marker, step)),
  ];
  return {
    edits: operations.length > 0 ? (editsFor(document, operations) ?? []) : [],
    removed: gone.flatMap(({ owner, name, at }) => {
      const reason = removedProperties[`${owner}.${name}`];
      return reason ? [{ at, reason }] : [];
    }),
    occupied: [],
  };
}

/** What stands in a property that goes, goes with it; its markers come right after the property's own. */
function withoutInner(markers: readonly Marker[]): Marker[] {
  const outer: Marker[] = [];
  let gone: string | undefined;
  for (const marker of markers) {
    if (gone !== undefined && marker.at.startsWith(gone)) continue;
    outer.push(marker);
    if (marker.kind === 'property') gone = `${marker.at}/`;
  }
  return outer;
}

/** What somebody has to choose anew is not replaced, although its nearest successor is known and offered as a fix. */
function replacement({ kind, owner, name, at }: Marker, { from }: Step): Operation[] {
  if (kind !== 'value' || removedValues[`${owner}.${name}`]) return [];
  const value = modelOf(from).codeLists[owner]?.values[name]?.replacedBy;
  return value === undefined ? [] : [{ kind: 'replace', at, value }];
}

function removals(pointers: readonly Pointer[]): Operation[] {
  const byHolder = new Map<Pointer, string[]>();
  for (const at of pointers) {
    append(byHolder, parentOf(at), lastOf(at));
  }
  return [...byHolder].map(([at, names]) => ({ kind: 'remove', at, names }));
}
