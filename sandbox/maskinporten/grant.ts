import { createHash } from 'node:crypto';
import { textOf } from '../../engine/values/json';
import type { State } from '../state/state';
import { checkClaims, checkOnBehalfOf, checkScope } from './claims';
import { findClient } from './clients';
import { grantRefusal, plainRefusal } from './errors';
import { readGrant, verifySignature } from './key';
import type { TokenOrder } from './tokens';

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Verifies grants; it remembers those that have been used. */
export interface GrantVerifier {
  /**
   * @param form what was posted to the token endpoint
   * @param now in milliseconds since 1970
   * @throws Refusal
   */
  verify(form: unknown, state: State, now: number): Promise<TokenOrder>;
}

/** @param issuer of this Maskinporten: the audience of every grant */
export function grantVerifier(issuer: string): GrantVerifier {
  const used = new Set<string>();
  return {
    async verify(form, state, now) {
      const assertion = assertionOf(form);
      const { header, claims } = readGrant(assertion);
      const client = findClient(state, claims.iss);
      if (!client) throw grantRefusal('MP-100');
      const authentication = await verifySignature(assertion, header, client, now);
      checkClaims(claims, issuer, now);
      const mark = `${client.clientId} ${claims.jti ?? createHash('sha256').update(assertion).digest('hex')}`;
      if (used.has(mark)) throw grantRefusal('MP-012');
      used.add(mark);
      const scope = checkScope(claims, client);
      const onBehalfOf = checkOnBehalfOf(claims, client, state);
      return { client, authentication, scope, onBehalfOf, audience: claims['resource'] };
    },
  };
}

function assertionOf(form: unknown): string {
  if (textOf(form, 'grant_type') !== grantType) {
    throw plainRefusal('unsupported_grant_type', `grant_type must be ${grantType}.`);
  }
  const assertion = textOf(form, 'assertion');
  if (!assertion) throw grantRefusal('MP-011', 'The assertion is missing.');
  return assertion;
}
