import { describe, expect, it } from 'vitest';
import texts from '#schemas/tjenestefeil/maskinporten.json';
import { describeError } from '../../../../services/errors';
import type { Mode } from '../../../../services/profile';
import { failing } from './support/failing';
import { trying } from './support/maskinporten';
import { answer, formOf, noon } from './support/world';

const delegated: Mode = { kind: 'onBehalfOf', organisation: '310000035' };
const dateAt = (seconds: number) => new Date(noon + seconds * 1000).toUTCString();

/** @returns the error when the token endpoint answers so */
async function refused(
  body: string | object,
  { status = 400, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
) {
  const { source } = await trying(() => answer(status, body, headers), delegated);
  return failing(() => source.token());
}

const saying = (error_description: string, error = 'invalid_grant') => ({ error, error_description });

const codes = [11, 12, 100, 110, 120, 121, 122, 123, 124, 130, 200, 201, 250, 251, 301, 302, 303].map(
  (number) => `MP-${String(number).padStart(3, '0')}`,
);

describe('a refusal of Maskinporten', () => {
  it.each(codes)('%s has a cause and a remedy of its own', async (code) => {
    const error = await refused(saying(`${code}: It did not go.`));
    expect(error).toMatchObject({
      reason: code,
      code,
      kind: 'token',
      status: 400,
      operation: 'token',
      done: 'no',
    });
    for (const language of ['nb', 'en'] as const) {
      const { message, advice } = describeError(error, language);
      expect(message).toContain(code);
      expect(advice).not.toBe('');
      expect(message + advice).not.toMatch(/[{}]/);
    }
  });

  it('has no texts for codes that nobody has heard of', () => {
    expect(Object.keys(texts).filter((reason) => reason.startsWith('MP-'))).toEqual(codes);
  });

  it.each([
    ['its error', { error: 'MP-100', error_description: 'Unknown' }],
    ['the middle of its description', saying('Invalid client (MP-100), see the help page')],
    ['its address of help', { error: 'invalid_client', error_uri: 'https://docs.digdir.no/feil#MP-100' }],
  ])('is known by its code in %s', async (_, body) => {
    expect((await refused(body)).reason).toBe('MP-100');
  });

  it.each([
    ['Issue time is after now', 'invalid_grant', 'issuedInFuture'],
    [
      'The combination consumer_org in claim and delegation scope on client is invalid',
      'x',
      'consumerOrgIsOwn',
    ],
    ['No system user', 'invalid_altinn_customer_configuration', 'MP-303'],
    ['Invalid assertion', 'invalid_grant', 'grantInvalid'],
    ['Something new', 'invalid_grant', 'tokenRefused'],
    ['MP-999: Something new', 'invalid_grant', 'tokenRefused'],
  ])('«%s» (%s) is known by its words', async (description, error, reason) => {
    expect((await refused(saying(description, error))).reason).toBe(reason);
  });

  it('that is new is told in its own words, with its code', async () => {
    const error = await refused(saying('MP-999: The moon is full'));
    expect(error.code).toBe('MP-999');
    expect(describeError(error, 'nb').message).toContain('The moon is full');
    expect(error.findings).toMatchObject([{ code: 'MP-999', message: 'invalid_grant' }]);
  });

  it('without a description is told by its error', async () => {
    expect((await refused({ error: 'server_error' })).message).toContain('server_error');
  });

  it.each(['a0000000-1234-4000-8000-00000000000f', '0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'])(
    'keeps the id that Digdir finds it by: %s',
    async (id) => {
      expect((await refused(saying(`MP-124: Invalid signature (trace_id: ${id})`))).correlationId).toBe(id);
    },
  );

  it('never repeats the grant, nor an identifier of a person', async () => {
    const { source, world } = await trying(({ request }) =>
      answer(400, saying(`Odd: ${formOf(request).toString()} for 010190 12345`)),
    );
    const error = await failing(() => source.token());
    const told = JSON.stringify([
      error.message,
      error.args,
      error.findings,
      describeError(error, 'en'),
      world.lines,
    ]);
    expect(told).toContain('Odd');
    expect(told).not.toMatch(/eyJ|12345/);
  });
});

describe('a clock that is wrong', () => {
  it.each([
    ['Issue time is after now', -42, 'clockAhead', 42],
    ['MP-130: expired', 125, 'clockBehind', 125],
    ['Invalid assertion', -11, 'clockAhead', 11],
    ['Something new', 300, 'clockBehind', 300],
  ])('is told of by its seconds at «%s»', async (description, theirs, reason, seconds) => {
    const error = await refused(saying(description), { headers: { Date: dateAt(theirs) } });
    expect(error.reason).toBe(reason);
    expect(error.args['seconds']).toBe(seconds);
    expect(describeError(error, 'nb').message).toContain(`${seconds} sekunder`);
  });

  it.each([
    ['Issue time is after now', { Date: dateAt(-7) }, 'issuedInFuture'],
    ['MP-130: expired', { Date: dateAt(3) }, 'MP-130'],
    ['MP-130: expired', { Date: 'yesterday' }, 'MP-130'],
    ['Something new', {}, 'tokenRefused'],
  ])('is not blamed for «%s» where it is not seen to be wrong: %j', async (description, headers, reason) => {
    expect((await refused(saying(description), { headers })).reason).toBe(reason);
  });

  it.each(['MP-100: Unknown client', 'MP-999: Something new', 'combination consumer_org is invalid'])(
    'is not blamed for «%s», which says what is wrong',
    async (description) => {
      const error = await refused(saying(description), { headers: { Date: dateAt(-600) } });
      expect(error.reason).not.toMatch(/^clock/);
    },
  );
});

describe('an answer that is neither a token nor a refusal', () => {
  it.each([
    [200, '<html>Sign in</html>', 'tokenAnswerUnreadable', 'token'],
    [200, '{"access_token":"a"}', 'tokenAnswerUnreadable', 'token'],
    [200, '{"access_token":"a","expires_in":0}', 'tokenAnswerUnreadable', 'token'],
    [200, '{"expires_in":120}', 'tokenAnswerUnreadable', 'token'],
    [302, '', 'tokenAnswerUnreadable', 'token'],
    [404, 'null', 'tokenAnswerUnreadable', 'token'],
    [500, '', 'tokenServiceFailed', 'service'],
    [503, '<html>Down</html>', 'tokenServiceFailed', 'service'],
    [429, '', 'tokenThrottled', 'throttled'],
    [429, '{"error":"temporarily_unavailable"}', 'tokenThrottled', 'throttled'],
    [500, '{"error":"server_error","error_description":"Odd"}', 'tokenServiceFailed', 'service'],
    [503, '{"error":"temporarily_unavailable"}', 'tokenServiceFailed', 'service'],
  ])('%i «%s»: %s', async (status, body, reason, kind) => {
    expect(await refused(body, { status })).toMatchObject({ reason, kind, status, operation: 'token' });
  });

  it('says how long to wait', async () => {
    expect((await refused('', { status: 503, headers: { 'Retry-After': '7' } })).retryAfter).toBe(7000);
    expect((await refused('', { status: 503 })).retryAfter).toBeUndefined();
  });
});
