import { describe, expect, it } from 'vitest';
import { describeError, type ElanError } from '../../../../services/errors';
import type { ElanClient } from '../../../../services/client/client';
import { answers, errorOf, fakeElan } from './fake-elan';

const once = { settings: { attempts: 1 } };

async function submitted(
  status: number,
  body: unknown = '',
  headers: Record<string, string> = {},
): Promise<ElanError> {
  const { client } = await fakeElan([answers(status, body, headers)], once);
  return errorOf(client.submit('{}', { correlationId: 'ours' }));
}

async function asked(
  call: (client: ElanClient) => Promise<unknown>,
  status: number,
  body: unknown = '',
): Promise<ElanError> {
  const { client } = await fakeElan([answers(status, body)], once);
  return errorOf(call(client));
}

const nothing = { code: '', message: '', description: '', path: '', value: '' };

describe('what a refusal has found', () => {
  it.each([
    [
      'kode and melding',
      { kode: 'UGYLDIG_KID', melding: 'Feil KID', korrelasjonsid: 'theirs' },
      [{ ...nothing, code: 'UGYLDIG_KID', message: 'Feil KID' }],
    ],
    [
      'spesifisering',
      {
        kode: 'VALIDERING',
        melding: 'Feil',
        spesifisering: [
          { kode: 'A', melding: 'a', sti: '$.krav[0]', angittVerdi: 12 },
          { kode: 'B', melding: 'b', angittVerdi: 'x' },
          { kode: 'C', melding: 'c', angittVerdi: { beloep: 1 } },
        ],
      },
      [
        { ...nothing, code: 'A', message: 'a', path: '$.krav[0]', value: '12' },
        { ...nothing, code: 'B', message: 'b', value: 'x' },
        { ...nothing, code: 'C', message: 'c', value: '{"beloep":1}' },
      ],
    ],
    [
      'a problem detail',
      {
        type: 'about:blank',
        title: 'Bad',
        status: 422,
        detail: 'Mangler krav',
        feilid: '77',
        feilkode: 'F-1',
      },
      [{ ...nothing, code: 'F-1', message: 'Mangler krav', description: 'feilid 77' }],
    ],
    [
      'kontrollutslag',
      { title: 'Regelbrudd', status: 422, kontrollutslag: [{ kode: 'A', melding: 'a', beskrivelse: 'b' }] },
      [{ ...nothing, code: 'A', message: 'a', description: 'b' }],
    ],
    [
      'valideringsfeil in Norwegian',
      { title: 'Feil', status: 400, valideringsfeil: [{ kode: 'A', melding: 'a', beskrivelse: 'b' }] },
      [{ ...nothing, code: 'A', message: 'a', description: 'b' }],
    ],
    [
      'valideringsfeil in English',
      { title: 'Feil', status: 400, valideringsfeil: [{ error: 'A', message: 'a' }] },
      [{ ...nothing, code: 'A', message: 'a' }],
    ],
    [
      'both lists',
      {
        title: 'Feil',
        kontrollutslag: [{ kode: 'A', melding: 'a' }],
        valideringsfeil: [{ error: 'B', message: 'b' }],
      },
      [
        { ...nothing, code: 'A', message: 'a' },
        { ...nothing, code: 'B', message: 'b' },
      ],
    ],
    [
      'a bare list',
      [{ kode: 'A', melding: 'a' }, 'and this'],
      [
        { ...nothing, code: 'A', message: 'a' },
        { ...nothing, message: 'and this' },
      ],
    ],
    ['an empty list, and a message', { melding: 'Nei', spesifisering: [] }, [{ ...nothing, message: 'Nei' }]],
    ['a title only', { title: 'Ugyldig' }, [{ ...nothing, message: 'Ugyldig' }]],
    ['text', 'Begjæringen er ugyldig', [{ ...nothing, message: 'Begjæringen er ugyldig' }]],
    ['text in JSON', '"Ugyldig"', [{ ...nothing, message: 'Ugyldig' }]],
  ])('is read from %s', async (_, body, findings) => {
    for (const status of [400, 409, 422]) {
      const error = await submitted(status, body);
      expect(error).toMatchObject({ kind: 'refused', reason: 'refused', status, findings, done: 'no' });
      expect(describeError(error, 'en').message).toContain(`Findings: ${findings.length}.`);
    }
  });

  it('is cut where it is a long text', async () => {
    const error = await submitted(400, 'x'.repeat(2000));
    expect(error.findings[0]?.message).toHaveLength(500);
  });

  it.each([
    ['nothing', ''],
    ['an empty object', {}],
    ['lists of nothing', { spesifisering: [{}, null, 3] }],
    ['a page of a gateway', '<html><head><title>Bad\n Request</title></head></html>'],
  ])('is not made up where the answer is %s', async (_, body) => {
    expect(await submitted(400, body)).toMatchObject({
      kind: 'request',
      reason: 'requestNotAccepted',
      findings: [],
    });
  });
});

