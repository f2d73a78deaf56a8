import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { operationNames, type OperationName } from '../../../services/operation';
import { property } from '../../../engine/values/json';
import { routes } from '../../../sandbox/elan/document';
import {
  call,
  fixtureSender,
  rightBegjaering,
  submitted,
  testSandbox,
  tokenFor,
  upload,
  type CallDetails,
  type TestSandbox,
} from './support';

// Every answer that these calls get is held against the OpenAPI document by `call` itself.

let sandbox: TestSandbox;
let right: Readonly<Record<OperationName, CallDetails>>;

beforeAll(async () => {
  sandbox = await testSandbox();
  const token = await tokenFor(sandbox, fixtureSender);
  const { reference, begjaering } = await submitted(sandbox);
  const uuid = await upload(sandbox, 'dom.pdf', 'REF-1');
  const fresh = await rightBegjaering(sandbox);
  const parameters = { eksternSaksreferanse: reference };
  const number = (role: string): object => {
    const text = JSON.stringify(begjaering[role]);
    const taxIdentificationNumber = /"taxIdentificationNumber":"(\d+)"/.exec(text)?.[1];
    return { taxIdentificationNumber, landkodeIdentifikator: 'NO' };
  };
  const skyldner = [{ partsidentifikator: { identifikatortype: 'organisasjonsnummer', verdi: '313159949' } }];
  right = {
    submit: { token, body: fresh },
    change: { token, parameters, body: begjaering },
    validate: { token, body: await rightBegjaering(sandbox) },
    validateChange: { token, parameters, body: begjaering },
    uploadAttachment: {
      token,
      query: { innsenderReferanse: 'REF-1' },
      headers: { 'Content-Type': 'application/pdf' },
      raw: '%PDF-1.7',
    },
    attachmentState: { token, parameters: { uuid } },
    regelverk: { token, body: { kildesystem: 'test', skyldner } },
    caseStatus: { token, parameters },
    changedCases: { token },
    innsyn: { token, body: { saksoekt: number('saksoekt'), saksoeker: number('saksoeker') } },
  };
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.clearFaults());

test('every operation is served', () => {
  expect(routes.map(({ name }) => name).sort()).toEqual([...operationNames].sort());
});

describe.each(operationNames)('%s', (name) => {
  test('answers as the document says where nothing is wrong', async () => {
    const { status } = await call(sandbox, name, right[name]);
    expect([200, 201, 204]).toContain(status);
  });

  test('answers 401 without a token', async () => {
    expect((await call(sandbox, name, { ...right[name], token: 'x' })).status).toBe(401);
  });

  test.each(['Klientid', 'Korrelasjonsid', 'Meldingsid'])('answers 400 without %s', async (header) => {
    const headers = { ...right[name].headers, [header]: '' };
    expect((await call(sandbox, name, { ...right[name], headers })).status).toBe(400);
  });

  test.each([
    ['throttled', 429],
    ['serverError', 500],
    ['unavailable', 503],
  ] as const)('answers in the same form to the fault %s', async (kind, status) => {
    sandbox.addFault({ kind });
    expect((await call(sandbox, name, right[name])).status).toBe(status);
  });

  test.each(['problem', 'kontrollutslag', 'errorMessage', 'kode'] as const)(
    'answers as the document says in the error form %s',
    async (form) => {
      sandbox.addFault({ kind: 'errorForm', form });
      expect((await call(sandbox, name, { ...right[name], token: 'x' })).status).toBe(401);
    },
  );
});

describe('an address that is none of the services', () => {
  test('is not found', async () => {
    const answer = await fetch(`${sandbox.baseUrl}/utleggsbegjaering/v3`, { method: 'POST' });
    expect(answer.status).toBe(404);
    expect(property(await answer.json(), 'kode')).toBe('DAS-002');
  });

  test('is not found outside of the services either', async () => {
    expect((await fetch(`${sandbox.url}/andre`)).status).toBe(404);
  });

  test('takes no other method', async () => {
    expect((await fetch(`${sandbox.baseUrl}/utleggsbegjaering/v2`)).status).toBe(405);
  });
});
