import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
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

/** A payload as it is kept under a key; each in base64. */
interface Locked {
  readonly elanPayload: 1;
  /** The id of the key that opens it. */
  readonly key: string;
  /** The public half of a key that was made for this payload alone. */
  readonly once: string;
  readonly nonce: string;
  readonly tag: string;
  readonly content: string;
}

const beginning = '{"elanPayload":1,';
const keyIdLength = 16;

/** @returns the id of the key that a public half belongs to */
export function lockId(publicHalf: string): string {
  return sha256(publicHalf).slice(0, keyIdLength);
}

/** @returns a payload that only who has the secret half can read; nobody can put it in the place of another one */
export function lockedPayload(hash: string, payload: string, publicHalf: string): string {
  const to = createPublicKey({ key: Buffer.from(publicHalf, 'base64'), format: 'der', type: 'spki' });
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const once = derOf(publicKey);
  const nonce = randomBytes(12);
  const key = contentKey(diffieHellman({ privateKey, publicKey: to }), once, publicHalf);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(hash));
  const content = Buffer.concat([cipher.update(payload, 'utf8'), cipher.final()]);
  const locked: Locked = {
    elanPayload: 1,
    key: lockId(publicHalf),
    once: once.toString('base64'),
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    content: content.toString('base64'),
  };
  return JSON.stringify(locked);
}

/** @returns the id of the key that opens what is kept; undefined where it is kept as it is */
export function lockOf(kept: string): string | undefined {
  return readLocked(kept)?.key;
}

/** @returns a payload that was locked; undefined where it is damaged, or another one */
export function unlockedPayload(
  hash: string,
  kept: string,
  { secretHalf, publicHalf }: LogKey,
): string | undefined {
  const locked = readLocked(kept);
  if (!locked) return undefined;
  try {
    const once = Buffer.from(locked.once, 'base64');
    const publicKey = createPublicKey({ key: once, format: 'der', type: 'spki' });
    const key = contentKey(diffieHellman({ privateKey: secretHalf, publicKey }), once, publicHalf);
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(locked.nonce, 'base64'), {
      authTagLength: 16,
    })
      .setAAD(Buffer.from(hash))
      .setAuthTag(Buffer.from(locked.tag, 'base64'));
    return Buffer.concat([decipher.update(locked.content, 'base64'), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function readLocked(kept: string): Locked | undefined {
  if (!kept.startsWith(beginning)) return undefined;
  try {
    const value: unknown = JSON.parse(kept);
    return isLocked(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isLocked(value: unknown): value is Locked {
  if (typeof value !== 'object' || value === null) return false;
  const members = new Map<string, unknown>(Object.entries(value));
  return ['key', 'once', 'nonce', 'tag', 'content'].every((name) => typeof members.get(name) === 'string');
}

/** What both sides come to, bound to both public halves. */
function contentKey(agreed: Buffer, once: Buffer, publicHalf: string): Buffer {
  const salt = Buffer.concat([once, Buffer.from(publicHalf, 'base64')]);
  return Buffer.from(hkdfSync('sha256', agreed, salt, 'elan log payload', 32));
}

/** @returns a public half as it is written */
export function derOf(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' });
}
