import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { bodyToSend } from '../../../../services/client/sent-body';
import { fileInMemory } from '../../../../services/workflow/file-in-memory';
import { transportError } from '../../../../services/http/transport-errors';
import type { TransportAnswer, TransportRequest } from '../../../../services/world';
import { openTransport } from '../../../../cli/services/transport';
import { privateAuthority } from '../../../support/certificates';
import { startProxy } from '../../../support/proxy';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Received {
  readonly method: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

async function startServer(tls?: https.ServerOptions): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = [];
  const answer: http.RequestListener = (request, response) => {
    void buffer(request).then((body) => {
      received.push({ method: request.method ?? '', headers: request.headers, body });
      if (request.url === '/moved') response.writeHead(302, { location: '/elsewhere' });
      response.end('hei');
    });
  };
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { port: (server.address() as AddressInfo).port, received };
}

async function send(
  url: string,
  { ca, variables = {}, ...request }: SendOptions = {},
): Promise<TransportAnswer> {
  const transport = await openTransport(ca, variables);
  closing.push(() => transport.close());
  return transport.send(url, { method: 'GET', headers: {}, redirect: 'manual', ...request });
}

interface SendOptions extends Partial<TransportRequest> {
  readonly ca?: string;
  readonly variables?: Record<string, string>;
}

function file(content: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-ca-'));
  closing.push(() => fs.rmSync(folder, { recursive: true }));
  fs.writeFileSync(path.join(folder, 'ca.pem'), content);
  return path.join(folder, 'ca.pem');
}

async function failure(sending: Promise<unknown>, host: string): Promise<string> {
  const error: unknown = await sending.catch((reason: unknown) => reason);
  return transportError(error, { operation: 'submit', host }).reason;
}

describe('a request', () => {
  it('goes out as it is, and its answer comes back', async () => {
    const { port, received } = await startServer();
    const bytes = new Uint8Array([0, 255, 10]);
    const pieces = [bytes.subarray(0, 2), bytes.subarray(2)];
    const answer = await send(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: { Korrelasjonsid: 'a', 'Content-Length': '3' },
      body: ReadableStream.from(pieces),
      duplex: 'half',
    });
    expect({ status: answer.status, text: await new Response(answer.body as ReadableStream).text() }).toEqual(
      { status: 200, text: 'hei' },
    );
    expect(received).toMatchObject([
      { method: 'POST', headers: { korrelasjonsid: 'a', 'content-length': '3' } },
    ]);
    expect([...(received[0]?.body ?? [])]).toEqual([...bytes]);
  });

  it('may be a form with a file', async () => {
    const { port, received } = await startServer();
    const form = new FormData();
    form.append('sak', 'A-1');
    form.append('fil', new Blob([], { type: 'application/pdf' }), 'avtale.pdf');
    const file = fileInMemory('avtale.pdf', 'application/pdf', new TextEncoder().encode('innhold'));
    const built = { method: 'POST', url: '', headers: {}, body: { file, form } };
    const { inRequest, headers } = await bodyToSend(built);
    await send(`http://127.0.0.1:${port}/`, { method: 'POST', headers, ...inRequest });
    expect(received[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(received[0]?.headers['content-length']).toBe(String(received[0]?.body.length));
    expect(received[0]?.body.toString()).toMatch(
      /name="fil"; filename="avtale\.pdf"\r\nContent-Type: application\/pdf\r\n\r\ninnhold\r\n/,
    );
  });

  it('is not led elsewhere', async () => {
    const { port, received } = await startServer();
    const answer = await send(`http://127.0.0.1:${port}/moved`);
    expect(answer.status).toBe(302);
    expect(received).toHaveLength(1);
  });

  it('can be cancelled', async () => {
    const { port } = await startServer();
    const sending = send(`http://127.0.0.1:${port}/`, { signal: AbortSignal.abort(new Error('stopped')) });
    await expect(sending).rejects.toThrow('stopped');
  });
});

describe('a proxy in the environment', () => {
  it.each(['HTTP_PROXY', 'http_proxy'])('is used: %s', async (name) => {
    const { port } = await startServer();
    const proxy = await startProxy(port);
    closing.push(() => proxy.close());
    const variables = { [name]: `http://127.0.0.1:${proxy.port}` };
    expect((await send('http://elan.example/', { variables })).status).toBe(200);
    expect(proxy.asked).toEqual(['elan.example:80']);
  });

  it('is given the user and the password that its address holds', async () => {
    const { port } = await startServer();
    const proxy = await startProxy(port, 'kari:p@ss');
    closing.push(() => proxy.close());
    const variables = { HTTP_PROXY: `http://kari:p%40ss@127.0.0.1:${proxy.port}` };
    expect((await send('http://elan.example/', { variables })).status).toBe(200);
  });

  it('that wants somebody to sign in is told from a service that does', async () => {
    const { port } = await startServer();
    const proxy = await startProxy(port, 'kari:p@ss');
    closing.push(() => proxy.close());
    const variables = { HTTP_PROXY: `http://127.0.0.1:${proxy.port}` };
    const sending = send('http://elan.example/', { variables });
    expect(await failure(sending, 'elan.example')).toBe('proxyWantsSignIn');
  });

  it('is passed by for the hosts of NO_PROXY', async () => {
    const { port } = await startServer();
    const proxy = await startProxy(port);
    closing.push(() => proxy.close());
    const variables = { HTTP_PROXY: `http://127.0.0.1:${proxy.port}`, NO_PROXY: '.invalid' };
    expect(await failure(send('http://elan.invalid/', { variables }), 'elan.invalid')).not.toMatch(/proxy/i);
    expect(proxy.asked).toEqual([]);
  });

  it('is passed by for this machine, where the local ELAN is', async () => {
    const { port } = await startServer();
    const variables = { HTTP_PROXY: 'http://127.0.0.1:1' };
    expect((await send(`http://127.0.0.1:${port}/`, { variables })).status).toBe(200);
  });
});

describe('a private certificate authority', () => {
  const { authority, server } = privateAuthority('elan.example');
  const tls = { cert: server.certificate, key: server.key };

  it('is not trusted by itself', async () => {
    const { port } = await startServer(tls);
    const reason = await failure(send(`https://127.0.0.1:${port}/`), '127.0.0.1');
    expect(reason).toBe('certificateOfUnknownIssuer');
  });

  it('is trusted where it is named', async () => {
    const { port } = await startServer(tls);
    expect((await send(`https://127.0.0.1:${port}/`, { ca: file(authority) })).status).toBe(200);
  });

  it('is trusted through a proxy too', async () => {
    const { port } = await startServer(tls);
    const proxy = await startProxy(port);
    closing.push(() => proxy.close());
    const variables = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
    expect((await send('https://elan.example/', { ca: file(authority), variables })).status).toBe(200);
    expect(proxy.asked).toEqual(['elan.example:443']);
  });

  it('has to be in a file that holds a certificate', async () => {
    await expect(send('https://elan.example/', { ca: file('hei') })).rejects.toMatchObject({
      word: 'caNoCertificate',
    });
    await expect(send('https://elan.example/', { ca: '/no/such/file' })).rejects.toMatchObject({
      word: 'fileMissing',
    });
  });
});
