import type forge from 'node-forge';
import type { X509Certificate } from 'node:crypto';
import { ElanError } from '../../errors';
import { limits } from '../../limits/limits';
import { readCertificate } from './certificates';
import { guardedForge, isTooDeep, within, type Forge } from './guarded-forge';
import { Budget, refuseManyParts } from './limits';

/** What a PKCS#12 file holds. */
export interface Pkcs12Contents {
  /** Private keys, as PKCS#8 in DER. */
  readonly keys: readonly Buffer<ArrayBuffer>[];
  readonly certificates: readonly X509Certificate[];
}

/**
 * Opens a PKCS#12 file. node-forge is loaded for it, and only for it: Node itself opens the file for TLS alone, and
 * does not know the older ways of encryption.
 * @throws ElanError of kind `settings` where the password is wrong, the file cannot be read, or that would take too much
 */
export async function openPkcs12(bytes: Buffer, password: string): Promise<Pkcs12Contents> {
  const library = await guardedForge();
  const bags = open(library, bytes, password).safeContents.flatMap(({ safeBags }) => safeBags);
  refuseManyParts(bags.length);
  const { oids } = library.pki;
  const ofType = (...types: (string | undefined)[]) => bags.filter(({ type }) => types.includes(type));
  return {
    keys: ofType(oids['keyBag'], oids['pkcs8ShroudedKeyBag']).map((bag) => keyOf(library, bag)),
    certificates: ofType(oids['certBag']).map((bag) => certificateOf(library, bag)),
  };
}

function open(library: Forge, bytes: Buffer, password: string): forge.pkcs12.Pkcs12Pfx {
  const read = () => library.asn1.fromDer(bytes.toString('binary'), true);
  try {
    return within(new Budget(), () => library.pkcs12.pkcs12FromAsn1(read(), false, password));
  } catch (error) {
    refuseCostly(error);
    const problem = error instanceof Error ? error.message : '';
    const wrong = /MAC could not be verified/.test(problem);
    if (!wrong && !isAscii(password)) return openInUtf8(library, read, password);
    if (!wrong && !/decrypt/i.test(problem)) throw new ElanError('pkcs12Unreadable');
    throw new ElanError(password === '' ? 'keyPasswordMissing' : 'keyPasswordWrong');
  }
}

/**
 * The library checks the file against the password in UTF-16, as it should, and then decrypts with the same characters
 * taken for bytes, where modern encryption (PBES2) wants UTF-8. So the check, which has passed, is left out here.
 */
function openInUtf8(library: Forge, read: () => forge.asn1.Asn1, password: string): forge.pkcs12.Pkcs12Pfx {
  try {
    const file = read();
    const unchecked = { ...file, value: Array.isArray(file.value) ? file.value.slice(0, 2) : file.value };
    const inUtf8 = library.util.encodeUtf8(password);
    return within(new Budget(), () => library.pkcs12.pkcs12FromAsn1(unchecked, false, inUtf8));
  } catch (error) {
    refuseCostly(error);
    throw new ElanError('pkcs12PasswordNotAscii');
  }
}

/** @throws ElanError where a limit has been passed */
function refuseCostly(error: unknown): void {
  if (error instanceof ElanError) throw error;
  if (isTooDeep(error)) throw new ElanError('keyNestedTooDeep', { args: { limit: limits.key.nesting } });
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function keyOf({ pki, asn1 }: Forge, { key, asn1: other }: forge.pkcs12.Bag): Buffer<ArrayBuffer> {
  return der(asn1, key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key)) : other);
}

function certificateOf({ pki, asn1 }: Forge, { cert, asn1: other }: forge.pkcs12.Bag): X509Certificate {
  return readCertificate(der(asn1, cert ? pki.certificateToAsn1(cert) : other));
}

function der(asn1: Forge['asn1'], value: forge.asn1.Asn1): Buffer<ArrayBuffer> {
  return Buffer.from(asn1.toDer(value).getBytes(), 'binary');
}
