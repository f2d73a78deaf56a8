import { readLogKeys } from '../ledger/log-key';
import type { LogKey } from '../ledger/payload-lock';
import { Secret } from '../log/secret';

/**
 * @param given the value of `ELAN_LOG_KEY`
 * @returns what payloads of logs are opened with on the command line; none where it is not given
 * @throws ElanError of reason `logKeyWrong`
 */
export function logKeysGiven(given = process.env['ELAN_LOG_KEY']): LogKey[] {
  return readLogKeys(new Secret(given ?? ''));
}
