import { isRealPerson } from '../../engine/rules/identifiers';
import { ElanError } from '../errors';

/**
 * Only synthetic persons may be told of anywhere but in production.
 * @throws ElanError of reason `realPersonsInTest` where one of the numbers may belong to somebody; it does not tell which
 */
export function refuseRealPersons(numbers: readonly string[]): void {
  const count = new Set(numbers.filter(isRealPerson)).size;
  if (count > 0) throw new ElanError('realPersonsInTest', { args: { count } });
}
