import { createPrivateKey, type KeyObject, type X509Certificate } from 'node:crypto';
import { ElanError } from '../../errors';
import { chainOf, factsOf, x5cOf } from './certificates';
import type { Pkcs12Material } from './key-material';
import { openPkcs12 } from './open-pkcs12';
import { usableKey, type SigningKey } from './signing-key';

/**
 * Reads the key and its chain of certificates out of a PKCS#12 file. Of several keys it takes the one whose certificate
 * is valid longest.
 * @throws ElanError of kind `settings` where the password is wrong, the file cannot be read, or it has no RSA key of at
 *   least 2048 bits with its certificate
 */
export async function readPkcs12({ base64, password, kid }: Pkcs12Material): Promise<SigningKey> {
  const { keys, certificates } = await openPkcs12(Buffer.from(base64.reveal(), 'base64'), password.reveal());
  const [newest] = keys
    .map(privateKey)
    .map((key) => ({ key, chain: chainOf(key, certificates) }))
    .sort((one, other) => validTo(other.chain) - validTo(one.chain));
  if (!newest) throw new ElanError('pkcs12WithoutKey');
  const { chain } = newest;
  const key = usableKey(newest.key);
  const [leaf] = chain;
  if (kid) return { key, header: { kid }, ...(leaf ? { certificate: factsOf(leaf) } : {}) };
  if (!leaf) throw new ElanError('pkcs12WithoutCertificate');
  return { key, header: { x5c: x5cOf(chain) }, certificate: factsOf(leaf) };
}

function privateKey(der: Buffer): KeyObject {
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    throw new ElanError('pkcs12Unreadable');
  }
}

function validTo([leaf]: readonly X509Certificate[]): number {
  return leaf ? factsOf(leaf).validTo : 0;
}
