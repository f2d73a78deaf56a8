import express, { Router } from 'express';
import { callOf, clockError } from '../call';
import { sendRefusal } from '../errors';
import { perform } from '../faults/perform';
import { Refusal } from '../refusal';
import type { Sandbox } from '../sandbox';
import { elanScope } from './clients';
import { grantVerifier } from './grant';

/** @returns the endpoints of Maskinporten */
export function maskinportenRouter(sandbox: Sandbox): Router {
  const { issuer, tokens, store } = sandbox;
  const grants = grantVerifier(issuer);
  const router = Router();
  router.get('/.well-known/oauth-authorization-server', (_request, response) => {
    response.json(metadata(issuer));
  });
  router.get('/jwk', (_request, response) => {
    response.json({ keys: [tokens.publicKey] });
  });
  router.post('/token', express.urlencoded({ extended: false }), async (request, response) => {
    const call = callOf(response);
    const now = sandbox.now() + clockError(call);
    response.setHeader('Date', new Date(now).toUTCString());
    try {
      const order = await grants.verify(request.body, store.state, now);
      const token = await tokens.issue(order);
      sandbox.counters.tokens += 1;
      if (await perform(call?.faults ?? [], 'after', response)) return;
      response.set('Cache-Control', 'no-store').json({
        access_token: token,
        token_type: 'Bearer',
        expires_in: tokens.lifetime,
        scope: order.scope,
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendRefusal(response, error);
    }
  });
  return router;
}

function metadata(issuer: string): object {
  return {
    issuer,
    token_endpoint: `${issuer}token`,
    jwks_uri: `${issuer}jwk`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    grant_types_supported: ['urn:ietf:params:oauth:grant-type:jwt-bearer'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256', 'RS384', 'RS512'],
    authorization_details_types_supported: ['urn:altinn:systemuser'],
    scopes_supported: [elanScope],
  };
}
