import { createTokenSource, type TokenSourceOptions } from '../maskinporten/create-token-source';
import type { TokenSource } from '../maskinporten/token-source';

/**
 * @param parts whose; on whose behalf its profile acts makes no difference
 * @returns where the vendor's own tokens come from, by their scope
 * @throws ElanError of reason `issuerOfOther` for the Maskinporten of another environment
 */
export function vendorTokens(parts: Omit<TokenSourceOptions, 'scope'>): (scope: string) => TokenSource {
  return tokensByScope({ ...parts, profile: { ...parts.profile, mode: { kind: 'own' } } });
}

/**
 * @param parts whose, and on whose behalf
 * @returns where tokens come from, by their scope
 * @throws as {@link vendorTokens}
 */
export function tokensByScope(parts: Omit<TokenSourceOptions, 'scope'>): (scope: string) => TokenSource {
  const sources = new Map<string, TokenSource>();
  return (scope) => {
    const source = sources.get(scope) ?? createTokenSource({ ...parts, scope });
    sources.set(scope, source);
    return source;
  };
}
