import type { Krav } from '../begjaering/index';

/** @returns what a message calls a claim: its reference, or, without one, where it stands */
export function nameOf({ reference, position }: Krav): string {
  return reference ?? `kravTilInnkreving[${position}]`;
}
