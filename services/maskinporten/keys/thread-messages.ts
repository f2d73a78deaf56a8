import { createPrivateKey } from 'node:crypto';
import { ElanError, type ElanErrorDetails, type Reason } from '../../errors';
import { Secret } from '../../log/secret';
import type { KeyMaterial } from './key-material';
import type { SigningKey } from './signing-key';

/** A key as it goes to the thread that opens it: its secrets in the clear, for only plain data can cross over. */
export type WrittenMaterial = Readonly<Record<string, string>> & { readonly kind: KeyMaterial['kind'] };

/** What comes back: the key as PKCS#8 in DER, or why it could not be opened; nothing where that has no words. */
export interface Opened {
  readonly key?: { readonly pkcs8: Uint8Array; readonly rest: Omit<SigningKey, 'key'> };
  readonly failure?: { readonly reason: Reason; readonly args: NonNullable<ElanErrorDetails['args']> };
}

/** @returns a key as it goes to the thread that opens it */
export function writtenMaterial(material: KeyMaterial): WrittenMaterial {
  const entries = Object.entries(material).map(([name, value]: [string, string | Secret]) => [
    name,
    value instanceof Secret ? value.reveal() : value,
  ]);
  return Object.fromEntries(entries) as WrittenMaterial;
}

const secrets: ReadonlySet<string> = new Set(['base64', 'password', 'text']);

/** @returns the key that {@link writtenMaterial} wrote */
export function materialOf(written: WrittenMaterial): KeyMaterial {
  const entries = Object.entries(written).map(([name, value]) => [
    name,
    secrets.has(name) ? new Secret(value) : value,
  ]);
  return Object.fromEntries(entries) as KeyMaterial;
}

/** @returns what is told of a key that was opened */
export function tellKey({ key, ...rest }: SigningKey): Opened {
  return { key: { pkcs8: key.export({ format: 'der', type: 'pkcs8' }), rest } };
}

/** @returns what is told of a key that could not be opened; the words of other errors might quote it */
export function tellFailure(error: unknown): Opened {
  return error instanceof ElanError ? { failure: { reason: error.reason, args: error.args } } : {};
}

/**
 * @param otherwise what is wrong where nothing is told
 * @returns the key that was opened elsewhere
 * @throws ElanError where it was not
 */
export function keyTold({ key, failure }: Opened, otherwise: Reason): SigningKey {
  if (failure) throw new ElanError(failure.reason, { args: failure.args });
  if (!key) throw new ElanError(otherwise);
  const { pkcs8, rest } = key;
  return { key: createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }), ...rest };
}
