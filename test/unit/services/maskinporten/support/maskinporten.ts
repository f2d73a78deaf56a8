import type { TransportAnswer } from '../../../../../services/world';
import { createTokenSource } from '../../../../../services/maskinporten/create-token-source';
import { readKey } from '../../../../../services/maskinporten/keys/read-key';
import type { TokenSource } from '../../../../../services/maskinporten/token-source';
import type { Mode } from '../../../../../services/profile';
import { theJwk, secret } from './keys';
import { answer, testWorld, type Answering, type TestWorld } from './world';

export const issuer = 'https://test.maskinporten.no/';
export const scope = 'skatteetaten:utleggsbegjaering';
export const metadata = { issuer, token_endpoint: `${issuer}token` };

/** @returns what the token endpoint answers where all is well; every token is another one */
export function tokens(seconds: number): Answering {
  let given = 0;
  return () =>
    answer(200, { access_token: `token-${++given}`, expires_in: seconds, token_type: 'Bearer', scope });
}

/** A token source, and the world that it is in. */
export interface Tried {
  readonly source: TokenSource;
  readonly world: TestWorld;
  /** How many grants were sent. */
  readonly grants: () => number;
}

/**
 * @param giving what the token endpoint does with a grant
 * @returns a token source whose Maskinporten has metadata
 */
export async function trying(giving: Answering, mode: Mode = { kind: 'own' }): Promise<Tried> {
  const isGrant = (url: string) => url === metadata.token_endpoint;
  const world = testWorld((sent): TransportAnswer | Promise<TransportAnswer> =>
    isGrant(sent.url) ? giving(sent) : answer(200, metadata),
  );
  const key = await readKey({ kind: 'jwk', text: secret(theJwk({ kid: 'our-key' })) });
  const profile = { name: 'test', environment: 'test', clientId: 'client-1', mode } as const;
  return {
    world,
    source: createTokenSource({ profile, issuer, scope, key, world }),
    grants: () => world.sent.filter(({ url }) => isGrant(url)).length,
  };
}
