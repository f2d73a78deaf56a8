import { describe, expect, it } from 'vitest';
import { Secret } from '../../../services/log/secret';
import type { KeyMaterial } from '../../../services/maskinporten/keys/key-material';
import { keyFromText, textOfKey } from '../../../client/window/key-text';

const keys: readonly KeyMaterial[] = [
  { kind: 'jwk', text: new Secret('{"kty":"RSA"}') },
  { kind: 'jwk', text: new Secret('{"kty":"RSA"}'), kid: 'kid-1' },
  { kind: 'pem', text: new Secret('-----BEGIN PRIVATE KEY-----'), kid: 'kid-2' },
  { kind: 'pem', text: new Secret('x'), password: new Secret('pæssord'), certificates: 'CERT' },
  { kind: 'pkcs12', base64: new Secret('MIIK'), password: new Secret('') },
];

/** Everything of a key, secrets in the clear. */
function revealed(key: KeyMaterial | undefined): unknown {
  return key && JSON.parse(textOfKey(key));
}

describe('a key in the keyring', () => {
  it.each(keys)('comes back as it was: %o', (key) => {
    expect(revealed(keyFromText(textOfKey(key)))).toEqual(revealed(key));
  });

  it('holds its secrets in Secret again', () => {
    const key = keyFromText(textOfKey({ kind: 'jwk', text: new Secret('hemmelig') }));
    expect(JSON.stringify(key)).not.toContain('hemmelig');
  });

  it.each(['', 'x', '[]', '{}', '{"kind":"pem"}', '{"kind":"annet","text":"x"}'])('is none in %j', (text) => {
    expect(keyFromText(text)).toBeUndefined();
  });
});
