import { generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { describe, expect, it } from 'vitest';
import { chainOf, factsOf } from '../../../../../services/maskinporten/keys/certificates';
import { theKey } from '../support/keys';

interface Subject {
  readonly name: string;
  readonly key: KeyObject;
}

const attributesOf = ({ name }: Subject) => [{ shortName: 'CN', value: name }];
const pemOf = (key: KeyObject) => key.export({ format: 'pem', type: 'pkcs8' }).toString();

function certificate(subject: Subject, issuer: Subject, years = 1, more: forge.pki.CertificateField[] = []) {
  const made = forge.pki.createCertificate();
  const ownKey = forge.pki.privateKeyFromPem(pemOf(subject.key));
  made.publicKey = forge.pki.setRsaPublicKey(ownKey.n, ownKey.e);
  made.validity.notBefore = new Date('2026-01-01T00:00:00Z');
  made.validity.notAfter = new Date(`${2026 + years}-01-01T00:00:00Z`);
  made.setSubject([...attributesOf(subject), ...more]);
  made.setIssuer(attributesOf(issuer));
  made.sign(forge.pki.privateKeyFromPem(pemOf(issuer.key)), forge.md.sha256.create());
  return new X509Certificate(forge.pki.certificateToPem(made));
}

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const us = { name: 'us', key: theKey() };
const issuing = { name: 'issuing', key: newKey() };
const namesake = { name: 'issuing', key: newKey() };

describe('the chain of a key', () => {
  it('begins with the certificate that is valid longest where it was renewed', () => {
    const [old, renewed] = [certificate(us, issuing, 1), certificate(us, issuing, 3)];
    expect(chainOf(us.key, [old, renewed])).toEqual([renewed]);
    expect(chainOf(us.key, [renewed, old])).toEqual([renewed]);
  });

  it('goes on with who has really issued it, not with a namesake', () => {
    const leaf = certificate(us, issuing);
    const [right, wrong] = [certificate(issuing, issuing), certificate(namesake, namesake)];
    expect(chainOf(us.key, [wrong, leaf, right])).toEqual([leaf, right]);
  });

  it('ends, also where two have issued each other', () => {
    const root = { name: 'root', key: namesake.key };
    const all = [certificate(us, issuing), certificate(issuing, root), certificate(root, issuing)];
    expect(chainOf(us.key, all)).toEqual(all);
  });

  it('is empty where no certificate is the key’s', () => {
    expect(chainOf(us.key, [certificate(issuing, issuing)])).toEqual([]);
  });
});

describe('the organisation of a certificate', () => {
  const field = (type: string, value: string) => [{ type, value }] as forge.pki.CertificateField[];

  it.each([
    ['organizationIdentifier', '2.5.4.97', 'NTRNO-310000035', '310000035'],
    ['serialNumber', '2.5.4.5', '310000035', '310000035'],
    ['serialNumber of a person', '2.5.4.5', 'UN:NO-9578-4050-123456', undefined],
    ['organizationIdentifier of another country', '2.5.4.97', 'VATSE-310000035', undefined],
  ])('is read from %s', (_, type, value, organisation) => {
    expect(factsOf(certificate(us, issuing, 1, field(type, value))).organisation).toBe(organisation);
  });
});
