import { generateKeyPairSync } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { privateAuthority } from '../../support/certificates';
import { commandLine, type Run } from '../../support/cli';
import { startProxy } from '../../support/proxy';

const { authority, server } = privateAuthority('maskinporten.example');
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const elan = commandLine({
  'key.pem': privateKey.export({ type: 'pkcs8', format: 'pem' }),
  'ca.pem': authority,
});

const closing: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A Maskinporten that tells where it is, and gives no tokens. */
async function startMaskinporten(): Promise<number> {
  const issuer = 'https://maskinporten.example/';
  const answer: http.RequestListener = ({ url }, response) => {
    response.writeHead(url === '/token' ? 400 : 200, { 'content-type': 'application/json' });
    const error = { error: 'invalid_grant', error_description: 'MP-100: unknown client' };
    response.end(JSON.stringify(url === '/token' ? error : { issuer, token_endpoint: `${issuer}token` }));
  };
  const listening = https.createServer({ cert: server.certificate, key: server.key }, answer);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  closing.push(() => listening.close());
  return (listening.address() as AddressInfo).port;
}

/** Asks for a token through a proxy that leads to that Maskinporten. */
async function token(
  credentials: string,
  args: readonly string[] = [],
): Promise<Run & { asked: readonly string[] }> {
  const proxy = await startProxy(await startMaskinporten(), 'kari:hemmelig');
  closing.push(() => proxy.close());
  const client = ['--client-id', 'me', '--key', 'key.pem', '--kid', 'mine'];
  const where = ['--environment', 'test', '--issuer', 'https://maskinporten.example/'];
  const run = await elan.run(['token', ...where, ...client, ...args], '', {
    variables: { HTTPS_PROXY: `http://${credentials}127.0.0.1:${proxy.port}`, NO_PROXY: '' },
  });
  return { ...run, asked: proxy.asked };
}

describe('a proxy that wants somebody to sign in', () => {
  it('is told from a service that does, with what to do', async () => {
    const { code, stderr } = await token('');
    expect(code).toBe(4);
    expect(stderr).toMatch(/407[\s\S]*HTTPS_PROXY/);
  });

  it('lets through who does, and is not told to anybody', async () => {
    const { code, stdout, stderr, asked } = await token('kari:hemmelig@', ['--ca', 'ca.pem', '--verbose']);
    expect(asked[0]).toBe('maskinporten.example:443');
    expect(code).toBe(3);
    expect(stdout).toContain('✓ Maskinporten svarer: https://maskinporten.example/');
    expect(stdout + stderr).not.toContain('hemmelig');
  });
});

describe('a private certificate authority', () => {
  it('is not trusted by itself, and the way to trust it is told', async () => {
    const { code, stderr } = await token('kari:hemmelig@');
    expect(code).toBe(4);
    expect(stderr).toContain('--ca');
  });
});
