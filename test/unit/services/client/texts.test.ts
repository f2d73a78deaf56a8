import { describe, expect, it } from 'vitest';
import { describeError } from '../../../../services/errors';
import reasons from '#schemas/tjenestefeil/kall.json';
import uncertain from '#schemas/tjenestefeil/uvisst.json';
import { answers, errorOf, fails, fakeElan, fetchError } from './fake-elan';

const all = Object.entries({ ...reasons, ...uncertain });

function placeholders(...texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
}

describe('the texts of failed calls', () => {
  it.each(all)('%s says the same in both languages', (_, { en, nb }) => {
    expect(placeholders(nb.message)).toEqual(placeholders(en.message));
    expect(placeholders(nb.advice)).toEqual(placeholders(en.advice));
    expect(nb.message).not.toBe(en.message);
    expect(nb.advice === '').toBe(en.advice === '');
  });

  it.each(['hostNotFound ENOTFOUND', 'certificateOfOtherHost ERR_TLS_CERT_ALTNAME_INVALID', 'noAnswer X'])(
    'are filled in for a request without an answer: %s',
    async (reasonAndCode) => {
      const [reason, code = ''] = reasonAndCode.split(' ');
      const { client } = await fakeElan([fails(fetchError(code))]);
      const error = await errorOf(client.submit('{}'));
      expect(error.reason).toBe(reason);
      const { message, advice } = describeError(error, 'nb');
      expect(message).toContain('api-test.sits.no');
      expect(placeholders(message, advice)).toEqual([]);
    },
  );

  it.each([200, 204, 302, 400, 401, 403, 404, 405, 407, 413, 429, 500, 502, 503, 504])(
    'are filled in for status %d',
    async (status) => {
      const { client } = await fakeElan([answers(status)]);
      const error = await errorOf(client.submit('{}'));
      for (const language of ['nb', 'en'] as const) {
        const { message, advice } = describeError(error, language);
        expect(message).toContain(`(${status})`);
        expect(advice).not.toBe('');
        expect(placeholders(message, advice)).toEqual([]);
      }
    },
  );
});
