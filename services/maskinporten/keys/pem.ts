import { createPrivateKey, type KeyObject } from 'node:crypto';
import { ElanError, type Reason } from '../../errors';
import type { Secret } from '../../log/secret';
import { chainOf, factsOf, partsIn, readCertificates, x5cOf } from './certificates';
import type { PemMaterial } from './key-material';
import { refuseManyParts } from './limits';
import { usableKey, type SigningKey } from './signing-key';

const privateBlock = /-----BEGIN ((?:RSA |EC |DSA |ENCRYPTED )?PRIVATE KEY)-----[\s\S]*?-----END \1-----/;
const encryptedPkcs8 = /-----BEGIN ENCRYPTED PRIVATE KEY-----/;
/** Older ones derive the key with one round of MD5; nothing in them says how much. */
const encryptedAsOfOld = /^Proc-Type: 4,ENCRYPTED/m;

/** What a text may be instead of a private key, and what to say of it. */
const otherThings: readonly (readonly [RegExp, Reason])[] = [
  [/-----BEGIN OPENSSH PRIVATE KEY-----/, 'keyIsOpenSsh'],
  [/-----BEGIN (?:RSA )?PUBLIC KEY-----/, 'keyIsPublic'],
  [/-----BEGIN CERTIFICATE-----/, 'keyIsOnlyCertificate'],
];

/** @returns whether a text in PEM holds a key under a password */
export function isEncryptedPem(text: string): boolean {
  return encryptedPkcs8.test(text) || encryptedAsOfOld.test(text);
}

/**
 * Reads a key in PEM.
 * @param refuseCostly throws where opening an encrypted key (PKCS#8, in PEM) would take too much, or may not be done here
 * @throws ElanError of kind `settings` where it is no private RSA key of 2048 to 16384 bits, the password is missing or
 *   wrong, there is neither `kid` nor certificate, no certificate is the key's, or opening it would take too much
 */
export async function readPem(
  { text, password, kid, certificates }: PemMaterial,
  refuseCostly: (block: string) => Promise<void>,
): Promise<SigningKey> {
  const pem = text.reveal().trim();
  refuseManyParts(partsIn(pem));
  const key = usableKey(await privateKey(pem, password, refuseCostly));
  const given = readCertificates(`${pem}\n${certificates ?? ''}`);
  const chain = chainOf(key, given);
  const [leaf] = chain;
  if (kid) return { key, header: { kid }, ...(leaf ? { certificate: factsOf(leaf) } : {}) };
  if (leaf) return { key, header: { x5c: x5cOf(chain) }, certificate: factsOf(leaf) };
  throw new ElanError(given.length > 0 ? 'keyCertificateOfOtherKey' : 'keyWithoutKidOrCertificate');
}

async function privateKey(
  pem: string,
  password: Secret | undefined,
  refuseCostly: (block: string) => Promise<void>,
): Promise<KeyObject> {
  const block = privateBlock.exec(pem)?.[0];
  if (block === undefined) throw new ElanError(whatElse(pem));
  const encrypted = isEncryptedPem(block);
  const passphrase = password?.reveal() ?? '';
  if (encrypted && passphrase === '') throw new ElanError('keyPasswordMissing');
  if (encryptedPkcs8.test(block)) await refuseCostly(block);
  try {
    return createPrivateKey({ key: block, format: 'pem', ...(encrypted ? { passphrase } : {}) });
  } catch {
    throw new ElanError(encrypted ? 'keyPasswordWrong' : 'keyUnreadable');
  }
}

function whatElse(pem: string): Reason {
  return otherThings.find(([pattern]) => pattern.test(pem))?.[1] ?? 'keyUnreadable';
}
