import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { property } from '../../../engine/values/json';
import type { CallLine } from '../../../sandbox/settings';
import { startSandbox } from '../../../sandbox/start';
import {
  call,
  rightBegjaering,
  scope,
  steer,
  submitted,
  testSandbox,
  tokenFor,
  upload,
  type TestSandbox,
} from './support';

let sandbox: TestSandbox;
const lines: CallLine[] = [];
beforeAll(async () => {
  sandbox = await testSandbox({ log: (line) => lines.push(line) });
});
afterAll(() => sandbox.close());

describe('the client that is ready to use', () => {
  test('comes with its private key and the addresses', async () => {
    const { body, headers } = await steer(sandbox, 'GET', '/sandbox/klient');
    expect(body).toMatchObject({
      clientId: sandbox.klient.clientId,
      organisasjonsnummer: '315844002',
      jwk: { kty: 'RSA', alg: 'RS256', d: expect.any(String) as string },
      issuer: sandbox.issuer,
      baseUrl: sandbox.baseUrl,
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('is of the sender of the example in which nothing is wrong', async () => {
    const example = fs.readFileSync('examples/01-riktig.begjaering.json', 'utf8');
    const token = await tokenFor(sandbox);
    const uploaded = await call(sandbox, 'uploadAttachment', {
      token,
      query: { innsenderReferanse: 'EKS-2026-0001' },
      headers: { 'Content-Type': 'application/pdf' },
      raw: '%PDF-1.7',
    });
    sandbox.clock.now += 5000;
    const uuid = String(property(uploaded.body, 'uuid'));
    const raw = example.replaceAll(/"uuid": "[^"]*"/g, `"uuid": "${uuid}"`);
    const headers = { 'Content-Type': 'application/json' };
    expect((await call(sandbox, 'submit', { token, raw, headers })).status).toBe(201);
  });
});

describe('a client of one’s own', () => {
  const registration = { clientId: 'own', organisasjonsnummer: '310844136' };

  test('is registered with the scope of the services', async () => {
    const { status, body } = await steer(sandbox, 'POST', '/sandbox/klienter', registration);
    expect(status).toBe(201);
    expect(body).toMatchObject({ clientId: 'own', scopes: [scope], actsForAll: false });
  });

  test.each([
    ['with a private key', { jwk: { kty: 'RSA', kid: 'x', n: 'x', e: 'AQAB', d: 'secret' } }],
    ['with a key without a kid', { jwk: { kty: 'RSA', n: 'x', e: 'AQAB' } }],
    ['with what is no certificate', { certificate: 'x' }],
    ['with another number', { organisasjonsnummer: '1' }],
    ['with something unknown', { unknown: true }],
  ])('is refused %s', async (_, values) => {
    const answer = await steer(sandbox, 'POST', '/sandbox/klienter', { ...registration, ...values });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('secret');
  });
});

describe('what it holds', () => {
  test('is told without keys and without payloads', async () => {
    const { reference } = await submitted(sandbox);
    const { body, text } = await steer(sandbox, 'GET', '/sandbox/tilstand');
    expect(body).toEqual(sandbox.overview());
    expect(text).toContain(reference);
    expect(text).not.toContain(sandbox.klient.jwk.d ?? 'nothing');
    expect(text).not.toContain('kravTilInnkreving');
  });

  test('is shown on a page, in two languages, with nothing taken for markup', async () => {
    await upload(sandbox, '<b>dom', 'REF-1');
    sandbox.addFault({ kind: 'slow', milliseconds: 0 });
    const headers = { 'Accept-Language': 'en' };
    const english = await (await fetch(sandbox.url, { headers })).text();
    expect(english).toContain('<h1>Local ELAN</h1>');
    expect(english).toContain('&lt;b&gt;dom');
    expect(english).not.toContain('<b>dom');
    expect(english).toContain('<td>slow</td><td>all</td>');
    for (const { eksternSaksreferanse } of sandbox.overview().saker) {
      expect(english).toContain(eksternSaksreferanse);
    }
    sandbox.clearFaults();
    const norwegian = await (await fetch(sandbox.url, { headers: { 'Accept-Language': 'nb' } })).text();
    expect(norwegian).toContain('<h1>Lokal ELAN</h1>');
    expect(norwegian).toContain(sandbox.baseUrl);
  });

  test('refuses what the register has no word for', async () => {
    const answer = await steer(sandbox, 'PUT', '/sandbox/register/313772195', { art: 'forening' });
    expect(answer.status).toBe(400);
  });

  test('is described by the OpenAPI document, with its own address', async () => {
    const { body } = await steer(sandbox, 'GET', '/api/openapi.json');
    expect(property(body, 'servers')).toMatchObject([{ url: sandbox.baseUrl }]);
  });
});

describe('the log', () => {
  test('has a line for every call, without what identifies anybody', async () => {
    lines.length = 0;
    const korrelasjonsid = 'c0ffee00-0000-4000-8000-000000000001';
    const parameters = { eksternSaksreferanse: 'TEST_SAK_HEVET' };
    const token = await tokenFor(sandbox);
    await call(sandbox, 'caseStatus', { parameters, token, headers: { Korrelasjonsid: korrelasjonsid } });
    await expect.poll(() => lines.length).toBe(2);
    expect(lines[0]).toMatchObject({ method: 'POST', path: '/token', status: 200 });
    expect(lines[1]).toEqual({
      at: new Date(sandbox.clock.now).toISOString(),
      method: 'GET',
      path: '/api/utleggsbegjaering-status-paa-sak/v1/saker/{eksternSaksreferanse}',
      status: 200,
      correlationId: korrelasjonsid,
      milliseconds: 0,
    });
  });

  test('says where a connection was dropped, and leaves out what is no correlation id', async () => {
    const token = await tokenFor(sandbox);
    lines.length = 0;
    sandbox.addFault({ kind: 'dropped', operations: ['changedCases'] });
    const headers = { Korrelasjonsid: '14858712301' };
    await expect(call(sandbox, 'changedCases', { token, headers })).rejects.toThrow();
    await expect.poll(() => lines).toMatchObject([{ status: 0, correlationId: '' }]);
    sandbox.clearFaults();
  });
});

describe('with a state file', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-sandbox-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  test('cases, attachments and the client are there after a restart', async () => {
    const stateFile = path.join(folder, 'new', 'state.json');
    const first = await testSandbox({ stateFile });
    await submitted(first);
    await steer(first, 'POST', '/sandbox/klienter', { clientId: 'own', organisasjonsnummer: '310844136' });
    const { saker, vedlegg } = first.overview();
    await first.close();
    const second = await testSandbox({ stateFile });
    expect(second.klient).toEqual(first.klient);
    expect(second.overview().saker).toEqual(saker);
    expect(second.overview().vedlegg.map(({ uuid }) => uuid)).toEqual(vedlegg.map(({ uuid }) => uuid));
    expect((await submitted(second)).reference).not.toBe(saker[0]?.eksternSaksreferanse);
    await second.close();
    expect(fs.readdirSync(path.dirname(stateFile))).toEqual(['state.json']);
    expect(fs.readFileSync(stateFile, 'utf8')).toContain('"clientId":"own"');
  });

  test.each([
    ['is something else', '{"version":2}'],
    ['is cut off', '{"version":1,'],
  ])('it does not start where the file %s', async (_, content) => {
    const stateFile = path.join(folder, 'other.json');
    fs.writeFileSync(stateFile, content);
    await expect(startSandbox({ port: 0, stateFile })).rejects.toThrow(
      `Not the state of a local ELAN: ${stateFile}`,
    );
    expect(fs.readFileSync(stateFile, 'utf8')).toBe(content);
  });

  test('what cannot be written is not submitted', async () => {
    const stateFile = path.join(folder, 'lost', 'state.json');
    const own = await testSandbox({ stateFile });
    const begjaering = await rightBegjaering(own);
    fs.rmSync(path.dirname(stateFile), { recursive: true });
    fs.writeFileSync(path.dirname(stateFile), 'a file where the folder was');
    expect((await call(own, 'submit', { body: begjaering })).status).toBe(500);
    expect(own.overview().saker).toEqual([]);
    expect(own.overview().antall.submissions).toBe(0);
    await own.close();
  });

  test('it does not start where the file cannot be read', async () => {
    await expect(startSandbox({ port: 0, stateFile: folder })).rejects.toThrow('EISDIR');
  });
});

test('it does not start on a port that is taken', async () => {
  await expect(startSandbox({ port: sandbox.port })).rejects.toThrow('EADDRINUSE');
});

test('it answers nobody after it was closed', async () => {
  const own = await testSandbox();
  await own.close();
  await expect(steer(own, 'GET', '/')).rejects.toThrow();
});
