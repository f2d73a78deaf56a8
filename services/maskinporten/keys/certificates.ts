import { X509Certificate, type KeyObject } from 'node:crypto';
import { ElanError } from '../../errors';
import { refuseManyParts } from './limits';

/** What a certificate tells, for diagnosis. */
export interface CertificateFacts {
  /** The organisation that it is issued to. */
  readonly organisation?: string;
  /** Who has issued it, by the name that tells test from production. */
  readonly issuer: string;
  /** The first moment that it is valid, in milliseconds since 1970. */
  readonly validFrom: number;
  /** The last moment that it is valid, in milliseconds since 1970. */
  readonly validTo: number;
}

const certificateBegins = '-----BEGIN CERTIFICATE-----';
const certificateEnds = '-----END CERTIFICATE-----';

/**
 * @param text with certificates in PEM among anything else
 * @throws ElanError of kind `settings` for one that is damaged, and where there are too many
 */
export function readCertificates(text: string): X509Certificate[] {
  refuseManyParts(partsIn(text));
  const [, ...begun] = text.split(certificateBegins);
  return begun.flatMap((rest) => {
    const end = rest.indexOf(certificateEnds);
    return end < 0 ? [] : readCertificate(`${certificateBegins}${rest.slice(0, end)}${certificateEnds}`);
  });
}

/** @returns how many keys and certificates begin in a text in PEM */
export function partsIn(text: string): number {
  return text.split('-----BEGIN ').length - 1;
}

/**
 * @param material one certificate, in PEM or DER
 * @throws ElanError of kind `settings` where it is damaged
 */
export function readCertificate(material: string | Uint8Array): X509Certificate {
  try {
    return new X509Certificate(material);
  } catch {
    throw new ElanError('keyCertificateUnreadable');
  }
}

/**
 * @param certificates in any order, also with others that do not belong there
 * @returns the key's own certificate, then the one that has issued it and so on; empty where none is the key's. Of
 *   several of the key's own, the one that is valid longest.
 */
export function chainOf(key: KeyObject, certificates: readonly X509Certificate[]): X509Certificate[] {
  const [leaf] = certificates
    .filter((certificate) => certificate.checkPrivateKey(key))
    .sort((one, other) => Date.parse(other.validTo) - Date.parse(one.validTo));
  const chain: X509Certificate[] = [];
  for (let next = leaf; next; next = issuerOf(next, certificates, chain)) chain.push(next);
  return chain;
}

function issuerOf(
  certificate: X509Certificate,
  candidates: readonly X509Certificate[],
  chain: readonly X509Certificate[],
): X509Certificate | undefined {
  return candidates.find(
    (candidate) =>
      candidate.subject === certificate.issuer &&
      !chain.includes(candidate) &&
      certificate.verify(candidate.publicKey),
  );
}

/** @returns what a certificate tells of itself */
export function factsOf(certificate: X509Certificate): CertificateFacts {
  const organisation = organisationOf(certificate.subject);
  return {
    ...(organisation ? { organisation } : {}),
    issuer: /^CN=(.*)$/m.exec(certificate.issuer)?.[1] ?? certificate.issuer.replaceAll('\n', ', '),
    validFrom: Date.parse(certificate.validFrom),
    validTo: Date.parse(certificate.validTo),
  };
}

/** Certificates of SEID 2.0 have the number in `organizationIdentifier`, older ones in `serialNumber`. */
function organisationOf(subject: string): string | undefined {
  return (
    /^(?:organizationIdentifier|2\.5\.4\.97)=(?:NTRNO-)?(\d{9})$/m.exec(subject)?.[1] ??
    /^serialNumber=(\d{9})$/m.exec(subject)?.[1]
  );
}

/** @returns certificates as the header `x5c` has them */
export function x5cOf(chain: readonly X509Certificate[]): string[] {
  return chain.map((certificate) => certificate.raw.toString('base64'));
}
