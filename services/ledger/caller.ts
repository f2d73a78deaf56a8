import type { Profile } from '../profile';
import type { CallFacts } from './records';

/** Who makes calls, and for whom. */
export type Caller = Pick<Profile, 'name' | 'environment' | 'mode'>;

/** @returns what the facts of a call tell of who makes it, and for whom */
export function callerFacts({
  name,
  environment,
  mode,
}: Caller): Pick<CallFacts, 'environment' | 'profile'> & { readonly customer: string } {
  return {
    environment,
    profile: name,
    customer: mode.kind === 'own' ? '' : mode.organisation,
  };
}

/** @returns whether two calls may have been made for the same customer: lines of earlier versions do not tell */
export function isForSame(a: Pick<CallFacts, 'customer'>, b: Pick<CallFacts, 'customer'>): boolean {
  return a.customer === undefined || b.customer === undefined || a.customer === b.customer;
}
