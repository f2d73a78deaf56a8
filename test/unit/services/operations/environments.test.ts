import { describe, expect, it } from 'vitest';
import { environmentFacts, scope } from '../../../../services/operations/environments';

describe('what is known of an environment', () => {
  it.each([
    ['local', 'test', 'lokal ELAN', 'local ELAN'],
    ['test', 'test', 'testmiljøet', 'the test environment'],
    ['production', 'production', 'produksjon', 'production'],
  ] as const)('%s has a target and a name', (environment, target, nb, en) => {
    const facts = environmentFacts(environment);
    expect(facts.target).toBe(target);
    expect([facts.name('nb'), facts.name('en')]).toEqual([nb, en]);
  });

  it.each(['local', 'test', 'production'] as const)(
    '%s has an issuer, with its trailing slash',
    (environment) => {
      const { issuer } = environmentFacts(environment);
      expect(URL.canParse(issuer) && issuer.endsWith('/')).toBe(true);
    },
  );

  it('has an address of its own only where the document has none for it', () => {
    expect(environmentFacts('test')).not.toHaveProperty('baseUrl');
    expect(environmentFacts('local').baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });

  it('has one scope for all of them', () => {
    expect(scope).toBe('skatteetaten:utleggsbegjaering');
  });
});
