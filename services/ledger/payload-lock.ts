import { createPublicKey, type KeyObject } from 'node:crypto';
import type { FlattenedJWE } from 'jose';
import { isObject } from '../operations/values';
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
  // Few logs are locked, and many programs read one.
  const { encrypted } = await import('./jwe');
  const { protected: header, ...rest } = await encrypted(payload, hash, {
    kid: lockId(publicHalf),
    publicHalf: createPublicKey({ key: Buffer.from(publicHalf, 'base64'), format: 'der', type: 'spki' }),
  });
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
    const { decrypted } = await import('./jwe');
    return await decrypted(locked.jwe, hash, secretHalf);
  } catch {
    return undefined;
  }
}

function readLocked(kept: string): { readonly key: string; readonly jwe: FlattenedJWE } | undefined {
  if (!kept.startsWith(beginning)) return undefined;
  try {
    const jwe = JSON.parse(kept) as FlattenedJWE;
    const header: unknown = JSON.parse(Buffer.from(jwe.protected ?? '', 'base64url').toString('utf8'));
    const key = isObject(header) && 'enc' in header ? header['kid'] : undefined;
    return typeof key === 'string' ? { key, jwe } : undefined;
  } catch {
    return undefined;
  }
}

/** @returns a public half as it is written */
export function derOf(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' });
}
