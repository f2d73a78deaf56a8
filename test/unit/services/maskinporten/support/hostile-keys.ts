import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';
import { keyFile } from './keys';

const { asn1, pki, util } = forge;
const { Class, Type } = asn1;
type Asn1 = forge.asn1.Asn1;

const usual = '\x08\x00';
const most = '\x7f\xff\xff\xff';

/** 2³¹ − 1: what takes hours. */
export const mostIterations = 2 ** 31 - 1;

/** @returns a PKCS#12 file of `test/fixtures/keys` with the most iterations wherever it has 2048 */
export function withMostIterations(file: string): Buffer {
  return der(edited(parsed(keyFile(file))));
}

/** Iterations stand in the file itself, and in the files that its texts of bytes are. */
function edited(value: Asn1): Asn1 {
  if (Array.isArray(value.value)) return { ...value, value: value.value.map(edited) };
  if (value.type === Type.INTEGER && value.value === usual) return { ...value, value: most };
  if (value.type !== Type.OCTETSTRING || !value.value.startsWith('\x30')) return value;
  try {
    return { ...value, value: asn1.toDer(edited(asn1.fromDer(value.value))).getBytes() };
  } catch {
    return value;
  }
}

/** @returns a PKCS#12 file whose open part takes one iteration, and the key in it, which is hidden, the most */
export function withHiddenIterations(password: string): Buffer {
  const hidden = bag(pki.oids['pkcs8ShroudedKeyBag'], edited(shroudedKey(password)));
  return pkcs12([encrypted(sequence([hidden]), password)]);
}

/** @returns a PKCS#12 file with many keys, each under the password */
export function withManyBags(count: number, password: string): Buffer {
  const one = bag(pki.oids['pkcs8ShroudedKeyBag'], shroudedKey(password, 1));
  return pkcs12([data(sequence(Array.from({ length: count }, () => one)))]);
}

/** @returns what begins as a PKCS#12 file does, and then is nested that deep: two bytes a level */
export function nested(levels: number): Buffer {
  return Buffer.from(`3080020103${'3080'.repeat(levels)}`, 'hex');
}

/** What an encrypted key in PEM asks for. */
export interface Asked {
  readonly iterations?: string;
  readonly salt?: string;
  readonly keyLength?: string;
}

/** @returns an encrypted key in PEM, by PBES2 with PBKDF2, which cannot be opened by any password */
export function pemWithPbkdf2({ iterations = most, salt = 'saltsalt', keyLength = '' }: Asked): string {
  const length = keyLength === '' ? [] : [integer(keyLength)];
  return pemWith(pki.oids['pkcs5PBKDF2'], [octets(salt), integer(iterations), ...length]);
}

/** @returns an encrypted key in PEM by PBES2 with scrypt; the numbers as bytes */
export function pemWithScrypt(cost: string, blockSize: string, parallelisation: string): string {
  const numbers = [cost, blockSize, parallelisation].map(integer);
  return pemWith('1.3.6.1.4.1.11591.4.11', [octets('saltsalt'), ...numbers]);
}

/** @returns an encrypted key in PEM by the older PBES1 (MD5 and DES) */
export function pemWithPbes1(): string {
  return pem(sequence([oid('1.2.840.113549.1.5.3'), sequence([octets('saltsalt'), integer(most)])]));
}

/** @returns a private JSON Web Key whose numbers have that many bits */
export function longJwk(bits: number): string {
  const number = Buffer.alloc(bits / 8, 0xa5).toString('base64url');
  const numbers = Object.fromEntries(['n', 'd', 'p', 'q', 'dp', 'dq', 'qi'].map((name) => [name, number]));
  return JSON.stringify({ kty: 'RSA', e: 'AQAB', kid: 'k', ...numbers });
}

/** @returns a private key in PEM (PKCS#1) whose numbers have that many bits */
export function longPem(bits: number): string {
  const number = integer(`\x00${'\xa5'.repeat(bits / 8)}`);
  const exponent = integer('\x01\x00\x01');
  const key = [integer('\x00'), number, exponent, ...Array.from({ length: 6 }, () => number)];
  return inPem('RSA PRIVATE KEY', sequence(key));
}

function pemWith(derivation: string | undefined, parameters: Asn1[]): string {
  const cipher = sequence([oid('2.16.840.1.101.3.4.1.42'), octets('sixteen bytes of')]);
  const scheme = sequence([sequence([oid(derivation), sequence(parameters)]), cipher]);
  return pem(sequence([oid(pki.oids['pkcs5PBES2']), scheme]));
}

function pem(algorithm: Asn1): string {
  return inPem('ENCRYPTED PRIVATE KEY', sequence([algorithm, octets('x'.repeat(32))]));
}

function inPem(label: string, value: Asn1): string {
  const lines =
    der(value)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n');
}

function shroudedKey(password: string, count = 2048): Asn1 {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 512 });
  const key = asn1.fromDer(privateKey.export({ type: 'pkcs8', format: 'der' }).toString('binary'));
  return pki.encryptPrivateKeyInfo(key, password, { algorithm: 'aes128', count });
}

function encrypted(contents: Asn1, password: string): Asn1 {
  const { value } = pki.encryptPrivateKeyInfo(contents, password, { algorithm: 'aes128', count: 1 });
  const [algorithm, bytes] = Array.isArray(value) ? value : [];
  if (!algorithm || typeof bytes?.value !== 'string') throw new Error('not encrypted');
  const inside = asn1.create(Class.CONTEXT_SPECIFIC, Type.NONE, false, bytes.value);
  const content = sequence([oid(pki.oids['data']), algorithm, inside]);
  return sequence([oid(pki.oids['encryptedData']), tagged(sequence([integer('\x00'), content]))]);
}

function data(contents: Asn1): Asn1 {
  return sequence([oid(pki.oids['data']), tagged(octets(asn1.toDer(contents).getBytes()))]);
}

function pkcs12(parts: Asn1[]): Buffer {
  return der(sequence([integer('\x03'), data(sequence(parts))]));
}

function bag(type: string | undefined, value: Asn1): Asn1 {
  return sequence([oid(type), tagged(value)]);
}

function tagged(value: Asn1): Asn1 {
  return asn1.create(Class.CONTEXT_SPECIFIC, Type.NONE, true, [value]);
}

function sequence(values: Asn1[]): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, values);
}

function integer(bytes: string): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.INTEGER, false, bytes);
}

function octets(bytes: string): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, bytes);
}

function oid(name: string | undefined): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(name ?? '').getBytes());
}

function parsed(bytes: Buffer): Asn1 {
  return asn1.fromDer(util.createBuffer(bytes.toString('binary')));
}

function der(value: Asn1): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'binary');
}
