import { ElanError, type Reason } from '../../services/errors';
import { checkCertificate } from '../../services/maskinporten/grant';
import type { Secret } from '../../services/log/secret';
import { limits } from '../../services/limits/limits';
import { partsIn, type CertificateFacts } from '../../services/maskinporten/keys/certificates';
import type { KeyMaterial } from '../../services/maskinporten/keys/key-material';
import { readKey } from '../../services/maskinporten/keys/read-key';
import { secretsOfMaterial } from '../../services/maskinporten/keys/secrets-of-key';
import { keyMaterialOf, type BesideTheKey } from '../../services/maskinporten/keys/recognise';

/** A key that has been read: it can sign. */
export interface ReadKey {
  readonly is: 'read';
  readonly material: KeyMaterial;
  /** The name that it is registered under; empty where its certificate goes along instead. */
  readonly kid: string;
  readonly certificate?: CertificateFacts;
}

/** A key that something is missing to. */
export interface IncompleteKey {
  readonly is: 'incomplete';
  readonly bytes: Uint8Array;
  readonly beside: BesideTheKey;
  readonly needs: 'password' | 'kid';
  /** What is told of it. */
  readonly problem: ElanError;
}

export type GivenKey = ReadKey | IncompleteKey;

const needs: Partial<Readonly<Record<Reason, IncompleteKey['needs']>>> = {
  keyPasswordMissing: 'password',
  keyPasswordWrong: 'password',
  pkcs12PasswordNotAscii: 'password',
  keyWithoutKidOrCertificate: 'kid',
  keyCertificateOfOtherKey: 'kid',
  keyCertificateUnreadable: 'kid',
  pkcs12WithoutCertificate: 'kid',
  jwkWithoutKid: 'kid',
};

/**
 * Reads a key as far as what was given allows.
 * @param bytes of the file, or of the text that was pasted
 * @param now the present moment, in milliseconds since 1970
 * @param signal stops it
 * @throws ElanError of kind `settings` where it is no key that can be used, whatever is given besides
 */
export async function readGivenKey(
  bytes: Uint8Array,
  beside: BesideTheKey,
  now: number,
  signal?: AbortSignal,
): Promise<GivenKey> {
  try {
    return await readMaterial(keyMaterialOf(bytes, beside), now, signal);
  } catch (error) {
    const missing = error instanceof ElanError ? needs[error.reason] : undefined;
    if (!missing || !(error instanceof ElanError)) throw error;
    return { is: 'incomplete', bytes, beside, needs: missing, problem: error };
  }
}

/**
 * Reads a key with everything that belongs to it.
 * @throws ElanError of kind `settings` where it cannot be used
 */
export async function readMaterial(
  material: KeyMaterial,
  now: number,
  signal?: AbortSignal,
): Promise<ReadKey> {
  const key = await readKey(material, signal);
  checkCertificate(key, now);
  return {
    is: 'read',
    material,
    kid: 'kid' in key.header ? key.header.kid : '',
    ...(key.certificate ? { certificate: key.certificate } : {}),
  };
}

/** @returns what of a key must be seen nowhere */
export function secretsOfGiven(key: GivenKey): (Secret | Uint8Array)[] {
  return secretsOfMaterial(key.is === 'read' ? key.material : keyMaterialOf(key.bytes, key.beside));
}

const pemBlock = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;
const encryptionHeaders =
  /^\s*Proc-Type: 4,ENCRYPTED\s*DEK-Info: (DES[A-Z0-9-]*,[0-9A-F]{16}|AES[A-Z0-9-]*,[0-9A-F]{32})/;

/**
 * @param pasted a text that has lost its line breaks, as it does in an input of one line
 * @returns the text with those line breaks that PEM cannot do without; anything else as it is
 */
export function withLineBreaks(pasted: string): string {
  // What is too much is told when it is read.
  if (partsIn(pasted) > limits.key.parts) return pasted;
  return pasted.replaceAll(pemBlock, (_, label: string, inner: string) => {
    const encryption = encryptionHeaders.exec(inner);
    const headers = encryption ? ['Proc-Type: 4,ENCRYPTED', `DEK-Info: ${encryption[1] ?? ''}`, ''] : [];
    const base64 = inner.slice(encryption?.[0].length ?? 0).replaceAll(/\s/g, '');
    const lines = base64.match(/.{1,64}/g) ?? [];
    return `\n${[`-----BEGIN ${label}-----`, ...headers, ...lines, `-----END ${label}-----`].join('\n')}\n`;
  });
}
