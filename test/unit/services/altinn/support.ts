import { randomUUID } from 'node:crypto';
import { createAltinnClient, type AltinnClient } from '../../../../services/altinn/client';
import { vendorTokens } from '../../../../services/altinn/vendor-tokens';
import { createLog } from '../../../../services/log/create-log';
import { KnownSecrets } from '../../../../services/log/known-secrets';
import { readKey } from '../../../../services/maskinporten/keys/read-key';
import type { TransportRequest, World } from '../../../../services/world';
import { secret } from '../maskinporten/support/keys';
import type { TestSandbox } from '../../sandbox/support';

/** A world in which a local ELAN is called, and what was sent and logged in it. */
export interface WatchedWorld {
  readonly world: World;
  readonly hosts: Set<string>;
  readonly tokens: Set<string>;
  readonly lines: string[];
}

/** A vendor that calls a local ELAN. */
export interface Vendor extends WatchedWorld {
  readonly client: AltinnClient;
}

/** @returns a world that has the clock of a local ELAN */
export function watchedWorld({ clock }: TestSandbox): WatchedWorld {
  const [hosts, tokens, lines] = [new Set<string>(), new Set<string>(), [] as string[]];
  const world: World = {
    transport: (address, request: TransportRequest) => {
      hosts.add(new URL(address).host);
      const token = request.headers['Authorization']?.replace('Bearer ', '');
      if (token !== undefined) tokens.add(token);
      return fetch(address, request);
    },
    log: createLog(
      (line) => lines.push(line),
      'debug',
      () => clock.now,
      new KnownSecrets(),
    ),
    now: () => clock.now,
    uuid: randomUUID,
    random: () => 0.5,
    sleep: (milliseconds) => {
      clock.now += milliseconds;
      return Promise.resolve();
    },
  };
  return { world, hosts, tokens, lines };
}

/** @returns the vendor of the client that is ready to use */
export async function vendorOf(sandbox: TestSandbox): Promise<Vendor> {
  const { issuer, klient, url } = sandbox;
  const watched = watchedWorld(sandbox);
  const { world } = watched;
  const key = await readKey({ kind: 'jwk', text: secret(JSON.stringify(klient.jwk)) });
  const profile = {
    name: 'local',
    environment: 'local',
    clientId: klient.clientId,
    mode: { kind: 'onBehalfOf', organisation: '310000035' },
  } as const;
  const client = createAltinnClient({
    address: url,
    tokens: vendorTokens({ profile, issuer, key, world }),
    world,
    settings: { attempts: 2 },
  });
  return { ...watched, client };
}
