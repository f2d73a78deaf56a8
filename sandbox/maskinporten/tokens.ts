import { createHash, randomUUID } from 'node:crypto';
import { importJWK, jwtVerify, SignJWT, type JWK, type JWTPayload } from 'jose';
import { textOf, property } from '../../engine/values/json';
import type { Client } from '../state/state';
import type { OnBehalfOf } from './claims';
import type { ClientAuthentication } from './key';

/** What a token is issued for. */
export interface TokenOrder {
  readonly client: Client;
  readonly authentication: ClientAuthentication;
  readonly scope: string;
  readonly onBehalfOf: OnBehalfOf;
  /** From the grant's claim `resource`. */
  readonly audience: unknown;
}

/** Who calls a service, as the token says it. */
export interface Caller {
  /** The organisation that acts: the owner of the system user, or else the consumer. */
  readonly organisasjonsnummer: string;
  readonly scopes: readonly string[];
  /** Whether it acts for nobody but itself. */
  readonly actsForItself: boolean;
  readonly isSystemUser: boolean;
  /** The only dialog that the token is for, where it is one of Dialogporten's. */
  readonly dialogId?: string;
}

/** Issues the tokens of this Maskinporten, and reads them again. */
export interface Tokens {
  /** What anybody may verify the tokens with. */
  readonly publicKey: JWK;
  /** How long a token lasts, in seconds. */
  readonly lifetime: number;
  issue(order: TokenOrder): Promise<string>;
  /** @throws Error where the token is not issued here, has expired, or is for somebody else */
  read(token: string): Promise<Caller>;
}

/** What a token without `resource` says of whom it is for; the services take no other. */
const anyAudience = 'unspecified';
const lifetime = 120;

/** What tokens are signed and verified with. */
export interface TokenKeys {
  readonly kid: string;
  readonly publicKey: JWK;
  readonly signing: Awaited<ReturnType<typeof importJWK>>;
  readonly verifying: Awaited<ReturnType<typeof importJWK>>;
}

/** @param key private */
export async function tokenKeys(key: JWK): Promise<TokenKeys> {
  const { kty, kid = '', n, e, alg, use } = key;
  const publicKey = { kty, kid, n, e, alg, use } as JWK;
  const [signing, verifying] = await Promise.all([importJWK(key, 'RS256'), importJWK(publicKey, 'RS256')]);
  return { kid, publicKey, signing, verifying };
}

/** @param issuer of this Maskinporten */
export function createTokens(keys: TokenKeys, issuer: string, now: () => number): Tokens {
  const { kid, publicKey, signing, verifying } = keys;
  return {
    publicKey,
    lifetime,
    issue(order) {
      const iat = Math.floor(now() / 1000);
      const times = { iat, exp: iat + lifetime, jti: randomUUID() };
      return new SignJWT({ ...claimsOf(order), iss: issuer, ...times })
        .setProtectedHeader({ alg: 'RS256', kid })
        .sign(signing);
    },
    async read(token) {
      const expected = { issuer, audience: anyAudience, algorithms: ['RS256'], currentDate: new Date(now()) };
      const { payload } = await jwtVerify(token, verifying, expected);
      return callerOf(payload);
    },
  };
}

function claimsOf({ client, authentication, scope, onBehalfOf, audience }: TokenOrder): JWTPayload {
  return {
    client_id: client.clientId,
    client_amr: authentication,
    scope,
    token_type: 'Bearer',
    aud: (audience ?? anyAudience) as string | string[],
    ...partiesOf(client.organisasjonsnummer, onBehalfOf),
  };
}

function partiesOf(own: string, onBehalfOf: OnBehalfOf): JWTPayload {
  if (onBehalfOf.kind === 'own') return { consumer: organisation(own) };
  if (onBehalfOf.kind === 'delegated') {
    return {
      consumer: organisation(onBehalfOf.organisation),
      supplier: organisation(own),
      delegation_source: 'https://tt02.altinn.no/',
    };
  }
  const systemuser = {
    type: 'urn:altinn:systemuser',
    systemuser_org: organisation(onBehalfOf.organisation),
    systemuser_id: [onBehalfOf.inAltinn?.id ?? systemUserId(own, onBehalfOf)],
    system_id: onBehalfOf.inAltinn?.systemId ?? `${own}_lokal`,
  };
  return { consumer: organisation(own), authorization_details: [systemuser] };
}

function organisation(number: string): object {
  return { authority: 'iso6523-actorid-upis', ID: `0192:${number}` };
}

/** The same for the same system user, whenever it is used. */
function systemUserId(own: string, user: { organisation: string; externalRef: string }): string {
  const hash = createHash('sha256').update(`${own}/${user.organisation}/${user.externalRef}`).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}

function callerOf(payload: JWTPayload): Caller {
  const details = property(payload, 'authorization_details');
  const systemuser: unknown = Array.isArray(details) ? details[0] : undefined;
  const acting = property(systemuser, 'systemuser_org') ?? property(payload, 'consumer');
  return {
    organisasjonsnummer: (textOf(acting, 'ID') ?? '').replace(/^0192:/, ''),
    scopes: (textOf(payload, 'scope') ?? '').split(' '),
    actsForItself: systemuser === undefined && payload['supplier'] === undefined,
    isSystemUser: systemuser !== undefined,
  };
}
