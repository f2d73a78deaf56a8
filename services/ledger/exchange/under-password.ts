import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt } from 'node:crypto';
import type { Secret } from '../../log/secret';

/** What is put under a password, as it stands in a file: each in base64. */
export interface Box {
  readonly salt: string;
  readonly nonce: string;
  readonly tag: string;
  readonly content: string;
}

/** What a password and a salt make: one key to hide with, another to vouch with. */
export interface PasswordKeys {
  readonly salt: Uint8Array;
  readonly hiding: Uint8Array;
  readonly vouching: Uint8Array;
}

const keyLength = 32;
const about = Buffer.from('elan log keys');
/** Half a second or so for whoever knows the password, and as much for each guess. */
const work = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 };

/** @param salt as the box has it; a new one where it is left out */
export async function passwordKeys(
  password: Secret,
  salt: Uint8Array = randomBytes(16),
): Promise<PasswordKeys> {
  const made = await new Promise<Buffer>((resolve, reject) => {
    scrypt(password.reveal().normalize('NFC'), salt, 2 * keyLength, work, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
  return { salt, hiding: made.subarray(0, keyLength), vouching: made.subarray(keyLength) };
}

/** @returns a text that only who knows the password can read */
export function sealedBox(text: string, { salt, hiding }: PasswordKeys): Box {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', hiding, nonce).setAAD(about);
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    salt: base64(salt),
    nonce: base64(nonce),
    tag: base64(cipher.getAuthTag()),
    content: base64(content),
  };
}

/** @returns the text of a box; undefined where the password is another, or the box has been changed */
export function openedBox({ nonce, tag, content }: Box, { hiding }: PasswordKeys): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', hiding, Buffer.from(nonce, 'base64'), {
      authTagLength: 16,
    })
      .setAAD(about)
      .setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decipher.update(content, 'base64'), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** @returns what only who knows the password can make of a text */
export function voucherFor(text: string, { vouching }: PasswordKeys): string {
  return createHmac('sha256', vouching).update(text, 'utf8').digest('hex');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
