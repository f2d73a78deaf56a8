import { createPublicKey } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { signGrant } from '../../../../services/maskinporten/grant';
import { readKey } from '../../../../services/maskinporten/keys/read-key';
import type { SigningKey } from '../../../../services/maskinporten/keys/signing-key';
import type { Mode } from '../../../../services/profile';
import { failing } from './support/failing';
import { keyText, secret, theKey } from './support/keys';
import { noon } from './support/world';

const issuer = 'https://test.maskinporten.no/';
const scope = 'skatteetaten:utleggsbegjaering';
const uuid = '5c7e5fd8-54a0-4b4d-9c1a-3f1f3f0e7a11';
const seconds = noon / 1000;

let key: SigningKey;
let certified: SigningKey;

beforeAll(async () => {
  const text = secret(keyText('pkcs8.pem'));
  key = await readKey({ kind: 'pem', text, kid: 'our-key' });
  certified = await readKey({ kind: 'pem', text, certificates: keyText('certificates.pem') });
});

async function grant(mode: Mode, signedWith = key, now = noon + 999): Promise<string> {
  const profile = { name: 'test', environment: 'test', clientId: 'client-1', mode } as const;
  const world = { now: () => now, uuid: () => uuid };
  return (await signGrant({ profile, issuer, scope, key: signedWith }, world)).reveal();
}

const common = { aud: issuer, iss: 'client-1', scope, iat: seconds, exp: seconds + 100, jti: uuid };

describe('a grant', () => {
  it('says what Maskinporten knows, and nothing else', async () => {
    const jwt = await grant({ kind: 'own' });
    expect(decodeJwt(jwt)).toEqual(common);
    expect(decodeProtectedHeader(jwt)).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'our-key' });
  });

  it('is signed with the key', async () => {
    await expect(
      jwtVerify(await grant({ kind: 'own' }), createPublicKey(theKey()), { currentDate: new Date(noon) }),
    ).resolves.toBeDefined();
  });

  it('lives no longer than 120 seconds', async () => {
    const { iat = 0, exp = Infinity } = decodeJwt(await grant({ kind: 'own' }));
    expect(exp - iat).toBeLessThanOrEqual(120);
  });

  it('has the certificates, as a list of base64 of DER, instead of a kid', async () => {
    const header = decodeProtectedHeader(await grant({ kind: 'own' }, certified));
    expect(Object.keys(header).sort()).toEqual(['alg', 'typ', 'x5c']);
    expect(header.x5c).toHaveLength(3);
    for (const der of header.x5c ?? []) expect(der).toMatch(/^MII[A-Za-z0-9+/]+={0,2}$/);
  });

  it('names the customer that has delegated the scope', async () => {
    const jwt = await grant({ kind: 'onBehalfOf', organisation: '310000035' });
    expect(decodeJwt(jwt)).toEqual({ ...common, consumer_org: '310000035' });
  });

  it('names the customer whose system user is used', async () => {
    const jwt = await grant({ kind: 'systembruker', organisation: '310000035' });
    expect(decodeJwt(jwt)).toEqual({
      ...common,
      authorization_details: [
        {
          type: 'urn:altinn:systemuser',
          systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:310000035' },
        },
      ],
    });
  });

  it('names the system user by its reference where it has one', async () => {
    const jwt = await grant({ kind: 'systembruker', organisation: '310000035', externalRef: 'avd-2' });
    expect(decodeJwt(jwt)['authorization_details']).toEqual([
      {
        type: 'urn:altinn:systemuser',
        systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:310000035' },
        externalRef: 'avd-2',
      },
    ]);
  });

  it('is not signed with a certificate that has expired', async () => {
    const tooLate = (certified.certificate?.validTo ?? 0) + 1;
    const error = await failing(() => grant({ kind: 'own' }, certified, tooLate));
    expect(error.reason).toBe('keyCertificateExpired');
    expect(error.message).toContain('2126-');
  });

  it('is not signed with a certificate that is not valid yet', async () => {
    const tooEarly = (certified.certificate?.validFrom ?? 0) - 1;
    const error = await failing(() => grant({ kind: 'own' }, certified, tooEarly));
    expect(error.reason).toBe('keyCertificateNotYetValid');
  });
});
