import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileInMemory } from '../../../../services/workflow/file-in-memory';
import { answers, errorOf, fakeElan, fails, fetchError, hangs } from './fake-elan';

const payload = '{"innsenderReferanse":"R-1"}';
const attachment = { uuid: 'f3f2b7a0-0000-4000-8000-000000000001', tilstand: 'mottatt' };
const caseStatus = { eksternSaksreferanse: 'S1', saksstatus: 'sakOpprettet' };

describe('a request', () => {
  it('says who calls, for whom, and has identifiers of its own', async () => {
    const { client, sent } = await fakeElan([answers(201, { eksternSaksreferanse: 'S1' })]);
    await client.submit(payload);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      url: 'https://api-test.sits.no/api/utleggsbegjaering/v2',
      method: 'POST',
      body: payload,
      redirect: 'manual',
      headers: {
        Accept: 'application/json',
        Authorization: 'Bearer token-1',
        'Content-Type': 'application/json',
        Klientid: 'elan-test/1.0',
        Korrelasjonsid: '00000000-0000-4000-8000-000000000001',
        Meldingsid: '00000000-0000-4000-8000-000000000002',
      },
    });
  });

  it('has the correlation id that the caller wants, the first time', async () => {
    const { client, sent } = await fakeElan([answers(503), answers(200, caseStatus)]);
    const { correlationId } = await client.caseStatus('S1', { correlationId: 'known-before' });
    expect(sent.map(({ headers }) => headers['Korrelasjonsid'])).toEqual(['known-before', correlationId]);
    expect(correlationId).not.toBe('known-before');
  });

  it('never has the identifiers of another', async () => {
    const { client, sent } = await fakeElan([answers(503), answers(503), answers(200)]);
    await client.validate(payload);
    await client.validate(payload);
    const ids = sent.flatMap(({ headers }) => [headers['Korrelasjonsid'], headers['Meldingsid']]);
    expect(new Set(ids).size).toBe(8);
  });

  it('is made to the address of its operation', async () => {
    const { client, sent } = await fakeElan([
      answers(204),
      answers(204),
      answers(201, attachment),
      answers(200, attachment),
      answers(200, caseStatus),
      answers(200, { saker: [] }),
      answers(200, { saker: [] }),
    ]);
    await client.change('S/1', payload);
    await client.validateChange('S1', payload);
    const file = fileInMemory('krav æ.pdf', 'application/pdf', new Uint8Array([1, 2]));
    await client.uploadAttachment(file, 'R 1');
    await client.attachmentState(attachment.uuid);
    await client.caseStatus('S1');
    await client.changedCases('2026-11-01T00:00:00Z');
    await client.changedCases();
    const base = 'https://api-test.sits.no/api/utleggsbegjaering';
    expect(sent.map(({ method, url }) => `${method} ${url.replace(base, '')}`)).toEqual([
      'PUT /v2/S%2F1',
      'PUT /v2/valider/S1',
      'POST /v2/vedlegg?innsenderReferanse=R+1',
      `GET /v2/vedlegg/${attachment.uuid}`,
      'GET -status-paa-sak/v1/saker/S1',
      'GET -status-paa-sak/v1/saker?fraTidspunkt=2026-11-01T00%3A00%3A00Z',
      'GET -status-paa-sak/v1/saker',
    ]);
    expect(sent[2]).toMatchObject({
      headers: { 'Content-Type': 'application/pdf', 'Content-Length': '2' },
    });
    expect(await sent[2]?.content()).toBe('\u0001\u0002');
  });

  it('asks Betjeningskartet of debtors, and innsyn of two parties', async () => {
    const { client, sent } = await fakeElan([
      answers(200, { regelverk: 'nyttRegelverk', skyldner: [] }),
      answers(200, { saksoekt: {} }),
    ]);
    await client.regelverk([{ kind: 'organisasjonsnummer', number: '999999999' }]);
    const party = { taxIdentificationNumber: '1', landkodeIdentifikator: 'NO' };
    await client.innsyn(party, { ...party, taxIdentificationNumber: '2' });
    expect(sent.map(({ body }) => JSON.parse(typeof body === 'string' ? body : '') as unknown)).toEqual([
      {
        kildesystem: 'elan-test',
        skyldner: [
          {
            partsidentifikator: {
              identifikatortype: 'organisasjonsnummer',
              verdi: '999999999',
              landkode: 'NO',
            },
          },
        ],
      },
      { saksoekt: party, saksoeker: { ...party, taxIdentificationNumber: '2' } },
    ]);
  });
});

