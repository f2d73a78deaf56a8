import { versionTable as generatedTable } from '#generated/version-table.mjs';
import { segmentsOf, type Pointer } from '../begjaering/pointer';
import { lazy } from '../values/lazy';
import { mergePatch } from '../values/merge-patch';
import type { Model } from './model-types';

interface VersionTable {
  readonly versions: readonly { readonly name: string }[];
  readonly retired: readonly RetiredModel[];
  readonly recognition: { readonly properties: readonly string[]; readonly atLeast: number };
}

/** A model that is no longer accepted, and what in a file shows that it is written in it. */
export interface RetiredModel {
  readonly name: string;
  readonly markers: readonly { readonly path: string; readonly type?: string }[];
  readonly atLeast: number;
}

const table = generatedTable as VersionTable;

/** What each version differs in from the one before; the first is whole. Put together when a model is first asked for. */
const models = lazy(() => {
  const patches = require('#generated/models/index.cjs') as Readonly<Record<string, unknown>>;
  const found: Record<string, Model> = {};
  let model: unknown;
  for (const { name } of table.versions) {
    // The first is whole: there is nothing to change in it, and it is large.
    model = model === undefined ? patches[name] : mergePatch(model, patches[name]);
    found[name] = model as Model;
  }
  return found;
});

/** The names of the versions that are checked, oldest first. */
export const versions: readonly string[] = table.versions.map(({ name }) => name);

/** The version that a file without any sign of an older one is read as. */
export const newestVersion: string = versions.at(-1) ?? '';

export const retiredModels = table.retired;

/** How a begjæring is told from other JSON by its root's property names. */
export const recognition = table.recognition;

/**
 * @param version one of {@link versions}
 * @throws RangeError for any other name
 */
export function modelOf(version: string): Model {
  const model = models()[version];
  if (!model) throw new RangeError(`no model version ${version}`);
  return model;
}

/** @returns whether a version is the other one or came after it */
export function isAtLeast(version: string, other: string): boolean {
  return versions.indexOf(version) >= versions.indexOf(other);
}

/**
 * @param pointer to any place in a payload; list positions are passed over
 * @returns the name of the type, code list or scalar that stands there in the model; empty where the model has nothing
 */
export function typeAt(model: Model, pointer: Pointer): string {
  let type = model.root;
  for (const segment of segmentsOf(pointer)) {
    const properties = model.types[type]?.properties ?? {};
    if (Object.hasOwn(properties, segment)) type = properties[segment]?.type ?? '';
    else if (!/^\d+$/.test(segment)) {
      const next = properties[usualSpelling(model, type, segment)];
      if (!next) return '';
      type = next.type;
    }
  }
  return type;
}

/** @returns the usual name of a property that is written in another accepted way; any other name as it is */
export function usualSpelling(model: Model, type: string, name: string): string {
  const properties = Object.entries(model.types[type]?.properties ?? {});
  return properties.find(([, { spellings }]) => spellings?.includes(name))?.[0] ?? name;
}
