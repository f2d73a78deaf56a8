import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PemMaterial } from '../../../../../services/maskinporten/keys/key-material';
import { readKey } from '../../../../../services/maskinporten/keys/read-key';
import { keyText, secret, theKey } from '../support/keys';
import { failing, reasonOf } from '../support/failing';

const read = (text: string, more: Partial<PemMaterial> = {}) =>
  readKey({ kind: 'pem', text: secret(text), ...more });

const certificates = keyText('certificates.pem');

describe('a key in PEM', () => {
  it.each(['pkcs8.pem', 'pkcs1.pem'])('%s with a kid', async (file) => {
    const { key, header, certificate } = await read(keyText(file), { kid: 'our-key' });
    expect(key.equals(theKey())).toBe(true);
    expect(header).toEqual({ kid: 'our-key' });
    expect(certificate).toBeUndefined();
  });

  it.each(['pkcs8-encrypted.pem', 'pkcs1-encrypted.pem'])('%s with its password', async (file) => {
    const { key } = await read(keyText(file), { kid: 'our-key', password: secret('hemmelig') });
    expect(key.equals(theKey())).toBe(true);
  });

  it('passes over a password that it does not need, and text around it', async () => {
    const text = `\uFEFFBag Attributes\r\n${keyText('pkcs8.pem').replaceAll('\n', '\r\n')}`;
    const { key } = await read(text, { kid: 'our-key', password: secret('hemmelig') });
    expect(key.equals(theKey())).toBe(true);
  });

  it('takes its chain out of other certificates, leaf first, wherever they stand', async () => {
    const beside = await read(keyText('pkcs8.pem'), { certificates });
    const inSameText = await read(`${certificates}\n${keyText('pkcs8.pem')}`);
    expect(beside.header).toEqual(inSameText.header);
    expect('x5c' in beside.header && beside.header.x5c).toHaveLength(3);
    expect(beside.certificate?.organisation).toBe('310000035');
  });

  it('is named by its kid rather than by its certificates', async () => {
    const { header, certificate } = await read(keyText('pkcs8.pem'), { certificates, kid: 'our-key' });
    expect(header).toEqual({ kid: 'our-key' });
    expect(certificate?.organisation).toBe('310000035');
  });

  it.each([
    ['pkcs8.pem', {}, 'keyWithoutKidOrCertificate'],
    ['pkcs8-encrypted.pem', { kid: 'k' }, 'keyPasswordMissing'],
    ['pkcs1-encrypted.pem', { kid: 'k' }, 'keyPasswordMissing'],
    ['pkcs8-encrypted.pem', { kid: 'k', password: secret('galt') }, 'keyPasswordWrong'],
    ['pkcs1-encrypted.pem', { kid: 'k', password: secret('galt') }, 'keyPasswordWrong'],
    ['ec.pem', { kid: 'k' }, 'keyNotRsa'],
    ['short.pem', { kid: 'k' }, 'keyTooShort'],
    ['certificates.pem', { kid: 'k' }, 'keyIsOnlyCertificate'],
    ['README.md', { kid: 'k' }, 'keyUnreadable'],
  ])('%s with %j: %s', async (file, more, reason) => {
    expect(await reasonOf(() => read(keyText(file), more))).toBe(reason);
  });

  it('that is short tells how short', async () => {
    const { args } = await failing(() => read(keyText('short.pem'), { kid: 'k' }));
    expect(args).toEqual({ bits: 1024, fewestBits: 2048 });
  });

  it('that is not the one of the certificates is told apart from one without any', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const other = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    expect(await reasonOf(() => read(other, { certificates }))).toBe('keyCertificateOfOtherKey');
  });

  it('with a damaged certificate says so', async () => {
    const damaged = certificates.replaceAll(/MII.{40}/g, 'MIIx');
    const reading = () => read(keyText('pkcs8.pem'), { certificates: damaged });
    expect(await reasonOf(reading)).toBe('keyCertificateUnreadable');
  });

  it('that is damaged itself cannot be read', async () => {
    const damaged = keyText('pkcs8.pem').replace(/MII.{40}/, 'MIIx');
    expect(await reasonOf(() => read(damaged, { kid: 'k' }))).toBe('keyUnreadable');
  });

  it.each([
    ['PUBLIC KEY', 'keyIsPublic'],
    ['RSA PUBLIC KEY', 'keyIsPublic'],
    ['OPENSSH PRIVATE KEY', 'keyIsOpenSsh'],
  ])('that is a %s is known for what it is', async (label, reason) => {
    const text = `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----`;
    expect(await reasonOf(() => read(text, { kid: 'k' }))).toBe(reason);
  });

  it('for RSA-PSS alone cannot sign with RS256', async () => {
    const { privateKey } = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
    const text = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const { args } = await failing(() => read(text, { kid: 'k' }));
    expect(args).toEqual({ type: 'rsa-pss' });
  });
});