describe('an error of a status', () => {
  it.each([
    [401, 'token', 'tokenNotAccepted'],
    [403, 'permission', 'notPermitted'],
    [405, 'request', 'requestNotAccepted'],
    [407, 'proxy', 'proxyWantsSignIn'],
    [408, 'request', 'requestNotAccepted'],
    [413, 'request', 'tooLarge'],
    [415, 'request', 'requestNotAccepted'],
    [429, 'throttled', 'throttled'],
    [500, 'service', 'serviceFailed'],
    [502, 'service', 'gatewayFailed'],
    [503, 'service', 'serviceDown'],
    [504, 'service', 'gatewayFailed'],
    [599, 'service', 'serviceFailed'],
  ])('%d is of kind %s', async (status, kind, reason) => {
    const done = status >= 500 ? 'unknown' : 'no';
    expect(await submitted(status)).toMatchObject({ kind, reason, status, done });
  });

  it('leaves nothing open where the operation stores nothing', async () => {
    expect((await asked((client) => client.validate('{}'), 500)).done).toBe('no');
  });

  it.each([
    ['DAS-001', 500],
    ['DAS-008', 403],
    ['XXX-005', 403],
  ])('tells the code %s of the service', async (kode, status) => {
    const error = await submitted(status, { kode, melding: 'Noe', korrelasjonsid: '' });
    expect(error).toMatchObject({ code: kode, findings: [{ code: kode, message: 'Noe' }] });
    expect(describeError(error, 'nb').message).toContain(`(${status}, ${kode})`);
  });

  it('tells the title of a page, and not the page', async () => {
    const page =
      '<!DOCTYPE html><html><head><title>502\n Bad Gateway</title></head><body>nginx</body></html>';
    const error = await submitted(502, page);
    expect(describeError(error, 'en').message).toContain('(502, 502 Bad Gateway)');
    expect(JSON.stringify(error)).not.toContain('nginx');
    expect(error.findings).toEqual([]);
  });

  it('does not tell more than the beginning of a long title', async () => {
    const error = await submitted(500, `<html><title>${'x '.repeat(500)}</title></html>`);
    expect(String(error.args['status']).length).toBeLessThan(120);
  });

  it('knows a page by its type, and its heading where it has no title', async () => {
    const error = await submitted(500, '<body><h1>Oops</h1></body>', { 'Content-Type': 'text/html' });
    expect(error.args['status']).toBe('500, Oops');
  });

  it('tells nobody of the persons that a page mentions', async () => {
    const error = await submitted(500, '<html><title>01017012345</title></html>');
    expect(error.message).not.toContain('01017012345');
  });
});

describe('the correlation id of an error', () => {
  it.each([
    ['the one in the body', { kode: 'A', melding: 'a', korrelasjonsid: 'theirs' }, {}, 'theirs'],
    ['the one in the header', '', { Korrelasjonsid: 'in-header' }, 'in-header'],
    ['ours where the service gives none', { kode: 'A', melding: 'a' }, {}, 'ours'],
  ])('is %s', async (_, body, headers, expected) => {
    expect((await submitted(500, body, headers as Record<string, string>)).correlationId).toBe(expected);
  });
});

