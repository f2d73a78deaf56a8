import { SignJWT, type JWTPayload } from 'jose';
import { ElanError } from '../errors';
import { Secret } from '../log/secret';
import type { Mode, Profile } from '../profile';
import type { World } from '../world';
import type { SigningKey } from './keys/signing-key';

/** What a grant is made out of. */
export interface GrantFacts {
  readonly profile: Profile;
  /** The issuer that the grant is for, as it calls itself. */
  readonly issuer: string;
  readonly scope: string;
  readonly key: SigningKey;
}

/** Maskinporten takes 120 at most; what is left over is for clocks that are not quite right. */
const lifetimeInSeconds = 100;

/**
 * Builds and signs a grant: what Maskinporten gives a token for, once.
 * @returns the signed JWT
 * @throws ElanError of kind `settings` where the key's certificate is not valid now
 */
export async function signGrant(facts: GrantFacts, world: Pick<World, 'now' | 'uuid'>): Promise<Secret> {
  checkCertificate(facts.key, world.now());
  const { key, header } = facts.key;
  const named = 'kid' in header ? { kid: header.kid } : { x5c: [...header.x5c] };
  const jwt = new SignJWT(claimsOf(facts, world)).setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...named });
  return new Secret(await jwt.sign(key));
}

/** Maskinporten refuses a grant that has any claim which it does not know. */
function claimsOf({ profile, issuer, scope }: GrantFacts, world: Pick<World, 'now' | 'uuid'>): JWTPayload {
  const iat = Math.floor(world.now() / 1000);
  return {
    aud: issuer,
    iss: profile.clientId,
    scope,
    iat,
    exp: iat + lifetimeInSeconds,
    jti: world.uuid(),
    ...claimsOfMode(profile.mode),
  };
}

function claimsOfMode(mode: Mode): JWTPayload {
  switch (mode.kind) {
    case 'own':
      return {};
    case 'onBehalfOf':
      return { consumer_org: mode.organisation };
    case 'systembruker':
      return {
        authorization_details: [
          {
            type: 'urn:altinn:systemuser',
            systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${mode.organisation}` },
            ...(mode.externalRef ? { externalRef: mode.externalRef } : {}),
          },
        ],
      };
  }
}

/**
 * @param now the present moment, in milliseconds since 1970
 * @throws ElanError of kind `settings` where the key's certificate is not valid now
 */
export function checkCertificate({ certificate }: SigningKey, now: number): void {
  if (!certificate) return;
  const { validFrom, validTo, issuer } = certificate;
  if (now > validTo)
    throw new ElanError('keyCertificateExpired', { args: { date: dateOf(validTo), issuer } });
  if (now < validFrom)
    throw new ElanError('keyCertificateNotYetValid', { args: { date: dateOf(validFrom) } });
}

function dateOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
