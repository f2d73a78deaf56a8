import { createPublicKey, type KeyObject } from 'node:crypto';
import {
  base64url,
  decodeProtectedHeader,
  FlattenedEncrypt,
  flattenedDecrypt,
  type FlattenedJWE,
} from 'jose';
import { sha256 } from './hash';

/**
 * What payloads are opened with. A ledger holds the public half, so that whoever writes to it can lock what is kept there,
 * and only who has the other half can read it.
 */
export interface LogKey {
  /** Tells it from others, and nothing of it. */
  readonly id: string;
  /** As a ledger holds it, in base64. */
  readonly publicHalf: string;
  readonly secretHalf: KeyObject;
}

/** A payload is locked as a JWE (RFC 7516): with a key of its own, which both halves of the log's key lead to. */
const [alg, enc] = ['ECDH-ES', 'A256GCM'];

/** Any Node and any editor has this curve; of others, older ones warn. */
export const curve = 'P-256';

const beginning = '{"protected":"';
const keyIdLength = 16;

/** @returns the id of the key that a public half belongs to */
export function lockId(publicHalf: string): string {
  return sha256(publicHalf).slice(0, keyIdLength);
}

/** @returns a payload that only who has the secret half can read; nobody can put it in the place of another one */
export async function lockedPayload(hash: string, payload: string, publicHalf: string): Promise<string> {
  const to = createPublicKey({ key: Buffer.from(publicHalf, 'base64'), format: 'der', type: 'spki' });
  const { protected: header, ...rest } = await new FlattenedEncrypt(Buffer.from(payload))
    .setProtectedHeader({ alg, enc, kid: lockId(publicHalf) })
    .setAdditionalAuthenticatedData(Buffer.from(hash))
    .encrypt(to);
  return JSON.stringify({ protected: header, ...rest });
}

/** @returns the id of the key that opens what is kept; undefined where it is kept as it is */
export function lockOf(kept: string): string | undefined {
  return readLocked(kept)?.key;
}

/** @returns a payload that was locked; undefined where it is damaged, or another one */
export async function unlockedPayload(
  hash: string,
  kept: string,
  { secretHalf }: LogKey,
): Promise<string | undefined> {
  const locked = readLocked(kept);
  if (!locked) return undefined;
  try {
    // Which payload it was locked as is not taken from what is kept.
    const jwe = { ...locked.jwe, aad: base64url.encode(hash) };
    const { plaintext } = await flattenedDecrypt(jwe, secretHalf, {
      keyManagementAlgorithms: [alg],
      contentEncryptionAlgorithms: [enc],
    });
    return Buffer.from(plaintext).toString('utf8');
  } catch {
    return undefined;
  }
}

function readLocked(kept: string): { readonly key: string; readonly jwe: FlattenedJWE } | undefined {
  if (!kept.startsWith(beginning)) return undefined;
  try {
    const jwe = JSON.parse(kept) as FlattenedJWE;
    const header = decodeProtectedHeader(jwe);
    return header.enc === enc && header.kid !== undefined ? { key: header.kid, jwe } : undefined;
  } catch {
    return undefined;
  }
}

/** @returns a public half as it is written */
export function derOf(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' });
}
