import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { describeError, ElanError, type Reason } from '../../../../services/errors';
import { createLog } from '../../../../services/log/create-log';
import { Secret } from '../../../../services/log/secret';

/** Each is looked for in what is left: by itself, without what would tell that it is a secret. */
interface Planted {
  readonly text: string;
  readonly traces: readonly string[];
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const jwk = privateKey.export({ format: 'jwk' });
const pkcs12 = randomBytes(2000).toString('base64');
const lineOf = (text: string) => text.slice(200, 240);

const planted: Readonly<Record<string, Planted>> = {
  token: {
    text: 'eyJhbGciOiJSUzI1NiJ9.eyJwbGFudGVkIjoidG9rZW4ifQ.cGxhbnRlZC1zaWduYXR1cmU',
    traces: ['eyJwbGFudGVkIjoidG9rZW4ifQ', 'cGxhbnRlZC1zaWduYXR1cmU'],
  },
  bearer: { text: 'Bearer planted-opaque-token', traces: ['planted-opaque-token'] },
  pem: { text: pem, traces: pem.split('\n').slice(1, -2) },
  jwk: { text: JSON.stringify(jwk), traces: [jwk.d, jwk.p, jwk.q, jwk.dp, jwk.dq, jwk.qi].map(String) },
  pkcs12: { text: pkcs12, traces: [lineOf(pkcs12)] },
  password: { text: 'password=planted-password', traces: ['planted-password'] },
  proxy: { text: 'http://planted-user:planted-word@proxy:8080', traces: ['planted-user', 'planted-word'] },
  person: { text: '01019012345', traces: ['01019012345'] },
  spaced: { text: '010190 12345', traces: ['010190 12345', '12345'] },
};

const folder = path.join(import.meta.dirname, '../../../../schemas/tjenestefeil');
const files = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
const reasons = files
  .flatMap((text) => Object.entries(JSON.parse(text) as Record<string, object>))
  .flatMap(([name, entry]) => ('kind' in entry ? [name as Reason] : []));
const placeholders = files.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));

const levels = ['debug', 'info', 'warn', 'error'] as const;

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(
    createLog(
      (line) => lines.push(line),
      'debug',
      () => 0,
    ),
  );
  expect(lines).not.toEqual([]);
  return lines.join('\n');
}

describe.each(Object.entries(planted))('a planted %s', (_, { text, traces }) => {
  const expectNoTrace = (left: string) => {
    expect(traces.filter((trace) => left.includes(trace))).toEqual([]);
  };

  it.each(levels)('never comes through log.%s', (level) => {
    expectNoTrace(
      logged((log) => {
        log[level](`before ${text} after`);
        log[level]('event', { value: text });
        log[level]('event', { value: `before ${text} after` });
        log[level]('event', { value: JSON.stringify({ inside: text }) });
        log[level]('event', { [text]: 'value' });
      }),
    );
  });

  it.each(levels)('never comes through log.%s inside what is no text', (level) => {
    const cyclic: Record<string, unknown> = { text };
    cyclic['self'] = cyclic;
    const odd = [
      new Secret(text),
      new Error(text),
      cyclic,
      [text],
      new Map([[text, text]]),
      Buffer.from(text),
    ];
    expectNoTrace(
      logged((log) => {
        for (const value of odd) log[level]('event', { value: value as unknown as string });
      }),
    );
  });

  it('never comes through the texts of any reason into the log', () => {
    const args = Object.fromEntries(placeholders.map((name) => [name, text]));
    expectNoTrace(
      logged((log) => {
        for (const reason of reasons) {
          const error = new ElanError(reason, { args, cause: new Error(text) });
          log.error(error.message, { ...describeError(error, 'nb') });
          log.error('failed', { ...describeError(error, 'en'), error: error as unknown as string });
        }
      }),
    );
  });

  it('never shows in a Secret', () => {
    const secret = new Secret(text);
    const shown = [
      JSON.stringify({ secret }),
      inspect({ secret }, { showHidden: true, depth: null }),
      inspect(secret, { customInspect: false, showHidden: true }),
      String(secret),
      `shown: ${secret as unknown as string}`,
      Object.entries(secret).join(),
      JSON.stringify(structuredClone({ secret })),
    ];
    expectNoTrace(shown.join('\n'));
    expect(secret.reveal()).toBe(text);
  });
});
