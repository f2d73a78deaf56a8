import { describe, expect, it } from 'vitest';
import { fileInMemory } from '../../../../services/workflow/file-in-memory';
import { describeError, ElanError } from '../../../../services/errors';
import { buildRequest, type RequestValues } from '../../../../services/operations/build-request';
import type { Operation, OperationParameter } from '../../../../services/operation';
import { failureOf, foundOperation } from './documents';

function operation(url: string, more: Partial<Operation> = {}): Operation {
  return {
    name: 'caseStatus',
    method: 'GET',
    url,
    parameters: [],
    body: { kind: 'none' },
    certainty: 'certain',
    foundBy: 'operationId',
    document: 'x.yaml',
    operationId: 'x',
    ...more,
  };
}

const parameter = (
  place: OperationParameter['in'],
  name: string,
  more: Partial<OperationParameter> = {},
): OperationParameter => ({ name, in: place, required: place === 'path', format: '', ...more });

const base = 'https://test.example.no';
const about = (path: RequestValues['path']): RequestValues => ({ path: path ?? {} });
const bytes = new TextEncoder().encode('%PDF');
const file = fileInMemory('kvittering æøå "1".pdf', 'application/pdf', bytes);

describe('the address of a request', () => {
  const caseStatus = operation(`${base}/sak/{saksreferanse}`, {
    parameters: [parameter('path', 'saksreferanse')],
  });

  it.each([
    ['a/b', 'a%2Fb'],
    ['å b?c#d', '%C3%A5%20b%3Fc%23d'],
    ['$&', '%24%26'],
    ['{id}', '%7Bid%7D'],
  ])('has what it is about encoded: %s', (reference, encoded) => {
    const { url } = buildRequest(caseStatus, about({ saksreferanse: reference }));
    expect(url).toBe(`${base}/sak/${encoded}`);
  });

  it('takes a single value whatever its parameter is called', () => {
    const { url } = buildRequest(caseStatus, about({ eksternSaksreferanse: 'A' }));
    expect(url).toBe(`${base}/sak/A`);
  });

  it('does not guess which of several values a parameter takes', async () => {
    const failure = await failureOf(() => buildRequest(caseStatus, { query: { a: '1', b: '2' } }));
    expect(failure).toMatchObject({ reason: 'parameterUnknown', args: { parameter: 'saksreferanse' } });
  });

  it('knows a parameter by its name, however that is written', () => {
    const both = operation(`${base}/{Sak}/{ekstern-saksreferanse}`, {
      parameters: [parameter('path', 'Sak'), parameter('path', 'ekstern-saksreferanse')],
    });
    const { url } = buildRequest(both, about({ eksternSaksreferanse: 'A', sak: 'B' }));
    expect(url).toBe(`${base}/B/A`);
  });

  it.each(['', '.', '..'])('is never that of something else: %j', async (reference) => {
    const failure = await failureOf(() => buildRequest(caseStatus, about({ saksreferanse: reference })));
    expect(failure).toMatchObject({ reason: 'pathValueUnusable', kind: 'settings' });
  });

  it('is refused where what it is about has no place', async () => {
    const collection = operation(`${base}/sak`);
    const failure = await failureOf(() => buildRequest(collection, about({ eksternSaksreferanse: 'A' })));
    expect(failure).toMatchObject({ reason: 'valueWithoutPlace', args: { value: 'eksternSaksreferanse' } });
  });

  it('has to be known', async () => {
    const unknown = await foundOperation('submit', { environment: 'production' });
    const failure = await failureOf(() => buildRequest(unknown, {}));
    expect(failure).toMatchObject({ reason: 'noAddress', kind: 'settings', args: { operation: 'submit' } });
  });
});

describe('the query of a request', () => {
  const since = { query: { fraTidspunkt: '2026-01-15T08:00:00+01:00' } };
  const list = (...parameters: OperationParameter[]) => operation(`${base}/saker`, { parameters });

  it('is encoded', () => {
    const { url } = buildRequest(list(parameter('query', 'fraTidspunkt')), since);
    expect(new URL(url).searchParams.get('fraTidspunkt')).toBe(since.query.fraTidspunkt);
    expect(url).not.toContain('+01');
  });

  it('takes a moment under another name', () => {
    const moment = parameter('query', 'endretEtter', { format: 'date-time' });
    const { url } = buildRequest(list(parameter('query', 'side'), moment), since);
    expect(url).toBe(`${base}/saker?endretEtter=2026-01-15T08%3A00%3A00%2B01%3A00`);
  });

  it('takes a moment in no other place', () => {
    const header = parameter('header', 'Tidspunkt', { format: 'date-time' });
    expect(buildRequest(list(header), since).headers).not.toHaveProperty('Tidspunkt');
  });

  it('leaves out what the operation does not take', () => {
    expect(buildRequest(list(), since).url).toBe(`${base}/saker`);
  });

  it('is added to the one that an address has already', () => {
    const given = operation(`${base}/saker?v=2`, { parameters: [parameter('query', 'fraTidspunkt')] });
    expect(buildRequest(given, since).url).toContain('/saker?v=2&fraTidspunkt=');
  });

  it('lacks nothing that is required', async () => {
    const required = parameter('query', 'antall', { required: true });
    const failure = await failureOf(() => buildRequest(list(required), since));
    expect(failure).toMatchObject({ reason: 'parameterUnknown', args: { parameter: 'antall' } });
  });
});

