import { ElanError, type Reason } from '../errors';

const reasons: ReadonlySet<Reason> = new Set<Reason>(['addressNotFound', 'noAddress']);
/** A server that knows the address, but nothing to do there. */
const statuses: ReadonlySet<number | undefined> = new Set([405, 501]);

/** @returns whether a service could not be asked to check a begjæring for want of that operation */
export function cannotValidate(error: unknown): boolean {
  return error instanceof ElanError && (reasons.has(error.reason) || statuses.has(error.status));
}
