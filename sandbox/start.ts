import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import environments from '#schemas/miljoer.json';
import { createApp } from './app';
import { overviewOf, type Overview } from './control/overview';
import { apiPath } from './elan/document';
import type { FaultRequest } from './faults/fault';
import { faultRegistry, type ActiveFault } from './faults/registry';
import { createDialogStreams } from './dialogporten/streams';
import { createTokens, tokenKeys } from './maskinporten/tokens';
import type { Sandbox } from './sandbox';
import { usualTiming, type SandboxOptions } from './settings';
import type { ReadyMadeClient } from './state/state';
import { newKey, openStore } from './state/store';

/** A local ELAN that is running. */
export interface RunningSandbox {
  /** The address without a slash at its end. */
  readonly url: string;
  /** The address that the paths of the services hang below. */
  readonly baseUrl: string;
  /** Maskinporten's issuer, with its slash. */
  readonly issuer: string;
  readonly port: number;
  /** The client that is ready to use, with its private key. */
  readonly klient: ReadyMadeClient;
  overview(): Overview;
  addFault(fault: FaultRequest): ActiveFault;
  clearFaults(): void;
  /** Stops at once, whatever is underway. */
  close(): Promise<void>;
}

const address = '127.0.0.1';
const usualPort = Number(new URL(environments.environments.local.baseUrl).port);

/**
 * Starts a local ELAN, which only this machine reaches.
 * @throws Error where the port is taken, or the state file cannot be read
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const store = await openStore(options.stateFile);
  const keys = await tokenKeys(await newKey());
  const server = createServer();
  const port = await listen(server, options.port ?? usualPort);
  // Nothing is waited for from here on: a request that comes before the app is there would never be answered.
  const url = `http://${address}:${port}`;
  const now = options.now ?? Date.now;
  const sandbox: Sandbox = {
    url,
    issuer: `${url}/`,
    store,
    tokens: createTokens(keys, `${url}/`, now),
    faults: faultRegistry(options.seed ?? 1),
    dialogStreams: createDialogStreams(now),
    timing: { ...usualTiming, ...options.timing },
    counters: { tokens: 0, submissions: 0, changes: 0, validations: 0, attachments: 0 },
    now,
  };
  for (const fault of options.faults ?? []) sandbox.faults.add(fault);
  server.on('request', createApp(sandbox, options.log ?? (() => undefined)));
  return {
    url,
    baseUrl: `${url}${apiPath}`,
    issuer: sandbox.issuer,
    port,
    klient: store.state.klient,
    overview: () => overviewOf(sandbox),
    addFault: (fault) => sandbox.faults.add(fault),
    clearFaults: () => sandbox.faults.clear(),
    close: () => close(server),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