describe('the headers of a request', () => {
  const headers = { Klientid: 'a/1', Korrelasjonsid: 'b', Meldingsid: 'c' };

  it('are those that the operation has, and what it answers with', () => {
    const asks = operation(base, { parameters: [parameter('header', 'korrelasjonsid')] });
    expect(buildRequest(asks, { headers }).headers).toEqual({
      Accept: 'application/json',
      korrelasjonsid: 'b',
    });
  });

  it('lack nothing that is required, and the setting that helps is named', () => {
    const asks = operation(base, { parameters: [parameter('header', 'Avtaleid', { required: true })] });
    let error: unknown;
    try {
      buildRequest(asks, { headers });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ElanError);
    const text = error instanceof ElanError ? describeError(error, 'en') : undefined;
    expect(text?.message).toContain('Avtaleid');
    expect(text?.advice).toContain('operations.caseStatus');
  });
});

describe('the body of a request', () => {
  it('is JSON as it was given', () => {
    const submit = operation(base, { method: 'POST', body: { kind: 'json' } });
    const request = buildRequest(submit, { body: { kind: 'json', text: '{ "a" : 1 }' } });
    expect(request.body).toBe('{ "a" : 1 }');
    expect(request.headers['Content-Type']).toBe('application/json');
  });

  it('is the bytes of a file, with its name in any language', () => {
    const upload = operation(base, {
      body: { kind: 'bytes' },
      parameters: [parameter('header', 'Content-Disposition', { required: true })],
    });
    const { body, headers } = buildRequest(upload, { body: { kind: 'file', file } });
    expect(body).toEqual({ file });
    expect(headers['Content-Type']).toBe('application/pdf');
    expect(headers['Content-Disposition']).toContain(
      "filename*=UTF-8''kvittering%20%C3%A6%C3%B8%C3%A5%20%221%22.pdf",
    );
    expect(Object.keys(headers).filter((name) => /disposition/i.test(name))).toHaveLength(1);
  });

  it('is a form with the file in its field, and what else the form has a field for', () => {
    const upload = operation(base, {
      body: { kind: 'form', fileField: 'dokument', fields: ['innsender_referanse', 'beskrivelse'] },
    });
    const query = { innsenderReferanse: 'SAK-1', annet: 'x' };
    const { body, headers } = buildRequest(upload, { query, body: { kind: 'file', file } });
    if (typeof body !== 'object' || !body.form) throw new Error('no form');
    expect(body.file).toBe(file);
    expect([...body.form.keys()]).toEqual(['innsender_referanse', 'dokument']);
    expect(body.form.get('innsender_referanse')).toBe('SAK-1');
    const part = body.form.get('dokument');
    if (!(part instanceof File)) throw new Error('no file');
    expect([part.name, part.type, part.size]).toEqual([file.fileName, 'application/pdf', 0]);
    expect(headers).not.toHaveProperty('Content-Type');
  });

  it.each([
    ['jsonNotTaken', { kind: 'bytes' }, { kind: 'json', text: '{}' }],
    ['fileNotTaken', { kind: 'json' }, { kind: 'file', file }],
    ['fileNotTaken', { kind: 'none' }, { kind: 'file', file }],
  ] as const)('is refused where the operation does not take it: %s', async (reason, body, given) => {
    const failure = await failureOf(() => buildRequest(operation(base, { body }), { body: given }));
    expect(failure).toMatchObject({ reason, kind: 'settings' });
  });
});

describe('every operation of this project', () => {
  const headers = { Klientid: 'a/1', Korrelasjonsid: 'b', Meldingsid: 'c' };

  it.each([
    ['submit', { body: { kind: 'json', text: '{}' } }],
    ['change', { path: { eksternSaksreferanse: 'A' }, body: { kind: 'json', text: '{}' } }],
    ['validateChange', { path: { eksternSaksreferanse: 'A' }, body: { kind: 'json', text: '{}' } }],
    ['uploadAttachment', { query: { innsenderReferanse: 'S' }, body: { kind: 'file', file } }],
    ['attachmentState', { path: { uuid: 'u' } }],
    ['changedCases', { query: { fraTidspunkt: '2026-01-15T08:00:00Z' } }],
    ['innsyn', { body: { kind: 'json', text: '{}' } }],
  ] as const)('can be asked for: %s', async (name, values) => {
    const request = buildRequest(await foundOperation(name), { ...values, headers });
    expect(request.url).not.toMatch(/[{}]/);
    expect(request.headers).toMatchObject(headers);
  });
});
