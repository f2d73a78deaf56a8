import { X509Certificate } from 'node:crypto';
import { ElanError } from '../../errors';
import { Secret } from '../../log/secret';
import type { KeyMaterial } from './key-material';
import { refuseLargeKey } from './limits';

/** What belongs to a key and does not stand in its file. */
export interface BesideTheKey {
  readonly password?: Secret;
  readonly kid?: string;
  /** Certificates in PEM. */
  readonly certificates?: string;
}

/** The first bytes, as hexadecimal digits, of the keystores of Java. */
const javaKeystore = /^(?:feedfeed|cececece)/;
/** A sequence whose first member is the number 3: the version of every PKCS#12 file. */
const pkcs12 = /^30(?:80|[0-7].|81..|82.{4}|83.{6}|84.{8})020103/;
const derSequence = /^30(?:80|[0-7].|81|82|83)/;
const base64Only = /^[A-Za-z0-9+/\s]+={0,2}$/;

/**
 * @param bytes of a file with a private key; a PKCS#12 file may also stand there as base64, as in pipelines
 * @returns what kind of key it is
 * @throws ElanError of kind `settings` where it is none that can be used, saying what it is instead, and where it is too large
 */
export function recogniseKey(bytes: Uint8Array): KeyMaterial['kind'] {
  refuseLargeKey(bytes.length);
  const start = hexOf(bytes);
  if (pkcs12.test(start)) return 'pkcs12';
  if (javaKeystore.test(start)) throw new ElanError('keyIsJavaKeystore');
  const text = textOf(bytes);
  if (text.includes('-----BEGIN ')) return 'pem';
  if (/^[{[]/.test(text)) return 'jwk';
  if (isBase64OfPkcs12(text)) return 'pkcs12';
  if (/^ssh-\w+ /.test(text)) throw new ElanError('keyIsPublic');
  if (!derSequence.test(start)) throw new ElanError('keyUnrecognised');
  throw new ElanError(isCertificate(bytes) ? 'keyIsOnlyCertificate' : 'keyIsDer');
}

/**
 * @param bytes of a file with a private key
 * @param beside what of it the user has given; a password or certificates that the kind of key has no use for are
 *   left out
 * @throws ElanError of kind `settings` where the file is no key that can be used
 */
export function keyMaterialOf(bytes: Uint8Array, beside: BesideTheKey): KeyMaterial {
  const { password, certificates, kid } = beside;
  const named = kid ? { kid } : {};
  const kind = recogniseKey(bytes);
  const text = textOf(bytes);
  if (kind === 'jwk') return { kind, text: new Secret(text), ...named };
  if (kind === 'pkcs12') {
    const base64 = pkcs12.test(hexOf(bytes)) ? Buffer.from(bytes).toString('base64') : text;
    return { kind, base64: new Secret(base64), password: password ?? new Secret(''), ...named };
  }
  return {
    kind,
    text: new Secret(text),
    ...(password ? { password } : {}),
    ...(certificates ? { certificates } : {}),
    ...named,
  };
}

function isBase64OfPkcs12(text: string): boolean {
  return base64Only.test(text) && pkcs12.test(hexOf(Buffer.from(text, 'base64')));
}

function isCertificate(bytes: Uint8Array): boolean {
  try {
    return new X509Certificate(bytes).raw.length > 0;
  } catch {
    return false;
  }
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 16)).toString('hex');
}

/** Some editors of Windows write UTF-16. */
function textOf(bytes: Uint8Array): string {
  const encoding = hexOf(bytes).startsWith('fffe') ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes).trim();
}
