import type { KeyObject } from 'node:crypto';
import { ElanError } from '../../errors';
import type { CertificateFacts } from './certificates';
import { refuseLongKey } from './limits';

/** How a grant says which key it is signed with: the name of a registered key, or a chain of certificates. */
export type KeyHeader =
  | { readonly kid: string }
  /** Base64 of DER, the key's own certificate first. */
  | { readonly x5c: readonly string[] };

/** What a grant is signed with. */
export interface SigningKey {
  /** An RSA private key. */
  readonly key: KeyObject;
  readonly header: KeyHeader;
  /** Of the key's own certificate, where there is one. */
  readonly certificate?: CertificateFacts;
}

const fewestBits = 2048;

/**
 * @returns the key, if Maskinporten takes keys of its type and size
 * @throws ElanError of kind `settings` for one that cannot sign with RS256, or is too short or too long
 */
export function usableKey(key: KeyObject): KeyObject {
  const type = key.asymmetricKeyType ?? key.type;
  if (type !== 'rsa') throw new ElanError('keyNotRsa', { args: { type } });
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < fewestBits) throw new ElanError('keyTooShort', { args: { bits, fewestBits } });
  refuseLongKey(bits);
  return key;
}
