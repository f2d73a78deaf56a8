import { ElanError } from '../errors';
import { refuseElsewhere, refuseUnencrypted, withoutLocalhost } from '../operations/addresses';
import { environmentFacts, environmentOfAltinn } from '../operations/environments';
import type { Profile } from '../profile';

/**
 * @returns Altinn's platform for a profile, without a slash at its end: what the profile says, else the environment's;
 *   the local ELAN has one of its own beside the services
 * @throws ElanError of kind `settings` for an address that is none, that would show the token to everybody, or that is
 *   another environment's
 */
export function altinnAddress({ environment, altinnUrl, baseUrl }: Profile): string {
  const beside = environment === 'local' && baseUrl !== undefined ? new URL(baseUrl).origin : undefined;
  const address = withoutLocalhost(altinnUrl ?? beside ?? environmentFacts(environment).altinn);
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new ElanError('baseUrlWrong', { args: { address } });
  refuseUnencrypted(address);
  if (environment === 'local') refuseElsewhere(address);
  const other = environmentOfAltinn(address);
  if (other !== undefined && other !== environment)
    throw new ElanError('altinnOfOther', { args: { environment, address, other } });
  return address.endsWith('/') ? address.slice(0, -1) : address;
}
