import fs from 'node:fs';
import { versions } from '../../engine/model/model';
import type { JsonObject } from '../../engine/values/json';

/** @returns the text of the right begjæring of a model version */
export function rightText(version: string): string {
  return fs.readFileSync(new URL(`../fixtures/right/${version}.json`, import.meta.url), 'utf8');
}

/** @returns a fresh copy of the right begjæring of a model version, to change as one likes */
export function rightValue(version: string): JsonObject {
  return JSON.parse(rightText(version)) as JsonObject;
}

/** @returns the versions from the first of two names to the last, both included */
export function versionsBetween(first: string, last: string): string[] {
  return versions.slice(versions.indexOf(first), versions.indexOf(last) + 1);
}
