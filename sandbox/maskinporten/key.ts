import { X509Certificate } from 'node:crypto';
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWTPayload } from 'jose';
import { isObject } from '../../engine/values/json';
import type { Client } from '../state/state';
import { grantRefusal } from './errors';

const algorithms = ['RS256', 'RS384', 'RS512'];

/** How a client has shown who it is, as the token tells it. */
export type ClientAuthentication = 'private_key_jwt' | 'virksomhetssertifikat';

/** What a grant says, before anything in it is believed. */
export interface ReadGrant {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: JWTPayload;
}

/** @throws Refusal where the grant is no JWT */
export function readGrant(assertion: string): ReadGrant {
  try {
    return { header: { ...decodeProtectedHeader(assertion) }, claims: decodeJwt(assertion) };
  } catch {
    throw grantRefusal('MP-011', 'The assertion is not a JWT.');
  }
}

/**
 * Verifies a grant's signature against what is registered on the client.
 * @param now in milliseconds since 1970
 * @returns how the client is authenticated
 * @throws Refusal
 */
export async function verifySignature(
  assertion: string,
  header: ReadGrant['header'],
  client: Client,
  now: number,
): Promise<ClientAuthentication> {
  const { kid, x5c, alg } = header;
  if (!algorithms.includes(String(alg)))
    throw grantRefusal('MP-124', 'The algorithm must be RS256, RS384 or RS512.');
  if ((kid === undefined) === (x5c === undefined)) {
    throw grantRefusal('MP-011', 'The header must have either kid or x5c.');
  }
  const key =
    x5c === undefined ? await registeredKey(kid, client) : certificateOf(x5c, client, now).publicKey;
  try {
    await compactVerify(assertion, key, { algorithms });
  } catch {
    throw grantRefusal('MP-124', 'The signature does not match the key.');
  }
  return x5c === undefined ? 'private_key_jwt' : 'virksomhetssertifikat';
}

async function registeredKey(kid: unknown, client: Client): ReturnType<typeof importJWK> {
  const jwk = client.jwks.find((registered) => registered.kid === kid);
  if (!jwk) throw grantRefusal('MP-100', 'No key with this kid is registered on the client.');
  if (client.fault === 'keyExpired') throw grantRefusal('MP-121');
  return importJWK(jwk, 'RS256');
}

function certificateOf(x5c: unknown, client: Client, now: number): X509Certificate {
  const chain = readChain(x5c);
  const [leaf] = chain;
  if (!leaf) throw grantRefusal('MP-123', 'It must be a list of certificates.');
  if (isOfProduction(leaf)) throw grantRefusal('MP-120');
  if (!isChain(chain)) throw grantRefusal('MP-124', 'The certificates are no chain.');
  if (now < Date.parse(leaf.validFrom) || now > Date.parse(leaf.validTo)) {
    throw grantRefusal('MP-124', 'The certificate has expired or is not valid yet.');
  }
  if (!isOfClient(leaf, client)) throw grantRefusal('MP-122');
  return leaf;
}

/** Standard base64 without line breaks, as RFC 7515 wants it: not base64url, and no PEM. */
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

function readChain(x5c: unknown): X509Certificate[] {
  if (!Array.isArray(x5c)) throw grantRefusal('MP-123', 'It must be a list, also for one certificate.');
  return x5c.map((item: unknown) => {
    if (typeof item !== 'string' || !base64.test(item)) {
      throw grantRefusal('MP-123', 'Each item must be the base64 of DER.');
    }
    try {
      return new X509Certificate(Buffer.from(item, 'base64'));
    } catch {
      throw grantRefusal('MP-123', 'An item is not a certificate.');
    }
  });
}

function isChain(chain: readonly X509Certificate[]): boolean {
  return chain.every((certificate, position) => {
    const issuer = chain[position + 1];
    return !issuer || (certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey));
  });
}

/** The two issuers of virksomhetssertifikater say in their names what is for testing. */
function isOfProduction({ issuer }: X509Certificate): boolean {
  return /buypass|commfides/i.test(issuer) && !/test/i.test(issuer);
}

function isOfClient(leaf: X509Certificate, client: Client): boolean {
  const isRegistered = client.certificates.some(
    (pem) => new X509Certificate(pem).fingerprint256 === leaf.fingerprint256,
  );
  return isRegistered || organisationOf(leaf) === client.organisasjonsnummer;
}

/** In the newer certificates it stands in organizationIdentifier (`NTRNO-…`), in the older in serialNumber. */
function organisationOf({ subject }: X509Certificate): string | undefined {
  const found = /^(?:organizationIdentifier|2\.5\.4\.97)=NTRNO-(\d{9})$/m.exec(subject);
  return (found ?? /^serialNumber=(\d{9})$/m.exec(subject))?.[1];
}

/** @returns whether a value is a public RSA key with a kid */
export function isPublicKey(value: unknown): boolean {
  return isObject(value) && value['kty'] === 'RSA' && typeof value['kid'] === 'string' && !('d' in value);
}
