import { createHash, createHmac } from 'node:crypto';

/** Hashes a text under the ledger's key: who has not got the key cannot try out what was hashed. */
export type KeyedHash = (value: string) => string;

/** @returns HMAC-SHA256 under a key, as hexadecimal digits */
export function keyedHash(key: Uint8Array): KeyedHash {
  return (value) => createHmac('sha256', key).update(value, 'utf8').digest('hex');
}

/** @returns what tells a key from others, and nothing of the key */
export function keyId(key: Uint8Array): string {
  return keyedHash(key)('elan ledger key').slice(0, 16);
}

/** @returns whether a text may be what {@link keyId} gives: files are named by it, and it may come from elsewhere */
export function isKeyId(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text);
}

/** @returns whether a text may be what {@link sha256} gives */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** @returns the SHA-256 of a text's UTF-8 bytes, or of bytes, as hexadecimal digits */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
