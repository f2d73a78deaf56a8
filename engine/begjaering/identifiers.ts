import { deepestNesting } from './parse';
import { below, type Pointer } from './pointer';
import { isObject, type JsonObject } from '../values/json';

/** The number in a `Partsidentifikator`, wherever one stands. */
export interface IdentifierNumber {
  /** Of the number itself. */
  readonly pointer: Pointer;
  /** As it is written, without white space around it. */
  readonly number: string;
  /** `landkodeIdentifikator`; Norway's where it is missing. */
  readonly country: string;
}

const names = ['taxIdentificationNumber', 'annenOffisiellIdentifikator'];

/**
 * Finds the identifiers by their members: whatever property the model lets one stand in, now or later.
 * @param root a parsed JSON value; what is nested too deep to be walked is passed over
 */
export function readIdentifierNumbers(root: unknown): IdentifierNumber[] {
  const found: IdentifierNumber[] = [];
  const path: (string | number)[] = [];
  const walk = (value: object): void => {
    if (Array.isArray(value)) {
      const list: readonly unknown[] = value;
      for (let position = 0; position < list.length; position++) step(position, list[position]);
    } else if (isObject(value)) {
      if (mayHaveNumbers(value)) readNumbers(value, path, found);
      // What JSON.parse makes inherits nothing that could be listed too.
      for (const name in value) step(name, value[name]);
    }
  };
  const step = (segment: string | number, value: unknown): void => {
    if (typeof value !== 'object' || value === null || path.length >= deepestNesting) return;
    path.push(segment);
    walk(value);
    path.pop();
  };
  if (typeof root === 'object' && root !== null) walk(root);
  return found;
}

/** A quick look: hardly any of the objects of a large file has one. */
const mayHaveNumbers = (value: JsonObject): boolean =>
  value['taxIdentificationNumber'] !== undefined || value['annenOffisiellIdentifikator'] !== undefined;

function readNumbers(value: JsonObject, path: readonly (string | number)[], into: IdentifierNumber[]): void {
  for (const name of names) {
    const written = Object.hasOwn(value, name) ? value[name] : undefined;
    if (typeof written !== 'string' && typeof written !== 'number') continue;
    const number = String(written).trim();
    if (number === '') continue;
    const country = value['landkodeIdentifikator'];
    into.push({
      pointer: below('', ...path, name),
      number,
      country: typeof country === 'string' && country !== '' ? country : 'NO',
    });
  }
}
