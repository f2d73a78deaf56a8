import http from 'node:http';
import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** A proxy on this machine that leads every connection to one port of it. */
export interface Proxy {
  readonly port: number;
  /** What was asked for, in order: `host:port`. */
  readonly asked: readonly string[];
  close(): void;
}

/** @param credentials what it lets through, as `user:password`; everybody where it is left out */
export async function startProxy(target: number, credentials?: string): Promise<Proxy> {
  const asked: string[] = [];
  const expected = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  const server = http.createServer();
  server.on('connect', (request, socket: net.Socket) => {
    asked.push(request.url ?? '');
    socket.on('error', () => undefined);
    if (expected !== undefined && request.headers['proxy-authorization'] !== expected) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n');
      return;
    }
    const there = net.connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, asked, close: () => server.close() };
}
