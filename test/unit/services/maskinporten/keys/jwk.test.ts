import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readKey } from '../../../../../services/maskinporten/keys/read-key';
import { secret, theJwk, theKey } from '../support/keys';
import { failing, reasonOf } from '../support/failing';

const read = (text: string, kid?: string) =>
  readKey({ kind: 'jwk', text: secret(text), ...(kid ? { kid } : {}) });

const publicJwk = () => createPublicKey(theKey()).export({ format: 'jwk' });

describe('a JSON Web Key', () => {
  it('with its kid', async () => {
    const { key, header } = await read(theJwk({ kid: 'in-the-key' }));
    expect(key.equals(theKey())).toBe(true);
    expect(header).toEqual({ kid: 'in-the-key' });
  });

  it('is named as the user says rather than as it says itself', async () => {
    const { header } = await read(theJwk({ kid: 'in-the-key' }), 'given');
    expect(header).toEqual({ kid: 'given' });
  });

  it.each([
    ['without a kid', () => theJwk(), 'jwkWithoutKid'],
    ['with a kid that is no text', () => theJwk({ kid: 7 }), 'jwkWithoutKid'],
    ['that is public', () => JSON.stringify({ ...publicJwk(), kid: 'k' }), 'keyIsPublic'],
    ['in a set', () => `{ "keys": [${theJwk({ kid: 'k' })}] }`, 'jwkIsSet'],
    ['in a list', () => `[${theJwk({ kid: 'k' })}]`, 'jwkIsSet'],
    ['that lacks a member', () => theJwk({ kid: 'k', dq: undefined }), 'jwkUnreadable'],
    ['without any member', () => '{}', 'jwkUnreadable'],
    ['that is no JSON', () => '{ "kty": "RSA", ', 'jwkUnreadable'],
    ['that is no object', () => '"RSA"', 'jwkUnreadable'],
  ])('%s is refused', async (_, text, reason) => {
    expect(await reasonOf(() => read(text()))).toBe(reason);
  });

  it('of another type is refused by its type', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const error = await failing(() => read(JSON.stringify(privateKey.export({ format: 'jwk' })), 'k'));
    expect(error.reason).toBe('keyNotRsa');
    expect(error.args).toEqual({ type: 'OKP' });
  });

  it('that cannot be parsed is not quoted in the error', async () => {
    const { message, cause } = await failing(() => read(`{"d": "planted-secret" "p": 1}`));
    expect(message).not.toContain('planted');
    expect(cause).toBeUndefined();
  });
});
