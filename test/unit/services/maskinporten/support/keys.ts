import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Secret } from '../../../../../services/log/secret';

const folder = path.join(import.meta.dirname, '../../../../fixtures/keys');

/** @returns the bytes of a file of `test/fixtures/keys` */
export function keyFile(name: string): Buffer {
  return readFileSync(path.join(folder, name));
}

/** @returns a file of `test/fixtures/keys` as text */
export function keyText(name: string): string {
  return keyFile(name).toString('utf8');
}

/** @returns the key that stands in many forms in `test/fixtures/keys` */
export function theKey(): KeyObject {
  return createPrivateKey(keyText('pkcs8.pem'));
}

/** @returns that key as a JSON Web Key, with more members, or without those that are undefined */
export function theJwk(more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...theKey().export({ format: 'jwk' }), ...more });
}

export const secret = (value: string): Secret => new Secret(value);
