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

/** The synthetic parties of the right examples, and as many numbers that are not synthetic and still nobody's. */
const nobodysNumbers = { '14858712301': '14058775046', '312044188': '422345671', '313772195': '434691346' };

/** @returns a text with the parties of the right examples as production takes them: no number in it is synthetic */
export function asForProduction(text: string): string {
  return Object.entries(nobodysNumbers).reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}
