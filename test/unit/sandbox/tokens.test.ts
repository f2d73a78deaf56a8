import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { property, textOf } from '../../../engine/values/json';
import { newKey } from '../../../sandbox/state/store';
import {
  askForToken,
  call,
  grantType,
  postForm,
  rightClaims,
  scope,
  signed,
  start,
  steer,
  testSandbox,
  type Received,
  type TestSandbox,
} from './support';

const vendor = '310844136';
const customer = '313772195';
const clientId = 'client-of-a-vendor';
let sandbox: TestSandbox;
let key: Awaited<ReturnType<typeof newKey>>;

beforeAll(async () => {
  sandbox = await testSandbox();
  key = await newKey();
});
afterAll(() => sandbox.close());
beforeEach(() => register({}));

async function register(values: object): Promise<void> {
  const { kty, kid, n, e } = key;
  const client = { clientId, organisasjonsnummer: vendor, jwk: { kty, kid, n, e }, ...values };
  const answer = await steer(sandbox, 'POST', '/sandbox/klienter', client);
  if (answer.status !== 201) throw new Error(answer.text);
}

const ask = (claims: object = {}): Promise<Received> =>
  askForToken(sandbox, { iss: clientId, ...claims }, { key });

const systemuser = (values: object = {}): object => ({
  authorization_details: [
    {
      type: 'urn:altinn:systemuser',
      systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${customer}` },
      ...values,
    },
  ],
});

describe('what a client finds', () => {
  test('is described by the metadata', async () => {
    const { body } = await steer(sandbox, 'GET', '/.well-known/oauth-authorization-server');
    expect(body).toMatchObject({
      issuer: sandbox.issuer,
      token_endpoint: `${sandbox.issuer}token`,
      jwks_uri: `${sandbox.issuer}jwk`,
    });
    expect(sandbox.issuer).toBe(`http://127.0.0.1:${sandbox.port}/`);
  });

  test('are keys that verify the tokens, and nothing private', async () => {
    const { body } = await steer(sandbox, 'GET', '/jwk');
    const token = textOf((await ask()).body, 'access_token') ?? '';
    const verified = await jwtVerify(token, createLocalJWKSet(body as JSONWebKeySet), {
      currentDate: new Date(start),
    });
    expect(verified.protectedHeader.alg).toBe('RS256');
    expect(JSON.stringify(body)).not.toMatch(/"[dpq]":/);
  });
});