describe('what is not found', () => {
  const unknown = { kode: 'XXX-003', melding: 'Finnes ikke' };
  const party = { taxIdentificationNumber: '1', landkodeIdentifikator: 'NO' };

  it.each([
    ['a case', (client: ElanClient) => client.caseStatus('S1'), 'caseNotFound'],
    ['a case to change', (client: ElanClient) => client.change('S1', '{}'), 'caseNotFound'],
    ['a case to validate', (client: ElanClient) => client.validateChange('S1', '{}'), 'caseNotFound'],
    ['an attachment', (client: ElanClient) => client.attachmentState('u'), 'attachmentNotFound'],
    ['a deduction', (client: ElanClient) => client.innsyn(party, party), 'deductionNotFound'],
  ])('may be %s', async (_, call, reason) => {
    const known = { kind: 'notFound', reason, done: 'no', isUnknownThere: true };
    expect(await asked(call, 404, unknown)).toMatchObject(known);
    expect(await asked(call, 404, { title: 'Finnes ikke', feilid: 'f' })).toMatchObject(known);
    expect(await asked(call, 404)).toMatchObject({ kind: 'notFound', reason, isUnknownThere: false });
    const ofOthers = { status: 404, error: 'Not Found', path: '/elan' };
    expect(await asked(call, 404, ofOthers)).toMatchObject({ reason, isUnknownThere: false });
    const noPath = { kode: 'DAS-002', melding: 'Feil URL' };
    expect(await asked(call, 404, noPath)).toMatchObject({
      ...{ reason: 'addressNotFound', code: 'DAS-002', isUnknownThere: false },
    });
    expect(await asked(call, 404, '<html></html>')).toMatchObject({ reason: 'addressNotFound' });
  });

  it.each([
    ['submit', (client: ElanClient) => client.submit('{}')],
    ['validate', (client: ElanClient) => client.validate('{}')],
    ['regelverk', (client: ElanClient) => client.regelverk([])],
    ['changedCases', (client: ElanClient) => client.changedCases()],
  ])('is the address itself where %s asks for nothing behind it', async (_, call) => {
    expect(await asked(call, 404, unknown)).toMatchObject({ kind: 'notFound', reason: 'addressNotFound' });
  });
});

describe('too many calls', () => {
  it.each([
    ['in seconds', '12', 12_000, 'throttledFor'],
    ['as a date', 'Mon, 23 Nov 2026 12:00:30 GMT', 30_000, 'throttledFor'],
    ['as a date that has passed', 'Mon, 23 Nov 2026 11:00:00 GMT', 0, 'throttledFor'],
    ['not understandably', 'soon', undefined, 'throttled'],
  ])('are told for how long, %s', async (_, header, retryAfter, reason) => {
    const error = await submitted(429, '', { 'Retry-After': header });
    expect(error).toMatchObject({ kind: 'throttled', reason, done: 'no' });
    expect(error.retryAfter).toBe(retryAfter);
  });

  it('are told in seconds when to try again', async () => {
    const error = await submitted(429, '', { 'Retry-After': '12' });
    expect(describeError(error, 'en').advice).toContain('in 12 seconds');
  });
});

describe('a redirect', () => {
  it.each([
    ['another host', 'https://login.test/signin?x=1', 'login.test'],
    ['the same host', '/other', 'api-test.sits.no'],
    ['nowhere', 'https://', '?'],
  ])('to %s is told, not followed', async (_, location, target) => {
    const error = await submitted(302, '', { Location: location });
    expect(error).toMatchObject({ kind: 'request', reason: 'redirected', args: { target } });
    expect(describeError(error, 'en').message).toContain(`redirects to ${target} (302)`);
  });

  it('without an address is told too', async () => {
    expect((await submitted(301)).args['target']).toBe('?');
  });
});