describe('a token that is not taken', () => {
  it('is fetched anew once, and what was refused is sent again, a submission too', async () => {
    const { client, sent, tokens } = await fakeElan([answers(401), answers(201, '"S1"')]);
    const { answer } = await client.submit(payload);
    expect(answer.eksternSaksreferanse).toBe('S1');
    expect(tokens).toEqual({ fetched: 2, forgotten: 1 });
    expect(sent.map(({ headers }) => headers['Authorization'])).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(sent[0]?.headers['Korrelasjonsid']).not.toBe(sent[1]?.headers['Korrelasjonsid']);
  });

  it('is not fetched a third time', async () => {
    const { client, sent } = await fakeElan([answers(401)]);
    const error = await errorOf(client.caseStatus('S1'));
    expect(error).toMatchObject({ kind: 'token', reason: 'tokenNotAccepted', done: 'no' });
    expect(sent).toHaveLength(2);
  });
});

describe('a call that takes too long', () => {
  const settings = { timeLimit: 10, uploadTimeLimit: 60, attempts: 1 };

  it('ends at its limit, and leaves open whether a submission was received', async () => {
    const { client, sent } = await fakeElan([hangs], { settings });
    const error = await errorOf(client.submit(payload));
    expect(error).toMatchObject({
      kind: 'timeout',
      reason: 'timedOut',
      done: 'unknown',
      operation: 'submit',
    });
    expect(error.correlationId).toBe(sent[0]?.headers['Korrelasjonsid']);
  });

  it('ends even where the transport does not heed it', async () => {
    const { client } = await fakeElan([() => new Promise(() => undefined)], { settings });
    expect(await errorOf(client.validate(payload))).toMatchObject({ kind: 'timeout' });
  });

  it('ends even in the middle of its answer', async () => {
    const half = { status: 200, headers: new Headers(), body: new ReadableStream<Uint8Array>() };
    const { client } = await fakeElan([() => half], { settings });
    expect(await errorOf(client.validate(payload))).toMatchObject({ kind: 'timeout' });
  });

  it('may take longer where it is an upload', async () => {
    const { client } = await fakeElan(
      [
        async () => {
          await new Promise((resolve) => setTimeout(resolve, 25));
          return { status: 200, headers: new Headers(), body: new Response(attachment.uuid).body };
        },
      ],
      { settings },
    );
    const file = fileInMemory('a.pdf', 'application/pdf', new Uint8Array([1]));
    expect((await client.uploadAttachment(file, 'R-1')).answer.uuid).toBe(attachment.uuid);
    expect(await errorOf(client.validate(payload))).toMatchObject({ kind: 'timeout' });
  });
});

describe('a call that has ended', () => {
  afterEach(() => vi.useRealTimers());

  it.each([
    ['well', answers(204)],
    ['badly', fails(fetchError('CERT_HAS_EXPIRED'))],
  ])('leaves no timer behind that would keep the program running: %s', async (_, behaviour) => {
    const { client } = await fakeElan([behaviour]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await client.validate(payload).catch(() => undefined);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('an answer that breaks off', () => {
  const brokenOff = (status: number) => () => ({
    status,
    headers: new Headers(),
    body: new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new TypeError('terminated')),
    }),
  });

  it('leaves open whether a submission was received, where its status was a success', async () => {
    const { client } = await fakeElan([brokenOff(201)]);
    expect(await errorOf(client.submit(payload))).toMatchObject({
      reason: 'connectionLost',
      done: 'unknown',
    });
  });

  it('means what its status says, where that was an error', async () => {
    const { client } = await fakeElan([brokenOff(403)]);
    expect(await errorOf(client.submit(payload))).toMatchObject({ kind: 'permission', done: 'no' });
  });
});

describe('the log', () => {
  it('tells of every request, and nothing of what was said', async () => {
    const { client, logged } = await fakeElan([
      fails(fetchError('ECONNRESET')),
      answers(422, { melding: 'x' }),
    ]);
    await errorOf(client.validate('{"hemmelig":1}', { correlationId: 'id-1' }));
    const calls = logged.filter(({ event }) => event === 'call');
    expect(calls).toMatchObject([
      {
        level: 'warn',
        fields: {
          operation: 'validate',
          host: 'api-test.sits.no',
          reason: 'connectionLost',
          correlationId: 'id-1',
          attempt: 1,
        },
      },
      { level: 'warn', fields: { operation: 'validate', status: 422, ms: 0, attempt: 2 } },
    ]);
    expect(logged.map(({ event }) => event)).toEqual(['call', 'call.retry', 'call']);
    expect(JSON.stringify(logged)).not.toMatch(/hemmelig|token-|melding/);
  });
});
