import { markers as generatedMarkers } from '#generated/markers.mjs';
import { below, type Pointer } from '../begjaering/pointer';
import { derivedFrom, type Version } from '../begjaering/derived';
import { Heritage } from '../begjaering/heritage';
import { partOfPath, type Part } from '../begjaering/parts';
import { valuesAt } from '../begjaering/paths';
import { isObject, property } from '../values/json';
import {
  modelOf,
  newestVersion,
  recognition,
  retiredModels,
  typeAt,
  versions,
  type RetiredModel,
} from './model';

/** What a person chose: a version, or to let the file decide. */
export type ModelSetting = string;

export const automatic = 'auto';

/** Something in a file that only some versions of the model have. */
export interface Marker {
  /** The versions that have it, oldest first. */
  readonly versions: readonly string[];
  readonly kind: 'property' | 'value';
  /** The type that has the property, or the code list that has the value. */
  readonly owner: string;
  readonly name: string;
  /** The property, or the value, in the file. */
  readonly at: Pointer;
}

/** Which version a file is read as, and why. */
export interface ModelChoice {
  /** One of the versions, or the name of a retired one. */
  readonly version: string;
  readonly retired: boolean;
  readonly explicit: boolean;
  /** What in the file tells versions apart. */
  readonly markers: readonly Marker[];
}

type Difference = Omit<Marker, 'at'>;

interface MarkerNode {
  readonly difference?: Difference;
  readonly values?: Readonly<Record<string, Difference>>;
  readonly children?: Readonly<Record<string, MarkerNode>>;
}

const markerTree = generatedMarkers as MarkerNode;

/** @returns whether a parsed JSON value can be a begjæring, however unfinished: nothing in it yet, or something that one has */
export function mayBeBegjaering(root: unknown): boolean {
  if (!isObject(root)) return false;
  const names = Object.keys(root);
  return names.length === 0 || names.some(isOfBegjaering);
}

/** Whether a begjæring has a property of that name, in any version. */
function isOfBegjaering(name: string): boolean {
  if (recognition.properties.includes(name)) return true;
  return versions.some((version) => typeAt(modelOf(version), below('', name)) !== '');
}

/**
 * An explicit choice wins. Otherwise the version that the fewest markers contradict, and of several the newest; a
 * marker counts once however often it stands.
 *
 * @param heritage what earlier versions of the file have left
 */
export function chooseModel(value: unknown, setting: ModelSetting, heritage = new Heritage()): ModelChoice {
  const version = { root: value, heritage };
  const markers = markersIn(version);
  if (setting !== automatic) return { version: setting, retired: false, explicit: true, markers };
  const retired = retiredIn(version);
  if (retired) return { version: retired.name, retired: true, explicit: false, markers: [] };
  return { version: leastContradicted(markers), retired: false, explicit: false, markers };
}

/**
 * What is chosen for a file that nothing in it contradicts as one of the newest version, as the schema of that one tells:
 * no version has fewer markers against it, and no retired model has this shape. The markers are looked for when they are
 * asked for. (A class: V8 keeps what a getter of a single object holds on to until a full collection of garbage.)
 */
export class NewestModel implements ModelChoice {
  readonly version = newestVersion;
  readonly retired = false;
  readonly explicit = false;
  readonly #file: Version;

  /** @param heritage what earlier versions of the file have left */
  constructor(value: unknown, heritage: Heritage) {
    this.#file = { root: value, heritage };
  }

  get markers(): readonly Marker[] {
    return markersIn(this.#file);
  }
}

const markersIn = derivedFrom(partsWithMarkers(), ({ root }): readonly Marker[] => {
  const markers: Marker[] = [];
  collectMarkers(root, [], markerTree, markers);
  return markers;
});

const retiredIn = derivedFrom(
  retiredModels.flatMap(({ markers }) => markers.map(({ path }) => partOfPath(path))),
  ({ root }) => retiredModels.find((model) => hasShapeOf(root, model)),
);

/** A value may itself be a marker, wherever it stands. */
function partsWithMarkers(): Part[] {
  return Object.entries(markerTree.children ?? {}).flatMap(([name, { values, children }]) =>
    values || !children ? name : Object.keys(children).map((member) => `${name}/${member}`),
  );
}

/** @returns the markers for which a file is not read as the newest version */
export function markersAgainstNewest(choice: ModelChoice): Marker[] {
  if (choice.explicit || choice.version === newestVersion) return [];
  return choice.markers.filter(
    (marker) => marker.versions.includes(choice.version) && !marker.versions.includes(newestVersion),
  );
}

function leastContradicted(markers: readonly Marker[]): string {
  if (markers.length === 0) return newestVersion;
  const distinct = new Map(markers.map((marker) => [`${marker.owner}.${marker.name}`, marker]));
  let best = newestVersion;
  let fewest = Infinity;
  for (const version of versions) {
    const against = [...distinct.values()].filter((marker) => !marker.versions.includes(version)).length;
    if (against <= fewest) [best, fewest] = [version, against];
  }
  return best;
}

/** @param way from the root to the value, as it is gone: nearly no value is a marker, and needs a pointer */
function collectMarkers(value: unknown, way: (string | number)[], node: MarkerNode, into: Marker[]): void {
  if (Array.isArray(value)) {
    // No list of the model holds lists, and what is nested without end should not be followed.
    for (let position = 0; position < value.length; position++) {
      const item: unknown = value[position];
      if (!Array.isArray(item)) collectBelow(item, position, way, node, into);
    }
  } else if (typeof value === 'string') {
    const difference = node.values && Object.hasOwn(node.values, value) ? node.values[value] : undefined;
    if (difference) into.push({ ...difference, at: below('', ...way) });
  } else if (isObject(value)) {
    for (const name in node.children) {
      const child = node.children[name];
      const member = property(value, name);
      if (!child || member === undefined) continue;
      if (child.difference) into.push({ ...child.difference, at: below('', ...way, name) });
      collectBelow(member, name, way, child, into);
    }
  }
}

function collectBelow(
  member: unknown,
  step: string | number,
  way: (string | number)[],
  node: MarkerNode,
  into: Marker[],
): void {
  way.push(step);
  collectMarkers(member, way, node, into);
  way.pop();
}

function hasShapeOf(value: unknown, model: RetiredModel): boolean {
  const found = model.markers.filter(({ path, type }) =>
    valuesAt(value, path).some((place) => type === undefined || typeof place.value === type),
  );
  return found.length >= model.atLeast;
}
