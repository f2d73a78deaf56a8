import { describe, expect, it } from 'vitest';
import { authenticatedOrganisation, showToken } from '../../../../services/maskinporten/show-token';
import { secret } from './support/keys';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: object) => secret(`${encode({ alg: 'RS256' })}.${encode(claims)}.c2lnbmF0dXJl`);

const plain = {
  iss: 'https://test.maskinporten.no/',
  client_id: 'client-1',
  client_amr: 'private_key_jwt',
  consumer: { authority: 'iso6523-actorid-upis', ID: '0192:310000035' },
  scope: 'skatteetaten:utleggsbegjaering',
  token_type: 'Bearer',
  iat: 1_700_000_000,
  exp: 1_700_000_120,
};

const systemUser = (id: string) => ({
  type: 'urn:altinn:systemuser',
  systemuser_org: { authority: 'iso6523-actorid-upis', [id]: '0192:210000046' },
  systemuser_id: ['a0000000-0000-4000-8000-000000000001'],
  system_id: '310000035_program',
});

describe('what a token says of itself', () => {
  it('for one’s own organisation', () => {
    expect(showToken(token(plain))).toEqual({
      issuer: 'https://test.maskinporten.no/',
      clientId: 'client-1',
      scope: 'skatteetaten:utleggsbegjaering',
      consumer: '310000035',
      issuedAt: 1_700_000_000_000,
      expiresAt: 1_700_000_120_000,
    });
  });

  it('where a customer has delegated', () => {
    const supplier = { authority: 'iso6523-actorid-upis', ID: '0192:210000046' };
    const claims = showToken(token({ ...plain, supplier, delegation_source: 'https://tt02.altinn.no/' }));
    expect(claims).toMatchObject({ supplier: '210000046', delegationSource: 'https://tt02.altinn.no/' });
    expect(claims && authenticatedOrganisation(claims)).toBe('310000035');
  });

  it.each(['ID', 'id', 'Id'])('with a system user, whose owner’s number is called %s', (id) => {
    const claims = showToken(token({ ...plain, authorization_details: [systemUser(id)] }));
    expect(claims?.systembruker).toEqual({
      organisation: '210000046',
      ids: ['a0000000-0000-4000-8000-000000000001'],
      systemId: '310000035_program',
    });
    expect(claims && authenticatedOrganisation(claims)).toBe('210000046');
  });

  it('with other details of authorisation', () => {
    const claims = showToken(token({ ...plain, authorization_details: [{ type: 'other' }, 'text', null] }));
    expect(claims).not.toHaveProperty('systembruker');
    expect(claims && authenticatedOrganisation(claims)).toBe('310000035');
  });

  it('in shapes that nobody has promised', () => {
    const details = [{ type: 'urn:altinn:systemuser', systemuser_id: 'one', systemuser_org: 'text' }];
    const odd = { consumer: 7, supplier: [], scope: ['a'], iat: 'now', authorization_details: details };
    const claims = showToken(token(odd));
    expect(claims).toEqual({
      issuer: '',
      clientId: '',
      scope: '',
      consumer: '',
      systembruker: { organisation: '', ids: ['one'], systemId: '' },
    });
    expect(claims && authenticatedOrganisation(claims)).toBe('');
  });

  it('is nothing where it is no JWT', () => {
    expect(showToken(secret('opaque'))).toBeUndefined();
  });
});
