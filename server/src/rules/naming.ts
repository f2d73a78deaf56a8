import type { Krav } from '../begjaering/index';
import type { Party } from '../begjaering/parties';
import { below, lastOf } from '../begjaering/pointer';
import { isObject } from '../begjaering/values';
import type { RuleFinding } from './rule';

/** @returns what a message calls a claim: its reference, or, without one, where it stands */
export function nameOf({ reference, position }: Krav): string {
  return reference ?? `kravTilInnkreving[${position}]`;
}

/** @returns what a message calls a party: its name, or, without one, its number, or what it is */
export function labelOf({ name, identifier, holder }: Party): string {
  return name.whole || identifier?.number || lastOf(holder.pointer);
}

/** Where the number of a party's identifier is missing: the object that lacks it, or lacks the whole identifier. */
export function withoutNumber({ pointer, kind, details }: Party): Pick<RuleFinding, 'at' | 'missing'> {
  const at = below(pointer, kind ?? '');
  return isObject(details['identifikator'])
    ? { at: below(at, 'identifikator'), missing: 'taxIdentificationNumber' }
    : { at, missing: 'identifikator' };
}
