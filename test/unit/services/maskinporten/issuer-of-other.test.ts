import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTokenSource } from '../../../../services/maskinporten/create-token-source';
import { environmentFacts, environmentOfIssuer } from '../../../../services/operations/environments';
import type { Environment } from '../../../../services/profile';
import { reasonOf } from './support/failing';
import { answer, testWorld } from './support/world';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

function source(environment: Environment, issuer: string) {
  const profile = { name: 'p', environment, clientId: 'c', mode: { kind: 'own' } } as const;
  const world = testWorld(() => answer(500, {}));
  return createTokenSource({
    profile,
    issuer,
    scope: 's',
    world,
    key: { key: privateKey, header: { kid: 'k' } },
  });
}

describe('the Maskinporten of another environment', () => {
  it.each([
    ['test', environmentFacts('production').issuer],
    ['test', environmentFacts('production').issuer.replace(/\/$/, '')],
    ['production', environmentFacts('test').issuer],
    ['local', environmentFacts('production').issuer],
  ] as const)('is asked for nothing by a profile for %s: %s', async (environment, issuer) => {
    expect(await reasonOf(() => source(environment, issuer))).toBe('issuerOfOther');
  });

  it.each(['test', 'production', 'local'] as const)("is not %s's own", (environment) => {
    expect(() => source(environment, environmentFacts(environment).issuer)).not.toThrow();
  });

  it('is nobody at an address of its own', () => {
    expect(environmentOfIssuer('https://maskinporten.example/')).toBeUndefined();
  });
});
