import { createPrivateKey, type KeyObject } from 'node:crypto';
import { ElanError, type Reason } from '../../errors';
import type { Secret } from '../../log/secret';
import { chainOf, factsOf, readCertificates, x5cOf } from './certificates';
import type { PemMaterial } from './key-material';
import { usableKey, type SigningKey } from './signing-key';

const privateBlock = /-----BEGIN ((?:RSA |EC |DSA |ENCRYPTED )?PRIVATE KEY)-----[\s\S]*?-----END \1-----/;
const isEncrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m;

/** What a text may be instead of a private key, and what to say of it. */
const otherThings: readonly (readonly [RegExp, Reason])[] = [
  [/-----BEGIN OPENSSH PRIVATE KEY-----/, 'keyIsOpenSsh'],
  [/-----BEGIN (?:RSA )?PUBLIC KEY-----/, 'keyIsPublic'],
  [/-----BEGIN CERTIFICATE-----/, 'keyIsOnlyCertificate'],
];

/**
 * Reads a key in PEM.
 * @throws ElanError of kind `settings` where it is no private RSA key of at least 2048 bits, the password is missing or
 *   wrong, there is neither `kid` nor certificate, or no certificate is the key's
 */
export function readPem({ text, password, kid, certificates }: PemMaterial): SigningKey {
  const pem = text.reveal().trim();
  const key = usableKey(privateKey(pem, password));
  const given = readCertificates(`${pem}\n${certificates ?? ''}`);
  const chain = chainOf(key, given);
  const [leaf] = chain;
  if (kid) return { key, header: { kid }, ...(leaf ? { certificate: factsOf(leaf) } : {}) };
  if (leaf) return { key, header: { x5c: x5cOf(chain) }, certificate: factsOf(leaf) };
  throw new ElanError(given.length > 0 ? 'keyCertificateOfOtherKey' : 'keyWithoutKidOrCertificate');
}

function privateKey(pem: string, password: Secret | undefined): KeyObject {
  const block = privateBlock.exec(pem)?.[0];
  if (block === undefined) throw new ElanError(whatElse(pem));
  const encrypted = isEncrypted.test(block);
  const passphrase = password?.reveal() ?? '';
  if (encrypted && passphrase === '') throw new ElanError('keyPasswordMissing');
  try {
    return createPrivateKey({ key: block, format: 'pem', ...(encrypted ? { passphrase } : {}) });
  } catch {
    throw new ElanError(encrypted ? 'keyPasswordWrong' : 'keyUnreadable');
  }
}

function whatElse(pem: string): Reason {
  return otherThings.find(([pattern]) => pattern.test(pem))?.[1] ?? 'keyUnreadable';
}
