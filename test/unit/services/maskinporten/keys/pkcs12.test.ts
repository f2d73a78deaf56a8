import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readKey } from '../../../../../services/maskinporten/keys/read-key';
import { keyFile, secret, theKey } from '../support/keys';
import { reasonOf } from '../support/failing';

const read = (file: string, password: string, kid?: string) =>
  readKey({
    kind: 'pkcs12',
    base64: secret(keyFile(file).toString('base64')),
    password: secret(password),
    ...(kid ? { kid } : {}),
  });

describe('a PKCS#12 file', () => {
  it.each([
    ['aes.p12', 'hemmelig'],
    ['aes-no-mac.p12', 'hemmelig'],
    ['3des.p12', 'hemmelig'],
    ['rc2.p12', 'hemmelig'],
    ['3des-norwegian-password.p12', 'blåbærgrøt'],
    ['aes-norwegian-password.p12', 'blåbærgrøt€'],
  ])('%s gives its key and the chain, leaf first', async (file, password) => {
    const { key, header } = await read(file, password);
    expect(key.equals(theKey())).toBe(true);
    expect(subjectsOf(header)).toEqual([
      'STILIG MUSIKALSK TIGER AS',
      'Throw-away Test Issuing CA',
      'Throw-away Test Root',
    ]);
  });

  it('keeps its certificates as they were signed', async () => {
    const { header } = await read('aes.p12', 'hemmelig');
    const [leaf, issuing, root] = certificatesOf(header);
    expect(issuing && leaf?.verify(issuing.publicKey)).toBe(true);
    expect(root && issuing?.verify(root.publicKey)).toBe(true);
  });

  it('tells whose certificate it is, who has issued it and how long it is valid', async () => {
    const { certificate, header } = await read('aes.p12', 'hemmelig');
    const [leaf] = certificatesOf(header);
    expect(certificate).toEqual({
      organisation: '310000035',
      issuer: 'Throw-away Test Issuing CA',
      validFrom: Date.parse(leaf?.validFrom ?? ''),
      validTo: Date.parse(leaf?.validTo ?? ''),
    });
  });

  it('with several keys gives the one that is valid longest', async () => {
    const { header, certificate, key } = await read('java-three-keys.p12', 'hemmelig');
    expect(subjectsOf(header)).toEqual(['Days 36500']);
    expect(certificatesOf(header)[0]?.checkPrivateKey(key)).toBe(true);
    expect(certificate?.organisation).toBe('310000035');
  });

  it('is named by the kid where its key is a registered one', async () => {
    const { header, certificate } = await read('aes.p12', 'hemmelig', 'our-key');
    expect(header).toEqual({ kid: 'our-key' });
    expect(certificate?.organisation).toBe('310000035');
  });

  it('needs no certificate where its key is a registered one', async () => {
    const { header, certificate } = await read('key-only.p12', 'hemmelig', 'our-key');
    expect(header).toEqual({ kid: 'our-key' });
    expect(certificate).toBeUndefined();
  });

  it.each([
    ['aes.p12', 'galt', 'keyPasswordWrong'],
    ['3des.p12', 'galt', 'keyPasswordWrong'],
    ['rc2.p12', 'galt', 'keyPasswordWrong'],
    ['aes-no-mac.p12', 'galt', 'keyPasswordWrong'],
    ['aes-norwegian-password.p12', 'blåbærgrøt', 'keyPasswordWrong'],
    ['aes.p12', '', 'keyPasswordMissing'],
    ['mixed-norwegian-password.p12', 'blåbærgrøt', 'pkcs12PasswordNotAscii'],
    ['key-only.p12', 'hemmelig', 'pkcs12WithoutCertificate'],
    ['certificate-only.p12', 'hemmelig', 'pkcs12WithoutKey'],
    ['ec.p12', 'hemmelig', 'keyNotRsa'],
    ['README.md', 'hemmelig', 'pkcs12Unreadable'],
  ])('%s with the password «%s»: %s', async (file, password, reason) => {
    expect(await reasonOf(() => read(file, password))).toBe(reason);
  });

  it('that is cut off cannot be read', async () => {
    const base64 = secret(keyFile('aes.p12').subarray(0, 400).toString('base64'));
    const cut = () => readKey({ kind: 'pkcs12', base64, password: secret('hemmelig') });
    expect(await reasonOf(cut)).toBe('pkcs12Unreadable');
  });
});

function certificatesOf(header: object): X509Certificate[] {
  const chain: unknown = 'x5c' in header ? header.x5c : undefined;
  return (Array.isArray(chain) ? chain : []).map(
    (der) => new X509Certificate(Buffer.from(String(der), 'base64')),
  );
}

function subjectsOf(header: object): (string | undefined)[] {
  return certificatesOf(header).map(({ subject }) => /^CN=(.*)$/m.exec(subject)?.[1]);
}
