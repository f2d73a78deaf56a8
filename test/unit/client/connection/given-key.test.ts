import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGivenKey, withLineBreaks, type GivenKey } from '../../../../client/connection/given-key';
import { ElanError } from '../../../../services/errors';
import { Secret } from '../../../../services/log/secret';
import type { BesideTheKey } from '../../../../services/maskinporten/keys/recognise';

const folder = new URL('../../../fixtures/keys/', import.meta.url);
const bytesOf = (name: string): Buffer => readFileSync(new URL(name, folder));
const now = Date.now();
const password = new Secret('hemmelig');

/** What becomes of a key, in few words. */
async function outcome(bytes: Uint8Array, beside: BesideTheKey = {}, at = now): Promise<string> {
  try {
    return told(await readGivenKey(bytes, beside, at));
  } catch (error) {
    return error instanceof ElanError ? `refused: ${error.reason}` : String(error);
  }
}

function told(key: GivenKey): string {
  if (key.is === 'incomplete') return `needs ${key.needs}: ${key.problem.reason}`;
  return `${key.material.kind}, ${key.kid || (key.certificate?.organisation ?? 'certificate')}`;
}

describe('a key that is given', () => {
  it('as PKCS#12 needs its password, and tells whose it is', async () => {
    const bytes = bytesOf('aes.p12');
    expect(await outcome(bytes)).toBe('needs password: keyPasswordMissing');
    expect(await outcome(bytes, { password: new Secret('wrong') })).toBe('needs password: keyPasswordWrong');
    expect(await outcome(bytes, { password })).toMatch(/^pkcs12, \d{9}$/);
  });

  it('as PEM needs its name or its certificate', async () => {
    const bytes = bytesOf('pkcs8.pem');
    expect(await outcome(bytes)).toBe('needs kid: keyWithoutKidOrCertificate');
    expect(await outcome(bytes, { kid: 'kid-1' })).toBe('pem, kid-1');
    const certificates = bytesOf('certificates.pem').toString();
    expect(await outcome(bytes, { certificates })).toMatch(/^pem, \d{9}$/);
  });

  it('as encrypted PEM needs the one and then the other', async () => {
    const bytes = bytesOf('pkcs8-encrypted.pem');
    expect(await outcome(bytes)).toBe('needs password: keyPasswordMissing');
    expect(await outcome(bytes, { password })).toBe('needs kid: keyWithoutKidOrCertificate');
    expect(await outcome(bytes, { password, kid: 'kid-1' })).toBe('pem, kid-1');
  });

  it('says so of a certificate that is another key’s, and asks again', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const bytes = Buffer.from(other.export({ type: 'pkcs8', format: 'pem' }));
    const certificates = bytesOf('certificates.pem').toString();
    expect(await outcome(bytes, { certificates })).toBe('needs kid: keyCertificateOfOtherKey');
  });

  it.each([
    ['ec.pem', 'keyNotRsa'],
    ['short.pem', 'keyTooShort'],
    ['certificates.pem', 'keyIsOnlyCertificate'],
    ['README.md', 'keyUnrecognised'],
  ])('is refused at once where nothing can help: %s', async (name, reason) => {
    expect(await outcome(bytesOf(name))).toBe(`refused: ${reason}`);
  });

  it('is refused where its certificate has expired', async () => {
    const inHundredYears = now + 100 * 365 * 24 * 3600 * 1000;
    expect(await outcome(bytesOf('aes.p12'), { password }, inHundredYears)).toBe(
      'refused: keyCertificateExpired',
    );
  });
});

describe('a text that has lost its line breaks in an input of one line', () => {
  const inOneLine = (text: string): string => text.replaceAll('\n', '');

  it.each(['pkcs8.pem', 'pkcs1.pem'])('is a key again: %s', async (name) => {
    const pasted = withLineBreaks(inOneLine(bytesOf(name).toString()));
    expect(await outcome(Buffer.from(pasted), { kid: 'k' })).toBe('pem, k');
  });

  it.each(['pkcs8-encrypted.pem', 'pkcs1-encrypted.pem'])('also where it is encrypted: %s', async (name) => {
    const pasted = withLineBreaks(inOneLine(bytesOf(name).toString()));
    expect(await outcome(Buffer.from(pasted), { kid: 'k', password })).toBe('pem, k');
  });

  it('keeps the certificates that stand below the key', async () => {
    const both = `${bytesOf('pkcs8.pem').toString()}${bytesOf('certificates.pem').toString()}`;
    const pasted = withLineBreaks(both.replaceAll('\n', ' '));
    expect(await outcome(Buffer.from(pasted))).toMatch(/^pem, \d{9}$/);
  });

  it('is left as it is where it is no PEM', () => {
    expect(withLineBreaks('{"kty":"RSA"}')).toBe('{"kty":"RSA"}');
  });
});
