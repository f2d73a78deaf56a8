import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

/** A certificate and its private key, as PEM. */
export interface Certified {
  readonly certificate: string;
  readonly key: string;
}

/** @returns a certificate authority of one's own, and a certificate that it has issued for a host name and 127.0.0.1 */
export function privateAuthority(host: string): { readonly authority: string; readonly server: Certified } {
  const issuer = [{ name: 'commonName', value: 'Private CA' }];
  const authorityKeys = keys();
  const authority = certificate(issuer, issuer, authorityKeys, authorityKeys, [
    { name: 'basicConstraints', cA: true },
    { name: 'keyUsage', keyCertSign: true },
  ]);
  const serverKeys = keys();
  const server = certificate([{ name: 'commonName', value: host }], issuer, serverKeys, authorityKeys, [
    {
      name: 'subjectAltName',
      altNames: [
        { type: 2, value: host },
        { type: 7, ip: '127.0.0.1' },
      ],
    },
  ]);
  return {
    authority,
    server: { certificate: server, key: forge.pki.privateKeyToPem(serverKeys.privateKey) },
  };
}

function keys(): forge.pki.rsa.KeyPair {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  const opened = forge.pki.privateKeyFromPem(pem);
  return { privateKey: opened, publicKey: forge.pki.setRsaPublicKey(opened.n, opened.e) };
}

function certificate(
  subject: forge.pki.CertificateField[],
  issuer: forge.pki.CertificateField[],
  of: forge.pki.rsa.KeyPair,
  by: forge.pki.rsa.KeyPair,
  extensions: readonly object[],
): string {
  const made = forge.pki.createCertificate();
  made.publicKey = of.publicKey;
  made.serialNumber = `0${Math.floor(Math.random() * 1e9)}`;
  made.validity.notBefore = new Date(Date.now() - 3_600_000);
  made.validity.notAfter = new Date(Date.now() + 86_400_000);
  made.setSubject(subject);
  made.setIssuer(issuer);
  made.setExtensions([...extensions]);
  made.sign(by.privateKey, forge.md.sha256.create());
  return forge.pki.certificateToPem(made);
}
