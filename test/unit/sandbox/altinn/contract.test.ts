import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { property, textOf } from '../../../../engine/values/json';
import texts from '#schemas/tjenestefeil/altinn.json';
import { altinnRoutes } from '../../../../sandbox/altinn/document';
import { altinnOperations } from '../../../../services/altinn/operations';
import { altinnOperationNames, type AltinnOperationName } from '../../../../services/operation';
import { askForToken, steer, testSandbox, tokenFor, type Received, type TestSandbox } from '../support';
import {
  accessPackage,
  asked,
  callAltinn,
  customer,
  otherCustomer,
  post,
  rightRequest,
  rightsTo,
  rightSystem,
  systemIdOf,
  type AltinnDetails,
} from './support';

// Every answer that these calls get is held against the document by `callAltinn` itself.

let sandbox: TestSandbox;
let systemId: string;

beforeAll(async () => {
  sandbox = await testSandbox();
  systemId = systemIdOf(sandbox);
  await callAltinn(sandbox, 'registerSystem', { body: rightSystem(sandbox) });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.clearFaults());

/** Of every operation, a call in which nothing is wrong. */
async function right(name: AltinnOperationName): Promise<AltinnDetails> {
  const externalRef = `contract-${name}`;
  const body = { ...rightRequest(sandbox), externalRef };
  const agents = { ...body, rights: undefined, accessPackages: [{ urn: accessPackage }] };
  switch (name) {
    case 'registerSystem':
      return { body: rightSystem(sandbox, { id: `${systemId}-2`, clientId: [] }) };
    case 'readSystem':
    case 'listRequests':
    case 'listSystemUsers':
      return { parameters: { systemId } };
    case 'changeSystem':
      return { parameters: { systemId }, body: rightSystem(sandbox) };
    case 'requestSystemUser':
      return { body };
    case 'requestAgentSystemUser':
      return { body: agents };
    case 'requestState':
    case 'deleteRequest':
      return { parameters: { requestId: await asked(sandbox, 'New', { externalRef }) } };
    case 'agentRequestState': {
      const made = await callAltinn(sandbox, 'requestAgentSystemUser', { body: agents });
      return { parameters: { requestId: textOf(made.body, 'id') ?? '' } };
    }
    case 'requestByReference':
      await asked(sandbox, 'New', { externalRef });
      return { parameters: { systemId, orgno: customer, externalRef } };
    case 'findSystemUser':
      await asked(sandbox, 'Accepted', { externalRef });
      return { query: { 'system-id': systemId, orgno: customer, 'external-ref': externalRef } };
  }
}

test('every operation is served', () => {
  expect(altinnRoutes.map(({ name }) => name).sort()).toEqual([...altinnOperationNames].sort());
});

describe.each([...altinnOperationNames].sort())('%s', (name) => {
  const anything: AltinnDetails = {
    parameters: { systemId: 'x', requestId: 'x', orgno: 'x', externalRef: 'x' },
    query: { 'system-id': 'x', orgno: 'x' },
  };

  test('answers as the document says where nothing is wrong', async () => {
    const { status, text } = await callAltinn(sandbox, name, await right(name));
    expect([200, 201, 202], text).toContain(status);
  });

  test('answers 401 without a token', async () => {
    expect((await callAltinn(sandbox, name, { ...anything, token: 'x' })).status).toBe(401);
  });

  test('answers 403 to a token with another scope', async () => {
    const token = await tokenFor(sandbox);
    const { status, text } = await callAltinn(sandbox, name, { ...anything, token });
    expect({ status, text }).toMatchObject({
      status: 403,
      text: expect.stringContaining(altinnOperations()[name].scope) as string,
    });
  });

  test.each([
    ['throttled', 429],
    ['serverError', 500],
    ['unavailable', 503],
  ] as const)('answers in the same form to the fault %s', async (kind, status) => {
    sandbox.addFault({ kind });
    expect((await callAltinn(sandbox, name, { ...anything, token: 'x' })).status).toBe(status);
  });
});

describe('a refusal', () => {
  const register = (values: object) =>
    callAltinn(sandbox, 'registerSystem', { body: rightSystem(sandbox, values) });
  const fresh = (values: object) => register({ id: `${systemId}-fresh`, clientId: [], ...values });
  const request = (values: object) =>
    callAltinn(sandbox, 'requestSystemUser', { body: rightRequest(sandbox, values) });
  const after = async (status: string) => {
    const externalRef = `after-${status}`;
    await asked(sandbox, status, { externalRef });
    return request({ externalRef });
  };
  const faulty = (code: string) => () => {
    sandbox.addFault({ kind: 'refused', code });
    return request({});
  };
  const met: Record<string, () => Promise<Received>> = {
    'AUTH-00000': () => request({ partyOrgNo: '974760673' }),
    'AUTH-00001': () => request({ rights: rightsTo('ske-innrapportering-boligselskap') }),
    'AUTH-00004': async () => {
      await fresh({ isVisible: true });
      const form = { systemId: `${systemId}-fresh`, organisasjonsnummer: otherCustomer };
      await post(sandbox, '/altinn/systembrukere', form);
      return request({ ...form, partyOrgNo: otherCustomer, externalRef: otherCustomer });
    },
    'AUTH-00006': () => after('Accepted'),
    'AUTH-00007': () => after('New'),
    'AUTH-00008': () => after('Denied'),
    'AUTH-00009': () => after('Rejected'),
    'AUTH-00010': () => callAltinn(sandbox, 'requestState', { parameters: { requestId: 'unknown' } }),
    'AUTH-00011': () => request({ systemId: `${systemId}-unknown` }),
    'AUTH-00012': faulty('AUTH-00012'),
    'AUTH-00021': () => request({ redirectUrl: 'https://program.example/annet' }),
    'AUTH-00023': async () => {
      const token = await delegatedToken();
      return callAltinn(sandbox, 'listRequests', { parameters: { systemId }, token });
    },
    'AUTH-00026': async () => {
      await register({ id: `${systemId}-nowhere`, clientId: [], allowedRedirectUrls: [] });
      return request({ systemId: `${systemId}-nowhere`, redirectUrl: 'https://program.example/ferdig' });
    },
    'AUTH.VLD-00000': () =>
      fresh({ vendor: { authority: 'iso6523-actorid-upis', ID: sandbox.klient.organisasjonsnummer } }),
    'AUTH.VLD-00001': () => register({ id: `${otherCustomer}_program` }),
    'AUTH.VLD-00002': () => register({}),
    'AUTH.VLD-00003': () => fresh({ rights: rightsTo('ukjent-ressurs') }),
    'AUTH.VLD-00004': () => fresh({ id: `${systemId}-3`, clientId: [sandbox.klient.clientId] }),
    'AUTH.VLD-00005': () => fresh({ allowedRedirectUrls: ['http://program.example/'] }),
    'AUTH.VLD-00006': () => fresh({ rights: rightsTo('ske-utleggsbegjaering', 'ske-utleggsbegjaering') }),
    'AUTH.VLD-00007': () => fresh({ accessPackages: [{ urn: accessPackage }, { urn: accessPackage }] }),
    'AUTH.VLD-00008': () => fresh({ accessPackages: [{ urn: 'urn:altinn:accesspackage:ukjent' }] }),
  };

  async function delegatedToken(): Promise<string> {
    const { scope } = altinnOperations().listRequests;
    const { body } = await askForToken(sandbox, { scope, consumer_org: customer });
    return textOf(body, 'access_token') ?? '';
  }

  test.each(Object.entries(met))('with %s is met', async (code, meet) => {
    const { status, body } = await meet();
    expect(property(body, 'code')).toBe(code);
    expect(status).toBe(code === 'AUTH-00010' ? 404 : code === 'AUTH-00023' ? 401 : 400);
  });

  test('is met for every code that we have words for', () => {
    const codes = Object.keys(texts).filter((name) => name.startsWith('AUTH'));
    expect(Object.keys(met).sort()).toEqual(codes.sort());
  });
});

describe('a request', () => {
  test('that has timed out is no obstacle', async () => {
    await asked(sandbox, 'Timedout', { externalRef: 'late' });
    expect(await asked(sandbox, 'New', { externalRef: 'late' })).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('that was deleted is no obstacle, and gone', async () => {
    const requestId = await asked(sandbox, 'Rejected', { externalRef: 'again' });
    await callAltinn(sandbox, 'deleteRequest', { parameters: { requestId } });
    expect((await callAltinn(sandbox, 'requestState', { parameters: { requestId } })).status).toBe(404);
    expect(await asked(sandbox, 'New', { externalRef: 'again' })).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('is answered once', async () => {
    const requestId = await asked(sandbox, 'Rejected', { externalRef: 'once' });
    await post(sandbox, `/altinn/bekreft/${requestId}`, { status: 'Accepted' });
    const { body } = await callAltinn(sandbox, 'requestState', { parameters: { requestId } });
    expect(textOf(body, 'status')).toBe('Rejected');
  });

  test('is listed with others in pages, of which the next one is named by a host of Altinn’s own', async () => {
    for (const number of Array(12).keys()) await asked(sandbox, 'New', { externalRef: `page-${number}` });
    const { body } = await callAltinn(sandbox, 'listRequests', { parameters: { systemId } });
    expect(textOf(property(body, 'links'), 'next')).toMatch(/^https:\/\/internal\..*\?token=10$/);
  });
});

test('the state of a local ELAN that knew no Altinn yet can be gone on with', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'elan-'));
  const stateFile = path.join(folder, 'state.json');
  await (await testSandbox({ stateFile })).close();
  const older = JSON.parse(await fs.readFile(stateFile, 'utf8')) as Record<string, unknown>;
  await fs.writeFile(stateFile, JSON.stringify({ ...older, altinn: undefined }));
  const again = await testSandbox({ stateFile });
  expect((await callAltinn(again, 'registerSystem', { body: rightSystem(again) })).status).toBe(200);
  await again.close();
  await fs.rm(folder, { recursive: true });
});

describe('the pages', () => {
  test('say what a request is about, and offer to answer it', async () => {
    const id = await asked(sandbox, 'New', { externalRef: '<b>' });
    const { text } = await steer(sandbox, 'GET', `/altinn/bekreft/${id}`);
    expect(text).toContain(systemId);
    expect(text).toContain('&lt;b&gt;');
    expect(text).toContain('value="Accepted"');
  });

  test('list requests and system users', async () => {
    const { text } = await steer(sandbox, 'GET', '/altinn');
    expect(text).toContain('/altinn/bekreft/');
    expect(text).toMatch(/\/altinn\/systembrukere\/[0-9a-f-]+\/slett/);
  });

  test('are not there for what nobody asked', async () => {
    expect((await steer(sandbox, 'GET', '/altinn/bekreft/x')).status).toBe(404);
    expect((await post(sandbox, '/altinn/systembrukere/x/slett', {})).status).toBe(404);
    expect((await post(sandbox, '/altinn/delegeringer', { organisasjonsnummer: '1' })).status).toBe(400);
  });
});
