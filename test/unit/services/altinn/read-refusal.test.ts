import { describe, expect, it } from 'vitest';
import texts from '#schemas/tjenestefeil/altinn.json';
import { altinnOperations } from '../../../../services/altinn/operations';
import { refusalOf } from '../../../../services/altinn/read-refusal';
import { readBody } from '../../../../services/client/body';
import { describeError, type ElanError } from '../../../../services/errors';

function refusal(status: number, body: unknown, headers: Record<string, string> = {}): ElanError {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = {
    status,
    header: (name: string) => headers[name] ?? null,
    body: readBody(text, null),
    host: 'platform.example',
    at: 0,
  };
  const subject = { system: '310844136_program', party: '313772195' };
  return refusalOf(answer, altinnOperations().requestSystemUser, subject);
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const codes = Object.keys(texts).filter((name) => name.startsWith('AUTH'));

describe('what can be wrong in Altinn', () => {
  it.each(Object.entries(texts))('%s is said the same in both languages', (_, { en, nb }) => {
    for (const part of ['message', 'advice'] as const) {
      expect(nb[part]).not.toBe(en[part]);
      expect(placeholders(nb[part])).toEqual(placeholders(en[part]));
    }
  });

  it.each(codes)('%s is told with cause and remedy', (code) => {
    const error = refusal(400, { code, detail: 'x' });
    expect({ reason: error.reason, code: error.code }).toEqual({ reason: code, code });
    for (const language of ['nb', 'en'] as const) {
      const { message, advice } = describeError(error, language);
      expect(message).toContain(`(${code})`);
      expect(advice).not.toBe('');
      expect(placeholders(message + advice)).toEqual([]);
    }
  });

  it('is found in a list of what is wrong with what was sent', () => {
    const body = { code: 'STD-00000', validationErrors: [{ code: 'AUTH.VLD-00003' }] };
    expect(refusal(400, body).reason).toBe('AUTH.VLD-00003');
  });

  it('is told as Altinn says it where the code is not known', () => {
    const error = refusal(400, { code: 'AUTH-99999', detail: 'Noe nytt.' });
    expect(describeError(error, 'nb').message).toContain('AUTH-99999: Noe nytt.');
    expect(error.code).toBe('AUTH-99999');
  });

  it.each([
    [401, 'altinnTokenNotAccepted'],
    [403, 'altinnNotPermitted'],
    [418, 'altinnRefused'],
    [429, 'throttled'],
    [500, 'altinnFailed'],
    [302, 'redirected'],
  ])('%i without a code is %s', (status, reason) => {
    for (const body of ['', '<html><title>x</title></html>', 'constructor', { code: 'toString' }]) {
      const error = refusal(status, body);
      expect(error.reason).toBe(reason);
      expect(placeholders(describeError(error, 'nb').message)).toEqual([]);
    }
  });

  it.each([
    ['', 'altinnNotFound'],
    [{ title: 'Not Found' }, 'altinnNotFound'],
    [{ type: 'about:blank', status: 404 }, 'altinnNotFound'],
    ['"System with ID \'x\' not found."', 'altinnNotFound'],
    ["System with ID 'x' not found.", 'altinnNotFound'],
    ['0', 'altinnNotFound'],
    ['<html><title>Not Found</title></html>', 'altinnElsewhere'],
    ['404 page not found', 'altinnElsewhere'],
    ['[]', 'altinnElsewhere'],
    [{ message: 'Not Found' }, 'altinnElsewhere'],
    [{ statusCode: 404, message: 'Resource not found' }, 'altinnElsewhere'],
  ])('404 with %j is %s: Altinn has its own ways to say so', (body, reason) => {
    expect(refusal(404, body).reason).toBe(reason);
  });

  it('names the scope that was missing', () => {
    expect(describeError(refusal(403, ''), 'en').message).toContain(
      'altinn:authentication/systemuser.request.write',
    );
  });

  it('waits as long as Altinn asks', () => {
    expect(refusal(429, '', { 'Retry-After': '7' })).toMatchObject({
      reason: 'throttledFor',
      retryAfter: 7000,
    });
  });
});
