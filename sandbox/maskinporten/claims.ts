import { isObject, property, textOf } from '../../engine/values/json';
import { isOrganisationNumber, isSynthetic } from '../../engine/rules/identifiers';
import { hasSystem, systemUserOf } from '../altinn/known';
import type { Client, State, StoredSystemUser, Systembruker } from '../state/state';
import { grantRefusal, plainRefusal } from './errors';

type Claims = Readonly<Record<string, unknown>>;

/** The claims that are documented. */
const known: ReadonlySet<string> = new Set([
  'aud',
  'iss',
  'scope',
  'iat',
  'exp',
  'jti',
  'resource',
  'consumer_org',
  'iss_onbehalfof',
  'authorization_details',
  'pid',
]);

const furthestOff = 10;
const longestLife = 120;

/**
 * @param issuer of this Maskinporten
 * @param now in milliseconds since 1970
 * @throws Refusal where the audience, the times or the set of the claims are wrong
 */
export function checkClaims(claims: Claims, issuer: string, now: number): void {
  const unknown = Object.keys(claims).filter((name) => !known.has(name));
  if (unknown.length > 0) throw invalid(`Unknown claims: ${unknown.join(', ')}`);
  if (claims['aud'] !== issuer) throw grantRefusal('MP-110', `It must be ${issuer}`);
  const { iat, exp, jti } = claims;
  if (typeof iat !== 'number' || typeof exp !== 'number') throw invalid('iat and exp must be numbers');
  if (jti !== undefined && typeof jti !== 'string') throw invalid('jti must be a text');
  const seconds = now / 1000;
  if (iat >= seconds + furthestOff) throw invalid('Issue time is after now');
  if (exp - iat > longestLife) throw invalid('There are more than 120 seconds between iat and exp');
  if (exp <= seconds || iat <= seconds - furthestOff) throw grantRefusal('MP-130');
}

function invalid(what: string): Error {
  return plainRefusal('invalid_grant', `Invalid assertion. ${what}.`);
}

/**
 * @returns the scopes that are asked for
 * @throws Refusal where the client may not have one of them
 */
export function checkScope(claims: Claims, client: Client): string {
  const scopes = (textOf(claims, 'scope') ?? '').split(/\s+/).filter(Boolean);
  if (scopes.length === 0 || !scopes.every((scope) => client.scopes.includes(scope))) {
    throw grantRefusal('MP-200');
  }
  if (client.fault === 'otherIntegrationType') throw grantRefusal('MP-201');
  if (client.fault === 'scopeNotGranted') throw grantRefusal('MP-250');
  return scopes.join(' ');
}

/** On whose behalf a token is asked for. */
export type OnBehalfOf =
  | { readonly kind: 'own' }
  | { readonly kind: 'delegated'; readonly organisation: string }
  | {
      readonly kind: 'systembruker';
      readonly organisation: string;
      readonly externalRef: string;
      /** The one in Altinn; undefined where the client was registered with it. */
      readonly inAltinn: StoredSystemUser | undefined;
    };

/** @throws Refusal where the client may not act for that organisation, or asks in a wrong way */
export function checkOnBehalfOf(claims: Claims, client: Client, state: State): OnBehalfOf {
  const { consumer_org, authorization_details, iss_onbehalfof } = claims;
  if (iss_onbehalfof !== undefined) throw grantRefusal('MP-011', 'The client has no child clients.');
  if (consumer_org !== undefined) return delegated(consumer_org, client);
  if (authorization_details !== undefined) return systembruker(authorization_details, client, state);
  return { kind: 'own' };
}

function delegated(organisation: unknown, client: Client): OnBehalfOf {
  if (typeof organisation !== 'string' || !isOrganisationNumber(organisation)) {
    throw grantRefusal('MP-011', 'consumer_org must be nine digits with a right check digit.');
  }
  if (organisation === client.organisasjonsnummer) {
    throw plainRefusal(
      'invalid_request',
      'The combination consumer_org in claim and delegation scope on client is invalid.',
    );
  }
  if (!client.delegations.includes(organisation) && !isAnyone(organisation, client)) {
    throw grantRefusal('MP-251');
  }
  return { kind: 'delegated', organisation };
}

const detailFields = ['type', 'systemuser_org', 'externalRef'];
const organisationFields = ['authority', 'ID'];

function systembruker(details: unknown, client: Client, state: State): OnBehalfOf {
  const [detail, ...others] = Array.isArray(details) ? (details as readonly unknown[]) : [];
  if (!isObject(detail) || others.length > 0) {
    throw grantRefusal('MP-302', 'It must be a list with one object.');
  }
  if (detail['type'] !== 'urn:altinn:systemuser') throw grantRefusal('MP-301');
  const owner = detail['systemuser_org'];
  if (!hasOnly(detail, detailFields) || (isObject(owner) && !hasOnly(owner, organisationFields))) {
    throw grantRefusal('MP-302');
  }
  const organisation = /^0192:(\d{9})$/.exec(textOf(owner, 'ID') ?? '')?.[1];
  if (property(owner, 'authority') !== 'iso6523-actorid-upis' || organisation === undefined) {
    throw grantRefusal('MP-303', 'systemuser_org must have authority iso6523-actorid-upis and ID 0192:….');
  }
  const externalRef = detail['externalRef'] ?? organisation;
  const isIt = (user: Systembruker): boolean =>
    user.organisasjonsnummer === organisation && (user.externalRef ?? organisation) === externalRef;
  if (typeof externalRef !== 'string') throw grantRefusal('MP-303');
  const inAltinn = systemUserOf(state, client.clientId, organisation, externalRef);
  // Who has a system in Altinn's register acts by its system users, as everywhere else.
  const needsNone = isAnyone(organisation, client);
  const exists =
    inAltinn || client.systembrukere.some(isIt) || (needsNone && !hasSystem(state, client.clientId));
  if (!exists) throw grantRefusal('MP-303');
  return { kind: 'systembruker', organisation, externalRef, inAltinn };
}

function hasOnly(value: Claims, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}

function isAnyone(organisation: string, client: Client): boolean {
  return client.actsForAll && isSyntheticOrganisation(organisation);
}

function isSyntheticOrganisation(number: string): boolean {
  return isOrganisationNumber(number) && isSynthetic(number);
}
