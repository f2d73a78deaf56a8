import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyMaterialOf, recogniseKey } from '../../../../../services/maskinporten/keys/recognise';
import { readKey } from '../../../../../services/maskinporten/keys/read-key';
import { keyFile, keyText, secret, theJwk, theKey } from '../support/keys';
import { reasonOf } from '../support/failing';

const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('a file with a key', () => {
  it.each(['aes.p12', '3des.p12', 'rc2.p12', 'ec.p12', 'aes-no-mac.p12'])('%s is PKCS#12', (file) => {
    expect(recogniseKey(keyFile(file))).toBe('pkcs12');
  });

  it.each([
    ['of any length', '302002010330'],
    ['with one byte of length', '3081b002010330'],
    ['with four bytes of length', '308400000b0002010330'],
    ['of indefinite length', '308002010330'],
  ])('a PKCS#12 file %s is recognised', (_, hex) => {
    expect(recogniseKey(Buffer.from(hex, 'hex'))).toBe('pkcs12');
  });

  it.each(['pkcs8.pem', 'pkcs1-encrypted.pem', 'ec.pem', 'certificates.pem'])('%s is PEM', (file) => {
    expect(recogniseKey(keyFile(file))).toBe('pem');
  });

  it('is PEM also in UTF-16 and with a byte order mark', () => {
    expect(recogniseKey(Buffer.from(`\uFEFF${keyText('pkcs8.pem')}`, 'utf16le'))).toBe('pem');
    expect(recogniseKey(utf8(`\uFEFF${keyText('pkcs8.pem')}`))).toBe('pem');
  });

  it('is a JSON Web Key where it is JSON', () => {
    expect(recogniseKey(utf8(`\n ${theJwk()}`))).toBe('jwk');
    expect(recogniseKey(utf8('[]'))).toBe('jwk');
  });

  it('may be PKCS#12 in base64, with line breaks', () => {
    const base64 = keyFile('aes.p12').toString('base64').replaceAll(/.{64}/g, '$&\n');
    expect(recogniseKey(utf8(base64))).toBe('pkcs12');
  });

  it.each([
    ['a keystore of Java', () => Buffer.from('feedfeed00000002', 'hex'), 'keyIsJavaKeystore'],
    ['an encrypted one of Java', () => Buffer.from('cececece00000002', 'hex'), 'keyIsJavaKeystore'],
    ['PKCS#8 in DER', () => theKey().export({ format: 'der', type: 'pkcs8' }), 'keyIsDer'],
    ['PKCS#1 in DER', () => theKey().export({ format: 'der', type: 'pkcs1' }), 'keyIsDer'],
    [
      'a certificate in DER',
      () => new X509Certificate(keyText('certificates.pem')).raw,
      'keyIsOnlyCertificate',
    ],
    ['a public key of SSH', () => utf8('ssh-rsa AAAAB3NzaC1yc2E me@example'), 'keyIsPublic'],
    ['a text', () => utf8('Dear somebody'), 'keyUnrecognised'],
    ['nothing', () => utf8(''), 'keyUnrecognised'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'keyUnrecognised'],
  ])('that is %s is refused for what it is', async (_, bytes, reason) => {
    expect(await reasonOf(() => recogniseKey(bytes()))).toBe(reason);
  });
});

describe('a file and what belongs to it', () => {
  const beside = { password: secret('hemmelig'), certificates: keyText('certificates.pem') };

  it.each([
    ['aes.p12', keyFile('aes.p12'), { x5c: 3 }],
    ['aes.p12 in base64', utf8(keyFile('aes.p12').toString('base64')), { x5c: 3 }],
    ['pkcs8-encrypted.pem', keyFile('pkcs8-encrypted.pem'), { x5c: 3 }],
  ])('%s is read with its password and certificates', async (_, bytes, { x5c }) => {
    const { key, header } = await readKey(keyMaterialOf(bytes, beside));
    expect(key.equals(theKey())).toBe(true);
    expect('x5c' in header && header.x5c).toHaveLength(x5c);
  });

  it.each([
    ['aes.p12', keyFile('aes.p12')],
    ['pkcs8.pem', keyFile('pkcs8.pem')],
    ['a JSON Web Key', utf8(theJwk())],
  ])('%s is read with its kid', async (_, bytes) => {
    const { header } = await readKey(keyMaterialOf(bytes, { ...beside, kid: 'our-key' }));
    expect(header).toEqual({ kid: 'our-key' });
  });

  it('a PKCS#12 file without a password asks for one', async () => {
    expect(await reasonOf(() => readKey(keyMaterialOf(keyFile('aes.p12'), {})))).toBe('keyPasswordMissing');
  });
});
