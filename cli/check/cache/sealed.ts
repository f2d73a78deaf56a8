import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

const cipher = 'aes-256-gcm';
/** A key seals one text only, so nothing has to tell two of them apart. */
const nonce = new Uint8Array(12);
const tagLength = 16;

/**
 * What is sealed by it can be read by who has the file itself, and nobody else: what was found tells numbers and names.
 * @param about all that a result follows from besides what stands in the file
 * @returns the key of that result
 */
export function keyOf(about: string, bytes: Uint8Array): Buffer {
  // With its length before it, no other two have the same bytes.
  return createHash('sha256').update(`${about.length} ${about}`).update(bytes).digest();
}

/** @returns a text that only its key opens */
export function sealed(text: string, key: Uint8Array): string {
  const sealing = createCipheriv(cipher, key, nonce);
  const pieces = [sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()];
  return Buffer.concat(pieces).toString('base64url');
}

/** @returns what {@link sealed} was given; undefined where that was by another key, or it is damaged */
export function opened(seal: string, key: Uint8Array): string | undefined {
  const bytes = Buffer.from(seal, 'base64url');
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength });
  try {
    opening.setAuthTag(bytes.subarray(-tagLength));
    return opening.update(bytes.subarray(0, -tagLength), undefined, 'utf8') + opening.final('utf8');
  } catch {
    return undefined;
  }
}
