import net, { type AddressInfo } from 'node:net';

/** What becomes of a connection when too much has come over it. */
export type Narrowness = { readonly after: number; readonly happens: (client: net.Socket) => void };

/** A port of this machine that leads to another, until it is made narrow. */
export interface NarrowFront {
  readonly port: number;
  /** @param narrowness of the next connection that so many bytes come over; used once */
  narrow(narrowness: Narrowness): void;
  close(): void;
}

/** @returns a front of a server: what goes through it may be cut or held in the middle */
export async function startNarrowFront(target: number): Promise<NarrowFront> {
  let next: Narrowness | undefined;
  const open = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const there = net.connect(target, '127.0.0.1');
    for (const socket of [client, there]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
    }
    client.on('close', () => there.destroy());
    there.on('close', () => client.destroy());
    there.pipe(client);
    let come = 0;
    client.on('data', (piece) => {
      come += piece.length;
      if (!next || come < next.after) {
        if (!there.write(piece)) client.pause();
        return;
      }
      client.pause();
      const { happens } = next;
      next = undefined;
      happens(client);
    });
    there.on('drain', () => client.resume());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    narrow: (narrowness) => (next = narrowness),
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
