import { ElanError } from '../errors';
import type { Environment } from '../profile';
import { environmentFacts } from './environments';
import type { WrittenOperation } from './operations-in';
import { serverOf } from './servers';

/** What an operation's address depends on besides the operation. */
export interface Whereabouts {
  readonly environment: Environment;
  /** The address that the services hang below, where the user has given one. */
  readonly baseUrl?: string;
}

/** From where they begin on, and not from each of them. */
const slashesAtTheEnd = /(?<!\/)\/+$/;

/**
 * @param base the address as the user gave it
 * @param apiPath the path of the API of the begjæringer; the address that is documented ends in it, and it is cut off
 * @returns the address that the paths of this project's document hang below
 * @throws ElanError of kind `settings` where it is no address of a service, or would show the token to everybody
 */
export function checkedBaseUrl(base: string, apiPath: string): string {
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol)) {
    throw new ElanError('baseUrlWrong', { args: { address: base } });
  }
  refuseUnencrypted(base);
  const trimmed = withoutLocalhost(base).replace(slashesAtTheEnd, '');
  return trimmed.endsWith(apiPath) ? trimmed.slice(0, -apiPath.length) : trimmed;
}

/** @throws ElanError of kind `settings` for an address elsewhere than on this machine that is not encrypted */
export function refuseUnencrypted(address: string): void {
  const { protocol, host } = new URL(address);
  if (protocol === 'http:' && !isOnThisMachine(address))
    throw new ElanError('addressNotEncrypted', { args: { address: host } });
}

/** @throws ElanError of kind `settings` for an address of the local ELAN that is not on this machine */
export function refuseElsewhere(address: string): void {
  if (isOnThisMachine(address)) return;
  throw new ElanError('localElsewhere', { args: { address: new URL(address).host } });
}

/**
 * `localhost` is a name, and names may be made to lead elsewhere. What is not encrypted goes to the number that the name
 * stands for, so that nobody is asked where it leads.
 * @returns the address with the number instead of the name, where it is not encrypted; otherwise as it is
 */
export function withoutLocalhost(address: string): string {
  return address.replace(byName, 'http://127.0.0.1');
}

const byName = /^http:\/\/localhost(?=[:/?#]|$)/i;

/** A name that is written so that {@link withoutLocalhost} does not see it is anybody's. */
function isOnThisMachine(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (hostname === 'localhost') return protocol === 'https:' || byName.test(address);
  return /^(127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** @returns where an operation of this project's document is; only its path where no server is known */
export function bundledAddress(written: WrittenOperation, path: string, whereabouts: Whereabouts): string {
  const { environment, baseUrl } = whereabouts;
  const base = baseUrl ?? environmentFacts(environment).baseUrl ?? serverOf(written, environment);
  return `${base.replace(slashesAtTheEnd, '')}${path}`;
}

/**
 * @returns where an operation of an official document is; only its path where the document names no server of the
 *   environment and the user has given no address
 */
export function officialAddress(written: WrittenOperation, { environment, baseUrl }: Whereabouts): string {
  const server = serverOf(written, environment);
  const base = URL.canParse(server) ? server : below(server, baseUrl);
  return `${base.replace(slashesAtTheEnd, '')}${written.path}`;
}

/** A server that is only a path stands on a host that the document does not name. */
function below(serverPath: string, baseUrl: string | undefined): string {
  if (baseUrl === undefined) return serverPath;
  return serverPath === '' || serverPath === '/' ? baseUrl : new URL(serverPath, baseUrl).href;
}
