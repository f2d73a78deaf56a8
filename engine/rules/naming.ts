import type { Krav } from '../begjaering/index';
import type { Party } from '../begjaering/parties';
import { below, lastOf, parentOf, type Pointer } from '../begjaering/pointer';
import { isObject } from '../values/json';
import type { RuleFinding } from './rule';

/** @returns what a message calls a claim: its reference, or, without one, where it stands */
export function nameOf({ reference, position }: Krav): string {
  return reference ?? `kravTilInnkreving[${position}]`;
}

/** @returns what a message calls a party: its name, or, without one, its number, or where it stands */
export function labelOf({ name, identifier, otherIdentifier, holder }: Party): string {
  return name.whole || identifier?.number || otherIdentifier?.number || placeOf(holder.pointer);
}

/** @returns the last property of a pointer, with the position in its list if it is a list */
function placeOf(pointer: Pointer): string {
  const last = lastOf(pointer);
  return /^\d+$/.test(last) ? `${lastOf(parentOf(pointer))}[${last}]` : last;
}

/**
 * Where the number of a party's identifier is missing: the object that lacks it or lacks the whole identifier, or the
 * number that is blank.
 */
export function withoutNumber({ pointer, kind, details }: Party): Pick<RuleFinding, 'at' | 'missing'> {
  const holder = below(pointer, kind ?? '');
  const identifier = details['identifikator'];
  if (!isObject(identifier)) return { at: holder, missing: 'identifikator' };
  const at = below(holder, 'identifikator');
  const name = 'taxIdentificationNumber';
  return identifier[name] === undefined ? { at, missing: name } : { at: below(at, name) };
}
