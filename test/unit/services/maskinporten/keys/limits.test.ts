import { describe, expect, it } from 'vitest';
import { describeError } from '../../../../../services/errors';
import type { KeyMaterial } from '../../../../../services/maskinporten/keys/key-material';
import { openOnThread } from '../../../../../services/maskinporten/keys/key-thread';
import { readKey } from '../../../../../services/maskinporten/keys/read-key';
import { keyMaterialOf, recogniseKey } from '../../../../../services/maskinporten/keys/recognise';
import { failing, reasonOf } from '../support/failing';
import {
  longJwk,
  longPem,
  mostIterations,
  nested,
  pemWithPbes1,
  pemWithPbkdf2,
  pemWithScrypt,
  withHiddenIterations,
  withManyBags,
  withMostIterations,
} from '../support/hostile-keys';
import { keyFile, keyText, secret } from '../support/keys';

const limit = 2_000_000;

const pkcs12 = (bytes: Buffer): KeyMaterial => ({
  kind: 'pkcs12',
  base64: secret(bytes.toString('base64')),
  password: secret('hemmelig'),
});
const pem = (text: string): KeyMaterial => ({
  kind: 'pem',
  text: secret(text),
  password: secret('hemmelig'),
  kid: 'k',
});

/** Each of these took minutes or hours, or all memory, and nothing could stop it. */
describe('what would take hours to open is refused before it is tried, with the number and the limit', () => {
  it.each([
    ['in the checksum of a PKCS#12 file', () => pkcs12(withMostIterations('aes.p12'))],
    ['in its encrypted part', () => pkcs12(withMostIterations('aes-no-mac.p12'))],
    ['in one of the older kind', () => pkcs12(withMostIterations('3des.p12'))],
    ['in a part that is hidden in an encrypted one', () => pkcs12(withHiddenIterations('hemmelig'))],
    ['in encrypted PEM', () => pem(pemWithPbkdf2({}))],
    ['in encrypted PEM of the older kind', () => pem(pemWithPbes1())],
  ])('iterations %s', async (_, material) => {
    const error = await failing(() => readKey(material()));
    expect(error.reason).toBe('keyTooManyIterations');
    expect(error.args['limit']).toBe(limit);
    expect(Number(error.args['found'])).toBeGreaterThanOrEqual(mostIterations);
    expect(describeError(error, 'nb').message).toMatch(/krever 214748364\d iterasjoner.* høyst 2000000 /);
  });

  it.each([
    ['salt', { iterations: '\x01', salt: 'x'.repeat(100_000) }, 'keySaltTooLong', 100_000],
    [
      'more than is needed',
      { iterations: '\x01', keyLength: '\x7f\xff\xff\xff' },
      'keyDerivesTooMuch',
      mostIterations,
    ],
    [
      'a number of 1000 digits',
      { iterations: `\x7f${'\xff'.repeat(400)}` },
      'keyTooManyIterations',
      '> 9007199254740991',
    ],
  ])('encrypted PEM with %s', async (_, asked, reason, found) => {
    const error = await failing(() => readKey(pem(pemWithPbkdf2(asked))));
    expect([error.reason, error.args['found']]).toEqual([reason, found]);
  });

  it.each([
    ['memory', '\x40\x00\x00\x00', '\x08', '\x01', 'keyTakesTooMuchMemory', 128 * (2 ** 30 * 8 + 8)],
    ['time', '\x40\x00', '\x01', '\x40\x00', 'keyTakesTooMuchWork', 2 ** 28],
  ])('scrypt with too much %s', async (_, cost, blockSize, parallelisation, reason, found) => {
    const error = await failing(() => readKey(pem(pemWithScrypt(cost, blockSize, parallelisation))));
    expect([error.reason, error.args['found']]).toEqual([reason, found]);
  });
});

describe('what is too large, too deep or too much is told with its number', () => {
  const large = Buffer.alloc(300_000, 0x20);

  it('a large file, whatever it holds, before anything looks at it', async () => {
    const { reason, args } = await failing(() => recogniseKey(large));
    expect([reason, args]).toEqual(['keyFileTooLarge', { found: 300_000, limit: 262_144 }]);
  });

  it.each<[string, KeyMaterial]>([
    ['PKCS#12', pkcs12(large)],
    ['PEM', pem(large.toString())],
    [
      'PEM beside its certificates',
      { ...pem('x'), kind: 'pem', text: secret(''), certificates: large.toString() },
    ],
    ['a JSON Web Key', { kind: 'jwk', text: secret(large.toString()) }],
  ])('%s', async (_, material) => {
    expect(await reasonOf(() => readKey(material))).toBe('keyFileTooLarge');
  });

  it('PKCS#12 that is nested deep', async () => {
    const { reason, args } = await failing(() => readKey(pkcs12(nested(100_000))));
    expect([reason, args]).toEqual(['keyNestedTooDeep', { limit: 32 }]);
  });

  it('PKCS#12 with hundreds of keys under the password', async () => {
    const { reason, args } = await failing(() => readKey(pkcs12(withManyBags(400, 'hemmelig'))));
    expect([reason, args['limit']]).toEqual(['keyTooManyParts', 100]);
  });

  it.each([
    ['certificates', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
    ['certificates without an end', '-----BEGIN CERTIFICATE-----\n'],
    ['keys without an end', '-----BEGIN PRIVATE KEY-----\n'],
  ])('PEM with thousands of %s', async (_, block) => {
    const text = `${keyText('pkcs8.pem')}\n${block.repeat(3000)}`;
    const { reason, args } = await failing(() => readKey(pem(text)));
    expect([reason, args]).toEqual(['keyTooManyParts', { found: 3001, limit: 100 }]);
  });

  it('thousands of certificates beside a key', async () => {
    const certificates = '-----BEGIN CERTIFICATE-----\n'.repeat(3000);
    const material = { kind: 'pem', text: secret(keyText('pkcs8.pem')), certificates } as const;
    expect(await reasonOf(() => readKey(material))).toBe('keyTooManyParts');
  });

  it.each([
    ['a JSON Web Key', () => ({ kind: 'jwk', text: secret(longJwk(100_000)) }) as const],
    ['PEM', () => pem(longPem(100_000))],
  ])('a key of 100,000 bits as %s', async (_, material) => {
    const { reason, args } = await failing(() => readKey(material()));
    expect([reason, args]).toEqual(['keyTooLong', { bits: 100_000, mostBits: 16_384 }]);
  });

  it('a text that is almost base64 is looked through once', async () => {
    const text = Buffer.from(`MIIA${' '.repeat(200_000)}!`);
    expect(await reasonOf(() => keyMaterialOf(text, {}))).toBe('keyUnrecognised');
  });
});

describe('a key under a password', () => {
  const slow = pkcs12(keyFile('java-three-keys.p12'));

  it('leaves the thread that asks free while it is opened', async () => {
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    await readKey(slow).finally(() => clearInterval(counting));
    expect(turns).toBeGreaterThan(5);
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    const reading = readKey(slow, stop.signal);
    stop.abort();
    const error = await failing(() => reading);
    expect([error.reason, error.kind]).toEqual(['keyOpeningCancelled', 'cancelled']);
    expect(await reasonOf(() => readKey(slow, stop.signal))).toBe('keyOpeningCancelled');
  });

  it('is given up after a time, which is told', async () => {
    const { reason, args } = await failing(() => openOnThread(slow, undefined, 0.001));
    expect([reason, args]).toEqual(['keyOpeningTimedOut', { seconds: 0.001 }]);
  });
});
