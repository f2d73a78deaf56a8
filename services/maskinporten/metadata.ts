import { ElanError } from '../errors';
import { withoutLocalhost } from '../operations/addresses';
import type { World } from '../world';
import { parseObject, textOf } from './json';
import { ask } from './request';

/** What is used of an issuer's metadata (RFC 8414). */
export interface Metadata {
  /** As the issuer calls itself: what a grant is made out to. */
  readonly issuer: string;
  readonly tokenEndpoint: string;
}

/** Where metadata come from: a cache over the issuer's own. */
export type MetadataSource = (signal: AbortSignal) => Promise<Metadata>;

const keptFor = 24 * 60 * 60 * 1000;

/**
 * @param configured the issuer; a slash at its end is added where it is missing
 * @returns a source of its metadata. Where the issuer gives none that can be used, they follow from its address, and it
 *   is asked again the next time.
 *
 *   The source throws an ElanError of kind `settings` where the address cannot be used or the issuer calls itself
 *   something else, and of kind `network`, `tls`, `proxy`, `timeout` or `cancelled` where it is not reached.
 */
export function createMetadataSource(configured: string, world: World): MetadataSource {
  let kept: { readonly metadata: Metadata; readonly until: number } | undefined;
  return async (signal) => {
    if (kept && world.now() < kept.until) return kept.metadata;
    const issuer = addressOf(configured);
    const metadata = await discover(issuer, world, signal);
    if (!metadata) return { issuer, tokenEndpoint: `${issuer}token` };
    kept = { metadata, until: world.now() + keptFor };
    return metadata;
  };
}

async function discover(issuer: string, world: World, signal: AbortSignal): Promise<Metadata | undefined> {
  const url = `${issuer}.well-known/oauth-authorization-server`;
  const { status, text } = await ask({ operation: 'metadata', url, signal }, world);
  const found = status === 200 ? parseObject(text) : undefined;
  const [named, tokenEndpoint] = [textOf(found?.['issuer']), textOf(found?.['token_endpoint'])];
  if (!named || !tokenEndpoint) {
    world.log.warn('maskinporten.metadata.missing', { url, status });
    return undefined;
  }
  if (withSlash(withoutLocalhost(named)) !== issuer) {
    throw new ElanError('issuerDiffers', {
      args: { configured: issuer, issuer: named },
      operation: 'metadata',
    });
  }
  if (!isSafe(tokenEndpoint)) throw invalid(tokenEndpoint);
  return { issuer: named, tokenEndpoint: withoutLocalhost(tokenEndpoint) };
}

function addressOf(configured: string): string {
  if (!isSafe(configured)) throw invalid(configured);
  return withSlash(withoutLocalhost(configured));
}

/** A grant must not travel in the open, except within the machine. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}

function invalid(issuer: string): ElanError {
  return new ElanError('issuerInvalid', { args: { issuer }, operation: 'metadata' });
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
