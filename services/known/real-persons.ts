import { isRealPerson } from '../../engine/rules/identifiers';
import { ElanError } from '../errors';
import type { Environment } from '../profile';

/**
 * Only synthetic persons may be told of anywhere but in production.
 * @param environment where the numbers are to be sent
 * @throws ElanError of reason `realPersonsInTest` where one of them may belong to somebody; it does not tell which
 */
export function refuseRealPersons(numbers: readonly string[], environment: Environment): void {
  if (environment === 'production') return;
  const count = new Set(numbers.filter(isRealPerson)).size;
  if (count > 0) throw new ElanError('realPersonsInTest', { args: { count } });
}
