import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { decodeJwt } from 'jose';
import forge from 'node-forge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../../engine/values/json';
import { askForToken, start, steer, testSandbox, type Received, type TestSandbox } from './support';

const organisation = '310844136';
const clientId = 'client-with-certificate';
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const issuerKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await testSandbox();
  await register({});
});
afterAll(() => sandbox.close());

async function register(values: object): Promise<void> {
  const client = { clientId, organisasjonsnummer: organisation, ...values };
  const answer = await steer(sandbox, 'POST', '/sandbox/klienter', client);
  if (answer.status !== 201) throw new Error(answer.text);
}

interface CertificateDetails {
  readonly owner?: string;
  readonly issuer?: string;
  readonly from?: number;
  readonly to?: number;
  readonly signedBy?: KeyObject;
}

const day = 86_400_000;
const testIssuer = 'Buypass Class 3 Test4 CA G2 ST Business';

/** Makes a certificate of the first key pair, as the issuers of virksomhetssertifikater make them. */
function certificate(details: CertificateDetails = {}): forge.pki.Certificate {
  return made(
    details.issuer ?? testIssuer,
    subjectOf(details.owner ?? organisation),
    keys.publicKey,
    details,
  );
}

function subjectOf(owner: string): forge.pki.CertificateField[] {
  return [
    { name: 'commonName', value: 'EKSEMPEL AS' },
    { type: '2.5.4.97', value: `NTRNO-${owner}` },
  ];
}

function made(
  issuer: string,
  subject: forge.pki.CertificateField[],
  publicKey: KeyObject,
  { from = start - day, to = start + day, signedBy = issuerKeys.privateKey }: CertificateDetails,
): forge.pki.Certificate {
  const created = forge.pki.createCertificate();
  created.publicKey = forge.pki.publicKeyFromPem(
    publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  );
  created.serialNumber = '01';
  created.validity.notBefore = new Date(from);
  created.validity.notAfter = new Date(to);
  created.setSubject(subject);
  created.setIssuer([{ name: 'commonName', value: issuer }]);
  const pem = signedBy.export({ type: 'pkcs8', format: 'pem' }).toString();
  created.sign(forge.pki.privateKeyFromPem(pem), forge.md.sha256.create());
  return created;
}

const issuerCertificate = (): forge.pki.Certificate =>
  made(testIssuer, [{ name: 'commonName', value: testIssuer }], issuerKeys.publicKey, {});

function der(of: forge.pki.Certificate): string {
  return Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(of)).getBytes(), 'latin1').toString(
    'base64',
  );
}

function ask(x5c: unknown): Promise<Received> {
  const key = keys.privateKey.export({ format: 'jwk' });
  return askForToken(sandbox, { iss: clientId }, { key, header: { x5c } });
}

describe('a grant that is signed with a virksomhetssertifikat', () => {
  test('is taken with the whole chain', async () => {
    const answer = await ask([der(certificate()), der(issuerCertificate())]);
    expect(answer.status).toBe(200);
    expect(decodeJwt(textOf(answer.body, 'access_token') ?? '')['client_amr']).toBe('virksomhetssertifikat');
  });

  test('is taken where the organisation stands as older certificates have it', async () => {
    const subject = [{ name: 'serialName', type: '2.5.4.5', value: organisation }];
    const older = made(testIssuer, subject, keys.publicKey, {});
    expect((await ask([der(older)])).status).toBe(200);
  });

  test('is taken of any organisation where the certificate itself is registered', async () => {
    const registered = certificate({ owner: '313159949' });
    await register({ certificate: forge.pki.certificateToPem(registered) });
    expect((await ask([der(registered)])).status).toBe(200);
    await register({});
    expect((await ask([der(registered)])).text).toContain('MP-122');
  });

  test.each([
    ['MP-120', 'of production', () => [der(certificate({ issuer: 'Buypass Class 3 CA G2 ST Business' }))]],
    ['MP-122', 'of another organisation', () => [der(certificate({ owner: '313159949' }))]],
    ['MP-123', 'that is a text and no list', () => der(certificate())],
    ['MP-123', 'that is an empty list', () => []],
    ['MP-123', 'as PEM', () => [forge.pki.certificateToPem(certificate())]],
    ['MP-123', 'as base64url', () => [`${der(certificate()).replaceAll('+', '-').replaceAll('/', '_')}-_`]],
    ['MP-123', 'that is something else', () => [Buffer.from('no certificate').toString('base64')]],
    ['MP-124', 'that has expired', () => [der(certificate({ to: start - 1000 }))]],
    ['MP-124', 'that is not valid yet', () => [der(certificate({ from: start + 1000 }))]],
    [
      'MP-124',
      'whose chain does not hang together',
      () => [der(certificate({ signedBy: keys.privateKey })), der(issuerCertificate())],
    ],
    [
      'MP-124',
      'of another key',
      () => [der(made(testIssuer, subjectOf(organisation), issuerKeys.publicKey, {}))],
    ],
  ])('is refused with %s for one %s', async (code, _, x5c) => {
    const answer = await ask(x5c());
    expect(answer.status).toBe(400);
    expect(textOf(answer.body, 'error_description')).toContain(code);
  });

  test('is refused where it names a kid too', async () => {
    const key = keys.privateKey.export({ format: 'jwk' });
    const header = { x5c: [der(certificate())], kid: 'both' };
    expect((await askForToken(sandbox, { iss: clientId }, { key, header })).text).toContain('MP-011');
  });
});
