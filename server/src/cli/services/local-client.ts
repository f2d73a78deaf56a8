import { ElanError } from '../../../../client/src/elan/errors';
import { transportError } from '../../../../client/src/elan/client/transport-errors';
import { Secret } from '../../../../client/src/elan/log/secret';
import { readKey } from '../../../../client/src/elan/maskinporten/keys/read-key';
import type { SigningKey } from '../../../../client/src/elan/maskinporten/keys/signing-key';
import type { World } from '../../../../client/src/elan/world';
import { isObject, property, textOf } from '../../begjaering/values';
import { exitCodes } from '../exit-codes';
import { UsageError } from './usage-error';

/** A client of Maskinporten, and the key that it signs with. */
export interface Client {
  readonly clientId: string;
  readonly key: SigningKey;
}

/**
 * Asks the local ELAN for the client that it has ready for everybody.
 * @param baseUrl of its services
 * @throws UsageError where no local ELAN answers there
 */
export async function localClient(baseUrl: string, world: World, signal?: AbortSignal): Promise<Client> {
  const { origin, host } = new URL(baseUrl);
  const answer = await ask(`${origin}/sandbox/klient`, host, world, signal);
  const clientId = textOf(answer, 'clientId');
  const jwk = property(answer, 'jwk');
  if (!clientId || !isObject(jwk)) throw notRunning(origin);
  const key = await readKey({ kind: 'jwk', text: new Secret(JSON.stringify(jwk)) });
  return { clientId, key };
}

async function ask(url: string, host: string, world: World, signal?: AbortSignal): Promise<unknown> {
  try {
    const request = {
      method: 'GET',
      headers: {},
      redirect: 'manual',
      ...(signal ? { signal } : {}),
    } as const;
    const answer = await world.transport(url, request);
    return JSON.parse(await answer.text());
  } catch (error) {
    const failure = transportError(error, { operation: 'metadata', host, signal });
    if (failure.kind === 'cancelled') throw new ElanError('cancelled', { args: { host } });
    throw notRunning(new URL(url).origin);
  }
}

function notRunning(address: string): UsageError {
  return new UsageError('sandboxNotRunning', { address }, exitCodes.tryLater);
}
