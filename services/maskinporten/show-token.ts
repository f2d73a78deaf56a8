import { decodeJwt } from 'jose';
import type { Secret } from '../log/secret';
import { objectOf, textOf, type JsonObject } from './json';

/** The system user that a token acts as. */
export interface SystembrukerClaims {
  /** The organisation number of its owner; empty where the token does not say. */
  readonly organisation: string;
  readonly ids: readonly string[];
  /** The vendor's system; empty where the token does not say. */
  readonly systemId: string;
}

/** What a token says of itself, for showing. Nothing is decided by it: only the service may trust it. */
export interface TokenClaims {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** The organisation number of who it is issued to, without its prefix; empty where the token does not say. */
  readonly consumer: string;
  /** The organisation number of who acts for the consumer, where somebody does. */
  readonly supplier?: string;
  readonly delegationSource?: string;
  readonly systembruker?: SystembrukerClaims;
  /** In milliseconds since 1970. */
  readonly issuedAt?: number;
  /** In milliseconds since 1970. */
  readonly expiresAt?: number;
}

/** @returns what a token says of itself; undefined where it is no JWT */
export function showToken(token: Secret): TokenClaims | undefined {
  const claims = decode(token);
  if (!claims) return undefined;
  const supplier = organisationOf(claims['supplier']);
  const delegationSource = textOf(claims['delegation_source']);
  const systembruker = systembrukerOf(claims['authorization_details']);
  return {
    issuer: textOf(claims['iss']) ?? '',
    clientId: textOf(claims['client_id']) ?? '',
    scope: textOf(claims['scope']) ?? '',
    consumer: organisationOf(claims['consumer']),
    ...(supplier ? { supplier } : {}),
    ...(delegationSource ? { delegationSource } : {}),
    ...(systembruker ? { systembruker } : {}),
    ...(typeof claims['iat'] === 'number' ? { issuedAt: claims['iat'] * 1000 } : {}),
    ...(typeof claims['exp'] === 'number' ? { expiresAt: claims['exp'] * 1000 } : {}),
  };
}

/**
 * @returns the number of the organisation that the service takes a caller for, which the begjæring's innsender has to
 *   be: the system user's, else the consumer; empty where the token does not say
 */
export function authenticatedOrganisation({ systembruker, consumer }: TokenClaims): string {
  return systembruker?.organisation || consumer;
}

function decode(token: Secret): JsonObject | undefined {
  try {
    return decodeJwt(token.reveal());
  } catch {
    return undefined;
  }
}

function systembrukerOf(details: unknown): SystembrukerClaims | undefined {
  const all: unknown[] = Array.isArray(details) ? details : [];
  const found = all.map(objectOf).find((each) => each?.['type'] === 'urn:altinn:systemuser');
  if (!found) return undefined;
  const id = member(found, 'systemuser_id');
  return {
    organisation: organisationOf(member(found, 'systemuser_org')),
    ids: (Array.isArray(id) ? id : [id]).filter((each): each is string => typeof each === 'string'),
    systemId: textOf(member(found, 'system_id')) ?? '',
  };
}

/** An organisation stands there as `{ "ID": "0192:999999999" }`, where 0192 is Enhetsregisteret. */
function organisationOf(value: unknown): string {
  const id = textOf(member(objectOf(value) ?? {}, 'id')) ?? '';
  return id.replace(/^0192:/, '');
}

/** Names are written in capitals in some tokens, and in small letters in others. */
function member(object: JsonObject, name: string): unknown {
  return Object.entries(object).find(([key]) => key.toLowerCase() === name)?.[1];
}