describe('a token', () => {
  test('for one’s own organisation', async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 120, scope });
    const claims = decodeJwt(textOf(answer.body, 'access_token') ?? '');
    expect(claims).toMatchObject({
      iss: sandbox.issuer,
      client_id: clientId,
      client_amr: 'private_key_jwt',
      aud: 'unspecified',
      scope,
      consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${vendor}` },
      iat: start / 1000,
      exp: start / 1000 + 120,
    });
    expect(claims).not.toHaveProperty('supplier');
    expect(claims).not.toHaveProperty('authorization_details');
  });

  test('for a customer who has delegated the scope', async () => {
    await register({ delegations: [customer] });
    const { body } = await ask({ consumer_org: customer });
    expect(decodeJwt(textOf(body, 'access_token') ?? '')).toMatchObject({
      consumer: { ID: `0192:${customer}` },
      supplier: { ID: `0192:${vendor}` },
      delegation_source: 'https://tt02.altinn.no/',
    });
  });

  test('for a customer whose system user is used', async () => {
    await register({ systembrukere: [{ organisasjonsnummer: customer }] });
    const { body } = await ask(systemuser());
    expect(decodeJwt(textOf(body, 'access_token') ?? '')).toMatchObject({
      consumer: { ID: `0192:${vendor}` },
      authorization_details: [
        {
          type: 'urn:altinn:systemuser',
          systemuser_org: { ID: `0192:${customer}` },
          systemuser_id: [expect.stringMatching(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/)],
          system_id: `${vendor}_lokal`,
        },
      ],
    });
  });

  test('for one of several system users', async () => {
    await register({ systembrukere: [{ organisasjonsnummer: customer, externalRef: 'avdeling-2' }] });
    expect((await ask(systemuser({ externalRef: 'avdeling-2' }))).status).toBe(200);
    expect((await ask(systemuser())).text).toContain('MP-303');
  });

  test('for any synthetic organisation, of the client that is ready to use', async () => {
    expect((await askForToken(sandbox, { consumer_org: customer })).status).toBe(200);
    expect((await askForToken(sandbox, systemuser())).status).toBe(200);
    expect((await askForToken(sandbox, { consumer_org: '974760673' })).text).toContain('MP-251');
  });

  test('for somebody else than the services is no good there', async () => {
    const { body } = await ask({ resource: ['https://another.example'] });
    const token = textOf(body, 'access_token') ?? '';
    expect((await call(sandbox, 'changedCases', { token })).status).toBe(401);
  });
});

describe('a grant is refused', () => {
  const refused: [string, () => Promise<Received>, string, number, string][] = [
    ['without a client that is known', () => ask({ iss: 'somebody-else' }), 'invalid_grant', 400, 'MP-100'],
    ['with a key that is not registered', withOtherKey, 'invalid_grant', 400, 'MP-100'],
    ['signed with another key under the same kid', withForgedKey, 'invalid_grant', 400, 'MP-124'],
    ['with another algorithm', withOtherAlgorithm, 'invalid_grant', 400, 'MP-124'],
    ['with neither kid nor x5c', withoutKid, 'invalid_request', 400, 'MP-011'],
    ['that is no JWT', () => post('not.a.jwt'), 'invalid_request', 400, 'MP-011'],
    ['that is missing', () => postForm(sandbox, { grant_type: grantType }), 'invalid_request', 400, 'MP-011'],
    ['for another audience', () => ask({ aud: `${sandbox.issuer}token` }), 'invalid_grant', 400, 'MP-110'],
    [
      'for several audiences',
      () => ask({ aud: [sandbox.issuer, 'https://test.maskinporten.no/'] }),
      'invalid_grant',
      400,
      'MP-110',
    ],
    ['for the issuer without its slash', () => ask({ aud: sandbox.url }), 'invalid_grant', 400, 'MP-110'],
    ['whose key has expired', () => withFault('keyExpired'), 'invalid_grant', 400, 'MP-121'],
    ['a second time', twice, 'invalid_grant', 400, 'MP-012'],
    ['that has expired', () => times(-130, -10), 'invalid_grant', 400, 'MP-130'],
    ['issued too long ago', () => times(-10, 60), 'invalid_grant', 400, 'MP-130'],
    ['issued in the future', () => times(10, 60), 'invalid_grant', 400, 'Issue time is after now'],
    ['that lives too long', () => times(0, 121), 'invalid_grant', 400, 'more than 120 seconds'],
    ['without times', () => ask({ exp: undefined }), 'invalid_grant', 400, 'Invalid assertion'],
    ['with a jti that is no text', () => ask({ jti: 7 }), 'invalid_grant', 400, 'Invalid assertion'],
    [
      'with a claim that is not documented',
      () => ask({ sub: clientId }),
      'invalid_grant',
      400,
      'Invalid assertion',
    ],
    ['for no scope', () => ask({ scope: undefined }), 'invalid_scope', 400, 'MP-200'],
    [
      'for a scope that is not registered',
      () => ask({ scope: `${scope} other:scope` }),
      'invalid_scope',
      400,
      'MP-200',
    ],
    ['for another type of client', () => withFault('otherIntegrationType'), 'invalid_scope', 400, 'MP-201'],
    ['where the scope is not granted', () => withFault('scopeNotGranted'), 'access_denied', 403, 'MP-250'],
    ['for who has not delegated', () => ask({ consumer_org: customer }), 'access_denied', 403, 'MP-251'],
    ['for no organisation', () => ask({ consumer_org: '0192:313772195' }), 'invalid_request', 400, 'MP-011'],
    [
      'for the client’s own organisation as a customer',
      () => ask({ consumer_org: vendor }),
      'invalid_request',
      400,
      'combination consumer_org in claim and delegation scope on client is invalid',
    ],
    ['for a child client', () => ask({ iss_onbehalfof: 'child' }), 'invalid_request', 400, 'MP-011'],
    ['with unknown details', () => ask(systemuser({ type: 'other' })), 'invalid_grant', 400, 'MP-301'],
    ['with a field too many', () => ask(systemuser({ resource: 'x' })), 'invalid_grant', 400, 'MP-302'],
    [
      'with a field too many in the organisation',
      () =>
        ask(
          systemuser({
            systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${customer}`, name: 'x' },
          }),
        ),
      'invalid_grant',
      400,
      'MP-302',
    ],
    [
      'with details that are no list',
      () => ask({ authorization_details: 'urn:altinn:systemuser' }),
      'invalid_grant',
      400,
      'MP-302',
    ],
    [
      'without a system user',
      () => ask(systemuser()),
      'invalid_altinn_customer_configuration',
      400,
      'MP-303',
    ],
    [
      'with an organisation without its prefix',
      () => ask(systemuser({ systemuser_org: { authority: 'iso6523-actorid-upis', ID: customer } })),
      'invalid_altinn_customer_configuration',
      400,
      'MP-303',
    ],
  ];

  test.each(refused)('%s', async (_, attempt, error, status, description) => {
    const answer = await attempt();
    expect({ status: answer.status, error: property(answer.body, 'error') }).toEqual({ status, error });
    expect(textOf(answer.body, 'error_description')).toContain(description);
    expect(textOf(answer.body, 'error_uri')).toMatch(/^https:/);
  });

  test('of another type', async () => {
    const answer = await postForm(sandbox, { grant_type: 'client_credentials' });
    expect(answer.status).toBe(400);
    expect(property(answer.body, 'error')).toBe('unsupported_grant_type');
  });

  test('without a form', async () => {
    expect((await steer(sandbox, 'POST', '/token', { grant_type: grantType })).status).toBe(400);
  });

  function times(iat: number, exp: number): Promise<Received> {
    const seconds = start / 1000;
    return ask({ iat: seconds + iat, exp: seconds + exp });
  }

  async function withFault(fault: string): Promise<Received> {
    await register({ fault });
    return ask();
  }

  const post = (assertion: string): Promise<Received> =>
    postForm(sandbox, { grant_type: grantType, assertion });

  async function twice(): Promise<Received> {
    const assertion = await signed({ ...rightClaims(sandbox), iss: clientId, jti: undefined }, { key });
    expect((await post(assertion)).status).toBe(200);
    return post(assertion);
  }

  async function withOtherKey(): Promise<Received> {
    return askForToken(sandbox, { iss: clientId }, { key: await newKey() });
  }

  async function withForgedKey(): Promise<Received> {
    return askForToken(sandbox, { iss: clientId }, { key: { ...(await newKey()), kid: key.kid } });
  }

  async function withOtherAlgorithm(): Promise<Received> {
    const right = await signed({ ...rightClaims(sandbox), iss: clientId }, { key });
    const header = Buffer.from(JSON.stringify({ alg: 'PS256', kid: key.kid })).toString('base64url');
    return post([header, ...right.split('.').slice(1)].join('.'));
  }

  function withoutKid(): Promise<Received> {
    return askForToken(sandbox, { iss: clientId }, { key, header: {} });
  }
});

