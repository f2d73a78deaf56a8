import { readText } from '../http/read-text';
import { startTimeLimit } from '../http/time-limit';
import { transportError } from '../http/transport-errors';
import { ElanError } from '../errors';
import { limits } from '../limits/limits';
import { Secret } from '../log/secret';
import { withoutLocalhost } from '../operations/addresses';
import type { World } from '../world';
import { objectOf, parseObject, textOf } from './json';
import { readKey } from './keys/read-key';
import { secretsOfMaterial } from './keys/secrets-of-key';
import type { SigningKey } from './keys/signing-key';

/** A client of Maskinporten, and the key that it signs with. */
export interface Client {
  readonly clientId: string;
  readonly key: SigningKey;
}

/**
 * Asks the local ELAN for the client that it has ready for everybody.
 * @param baseUrl of its services
 * @throws ElanError of reason `localElanNotRunning` where no local ELAN answers there, and of kind `answer` where it
 *   answers more than is read
 */
export async function localClient(baseUrl: string, world: World, signal?: AbortSignal): Promise<Client> {
  const { origin, host } = new URL(withoutLocalhost(baseUrl));
  const answer = await ask(`${origin}/sandbox/klient`, host, world, signal);
  const clientId = textOf(answer?.['clientId']);
  const jwk = objectOf(answer?.['jwk']);
  if (!clientId || !jwk) throw notRunning(origin);
  const material = { kind: 'jwk', text: new Secret(JSON.stringify(jwk)) } as const;
  world.log.hide(...secretsOfMaterial(material));
  const key = await readKey(material);
  return { clientId, key };
}

const timeLimit = 30_000;

async function ask(url: string, host: string, world: World, signal: AbortSignal | undefined) {
  const limit = startTimeLimit(timeLimit, signal);
  try {
    const request = {
      method: 'GET',
      headers: {},
      redirect: 'manual',
      signal: limit.signal,
    } as const;
    const answer = await limit.within(world.transport(url, request));
    const reading = { most: limits.maskinportenAnswer, limit, operation: 'metadata', host } as const;
    return parseObject(await readText(answer, reading));
  } catch (error) {
    if (error instanceof ElanError) throw error;
    const failure = transportError(error, { operation: 'metadata', host, signal });
    if (failure.kind === 'cancelled') throw failure;
    throw notRunning(new URL(url).origin);
  } finally {
    limit.end();
  }
}

function notRunning(address: string): ElanError {
  return new ElanError('localElanNotRunning', { args: { address } });
}
