import type { KeyObject } from 'node:crypto';
import { base64url, FlattenedEncrypt, flattenedDecrypt, type FlattenedJWE } from 'jose';

/** A payload is locked as a JWE (RFC 7516): with a key of its own, which both halves of the log's key lead to. */
const [alg, enc] = ['ECDH-ES', 'A256GCM'];

/** @returns a text that only who has the other half can read, as something that it belongs to by its name alone */
export async function encrypted(
  text: string,
  belongsTo: string,
  { kid, publicHalf }: { readonly kid: string; readonly publicHalf: KeyObject },
): Promise<FlattenedJWE> {
  return new FlattenedEncrypt(Buffer.from(text))
    .setProtectedHeader({ alg, enc, kid })
    .setAdditionalAuthenticatedData(Buffer.from(belongsTo))
    .encrypt(publicHalf);
}

/**
 * @returns the text that was encrypted
 * @throws where it was with another key, for something else, or is not as it was
 */
export async function decrypted(
  jwe: FlattenedJWE,
  belongsTo: string,
  secretHalf: KeyObject,
): Promise<string> {
  // What it belongs to is not taken from what is kept.
  const { plaintext } = await flattenedDecrypt({ ...jwe, aad: base64url.encode(belongsTo) }, secretHalf, {
    keyManagementAlgorithms: [alg],
    contentEncryptionAlgorithms: [enc],
  });
  return Buffer.from(plaintext).toString('utf8');
}