test('the same jti is refused in another grant too', async () => {
  expect((await ask({ jti: 'once' })).status).toBe(200);
  expect((await ask({ jti: 'once' })).text).toContain('MP-012');
});

describe('at the services', () => {
  test('a token is taken until it expires', async () => {
    const own = await testSandbox();
    const { body } = await askForToken(own);
    const token = textOf(body, 'access_token') ?? '';
    own.clock.now += 119_000;
    expect((await call(own, 'changedCases', { token })).status).toBe(200);
    own.clock.now += 2000;
    expect((await call(own, 'changedCases', { token })).status).toBe(401);
    await own.close();
  });

  test.each([
    ['nothing', ''],
    ['no token', 'Bearer x'],
    ['another scheme', 'Basic eDp5'],
  ])('%s is refused with 401', async (_, authorization) => {
    const headers = { Authorization: authorization };
    const answer = await call(sandbox, 'changedCases', { token: '', headers });
    expect(answer.status).toBe(401);
  });

  test('a token with another scope is refused with 403', async () => {
    await register({ scopes: ['other:scope'] });
    const { body } = await ask({ scope: 'other:scope' });
    const answer = await call(sandbox, 'submit', { token: textOf(body, 'access_token') ?? '', body: {} });
    expect(answer.status).toBe(403);
    expect(property(answer.body, 'kode')).toBe('DAS-008');
  });
});
