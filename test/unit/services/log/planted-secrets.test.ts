import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { LogOutputChannel } from 'vscode';
import type { Log, LogFields } from '../../../../services/log/log';
import { KnownSecrets } from '../../../../services/log/known-secrets';
import { Secret } from '../../../../services/log/secret';
import { ElanError } from '../../../../services/errors';
import { outputLog } from '../../../../client/window/output';
import { commandLineWorld } from '../../../../cli/services/world';
import { runWith } from '../../../support/cli-services';

vi.mock('vscode', () => ({}));

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keyMember = privateKey.export({ format: 'jwk' }).d ?? '';

/** Passwords as people and programs make them, tokens, and numbers of keys. */
const secrets: fc.Arbitrary<string> = fc.oneof(
  fc.string({ minLength: 6, maxLength: 30, unit: 'grapheme-ascii' }),
  fc.string({ minLength: 6, maxLength: 20, unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('%41', '\\n', '&amp;', '=3D', '"', ' ', 'x', '\\', '+', '\\u0041'), {
      minLength: 6,
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
  fc.base64String({ minLength: 24, maxLength: 400 }),
  fc.constant(keyMember),
);

type Encoding = (text: string) => string;

const bytes = (text: string): Buffer => Buffer.from(text);
const numbered: Encoding = (text) => text.replaceAll(/[^a-zA-Z0-9]/gu, (c) => `&#${c.codePointAt(0) ?? 0};`);
const entities: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
];
const html: Encoding = (text) =>
  entities.reduce((rest, [character, entity]) => rest.replaceAll(character, entity), text);
const printable: Encoding = (text) =>
  [...bytes(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
const lines: Encoding = (text) => text.replaceAll(/.{8}/g, '$&\r\n');

const encodings: Readonly<Record<string, Encoding>> = {
  'as it is': (text) => text,
  base64: (text) => bytes(text).toString('base64'),
  base64url: (text) => bytes(text).toString('base64url'),
  'base64 in lines': (text) => lines(bytes(text).toString('base64')),
  'base64 of UTF-16': (text) => Buffer.from(text, 'utf16le').toString('base64'),
  'percent-encoded base64': (text) => encodeURIComponent(bytes(text).toString('base64')),
  hexadecimal: (text) => bytes(text).toString('hex'),
  'hexadecimal in capitals': (text) => bytes(text).toString('hex').toUpperCase(),
  'percent-encoded': encodeURIComponent,
  'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'as a form': (text) => new URLSearchParams({ x: text }).toString().slice(2),
  JSON: (text) => JSON.stringify(text),
  'JSON in JSON': (text) => JSON.stringify(JSON.stringify(text)),
  'JSON, percent-encoded': (text) => encodeURIComponent(JSON.stringify(text)),
  HTML: html,
  'HTML in numbers': numbered,
  'quoted-printable': printable,
  bytes: (text) => `<Buffer ${[...bytes(text)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')}>`,
};

/** The ways in which something can be given to a log. */
const calls: Readonly<Record<string, (text: string) => readonly [string, LogFields]>> = {
  message: (text) => [`before ${text} after`, {}],
  field: (text) => ['event', { value: text }],
  'part of a field': (text) => ['event', { value: `before <${text}> after`, n: 1 }],
  'name of a field': (text) => ['event', { [text]: 1 }],
  error: (text) => ['event', { error: new Error(text) as unknown as string }],
  'error with a cause': (text) => [
    'event',
    { error: new Error(`of ${text}`, { cause: new Error(text) }) as unknown as string },
  ],
  'reason of ours': (text) => [
    new ElanError('proxyRefused', { args: { host: 'x', problem: text } }).message,
    {},
  ],
  object: (text) => ['event', { value: { nested: { text: [text] } } as unknown as string }],
};

const levels = ['debug', 'info', 'warn', 'error'] as const;

/** Both logs that there are, and what they have written. */
function logs(): { readonly name: string; readonly log: Log; readonly written: () => string }[] {
  const [inEditor, onCommandLine]: [string[], string[]] = [[], []];
  const write = (line: string): void => void inEditor.push(line);
  const channel = { debug: write, info: write, warn: write, error: write } as unknown as LogOutputChannel;
  const noTransport = () => Promise.reject(new Error('no network'));
  const world = commandLineWorld(noTransport, true, (text) => onCommandLine.push(text), new KnownSecrets());
  return [
    { name: 'the output channel', log: outputLog(channel), written: () => inEditor.join('\n') },
    { name: '--verbose', log: world.log, written: () => onCommandLine.join('') },
  ];
}

/** Whatever of a secret is as long as this and stands in a line has been left there. */
const tellingLength = 16;

/** @returns the parts of an encoded secret that a line shows; one that is short is its own only part */
function shown(encoded: string, line: string): string[] {
  const parts: string[] = [];
  const length = Math.min(tellingLength, encoded.length);
  for (let at = 0; at + length <= encoded.length; at++) parts.push(encoded.slice(at, at + length));
  return parts.filter((part) => line.includes(part));
}

describe.each(Object.entries(encodings))('a secret that is known, %s', (_, encode) => {
  it('comes through no call of any log, at any level', () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom(...levels), (secret, level) => {
        const encoded = encode(secret);
        for (const { name, log, written } of logs()) {
          log.hide(new Secret(secret));
          for (const call of Object.values(calls)) log[level](...call(encoded));
          expect([name, written().split('before').length]).toEqual([name, 3]);
          expect(shown(encoded, written())).toEqual([]);
          expect(shown(JSON.stringify(encoded).slice(1, -1), written())).toEqual([]);
        }
      }),
      { seed: 17, numRuns: 15 },
    );
  });
});

describe('a secret that is known', () => {
  it.each([true, false])('is in no failure that a command tells, as JSON: %s', async (json) => {
    const known = new KnownSecrets();
    known.add(new Secret('hemmelig-ord'));
    const failure = new ElanError('proxyRefused', { args: { host: 'x', problem: 'of hemmelig%2Dord' } });
    const open = () => Promise.reject(failure);
    const work = async ({ services }: { services: () => Promise<unknown> }): Promise<never> => {
      await services();
      throw new Error('it was opened');
    };
    const ended = await runWith(work, { options: { json }, open, secrets: known });
    expect(ended.out + ended.err).toContain('of [hidden]');
    expect(ended.out + ended.err).not.toContain('hemmelig');
  });
});
