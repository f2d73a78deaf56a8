import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { ElanError } from '../../errors';
import type { JwkMaterial } from './key-material';
import { refuseLongKey } from './limits';
import { usableKey, type SigningKey } from './signing-key';

/**
 * Reads a JSON Web Key.
 * @throws ElanError of kind `settings` where it is no private RSA key of 2048 to 16384 bits, or has no `kid`
 */
export function readJwk({ text, kid: given }: JwkMaterial): SigningKey {
  const jwk = parse(text.reveal());
  const type = jwk['kty'];
  if (typeof type === 'string' && type !== 'RSA') throw new ElanError('keyNotRsa', { args: { type } });
  if ('n' in jwk && !('d' in jwk)) throw new ElanError('keyIsPublic');
  for (const name of ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi']) refuseLongKey(bitsOf(jwk[name]));
  const key = usableKey(privateKey(jwk));
  const kid = given ?? jwk['kid'];
  if (typeof kid !== 'string' || kid === '') throw new ElanError('jwkWithoutKid');
  return { key, header: { kid } };
}

// No cause is kept of what fails here: the messages of JSON.parse quote the text.
function parse(text: string): JsonWebKey {
  let value: unknown;
  try {
    value = JSON.parse(text.trim());
  } catch {
    throw new ElanError('jwkUnreadable');
  }
  if (typeof value !== 'object' || value === null) throw new ElanError('jwkUnreadable');
  if (Array.isArray(value) || 'keys' in value) throw new ElanError('jwkIsSet');
  return { ...value };
}

/** @returns how many bits a number in base64url may have at most, in whole bytes */
function bitsOf(number: unknown): number {
  return typeof number === 'string' ? Math.floor((number.length * 6) / 8) * 8 : 0;
}

function privateKey(jwk: JsonWebKey): KeyObject {
  try {
    return createPrivateKey({ key: jwk, format: 'jwk' });
  } catch {
    throw new ElanError('jwkUnreadable');
  }
}
