import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certified } from '../../../support/certificates';

/** A server that speaks https and hands everything on to another one. */
export interface SecureFront {
  readonly port: number;
  /** How many requests have reached it. */
  readonly requests: () => number;
  close(): void;
}

/** @param target a http address on this machine */
export async function startSecureFront(
  { certificate, key }: Certified,
  target: string,
): Promise<SecureFront> {
  let requests = 0;
  const server = https.createServer({ cert: certificate, key }, (request, response) => {
    requests += 1;
    const { method, url = '/' } = request;
    const headers = { ...request.headers, host: new URL(target).host };
    const there = http.request(new URL(url, target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    there.on('error', () => response.destroy());
    request.pipe(there);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests: () => requests,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
