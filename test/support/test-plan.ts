import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { startSandbox, type RunningSandbox } from '../../sandbox/start';
import type { SandboxOptions } from '../../sandbox/settings';
import { createElanClient } from '../../services/client/create-client';
import { Ledger } from '../../services/ledger/ledger';
import { createLog } from '../../services/log/create-log';
import { Secret } from '../../services/log/secret';
import { createTokenSource } from '../../services/maskinporten/create-token-source';
import { readKey } from '../../services/maskinporten/keys/read-key';
import type { SigningKey } from '../../services/maskinporten/keys/signing-key';
import { findOperations } from '../../services/operations/find-operations';
import type { Profile } from '../../services/profile';
import type { TestPlanParts } from '../../services/testplan/run';
import { MemoryStore, processOf } from './ledger';

/** A test plan that is ready to be run against a local ELAN of the test's own, over HTTP. */
export interface TestPlanOnElan {
  readonly parts: TestPlanParts;
  readonly sandbox: RunningSandbox;
  readonly key: SigningKey;
  /** The calls that have reached the services, by their operations' addresses. */
  readonly called: readonly string[];
  /** @returns how many calls have been underway at the same time, at most */
  most(): number;
}

/** Starts a local ELAN in which nothing takes time, and puts together what a test plan is run with. */
export async function testPlanOnElan(options: SandboxOptions = {}): Promise<TestPlanOnElan> {
  const timing = { attachmentStep: 0, caseOpened: 0 };
  const sandbox = await startSandbox({ port: 0, timing, ...options });
  const { issuer, klient, url } = sandbox;
  const environment = 'local';
  const { operations } = await findOperations({ environment, baseUrl: `${url}/api` });
  const profile: Profile = {
    ...{ name: 'prøve', environment, clientId: klient.clientId, mode: { kind: 'own' } },
    ...{ baseUrl: `${url}/api`, issuer },
  };
  const called: string[] = [];
  let [underway, most] = [0, 0];
  const world = {
    transport: async (to: string, request: RequestInit) => {
      if (to.startsWith(`${url}/api`)) called.push(`${request.method ?? ''} ${new URL(to).pathname}`);
      most = Math.max(most, ++underway);
      return fetch(to, request).finally(() => (underway -= 1));
    },
    log: createLog(() => undefined, 'error', Date.now),
    now: Date.now,
    uuid: randomUUID,
    random: () => 0,
    // What is waited for is only for a person to see.
    sleep: (milliseconds: number, signal?: AbortSignal) =>
      wait(Math.min(milliseconds, 5), undefined, { signal }),
  };
  const key = await readKey({ kind: 'jwk', text: new Secret(JSON.stringify(klient.jwk)) });
  const tokens = createTokenSource({
    ...{ profile: { ...profile, issuer }, issuer, key, world },
    scope: 'skatteetaten:utleggsbegjaering',
  });
  const program = 'elan-test/1.0.0';
  const client = createElanClient({ operations, tokens, world, clientId: program });
  const ledger = new Ledger(new MemoryStore(), world, processOf());
  const today = new Date().toISOString().slice(0, 10);
  const parts = { client, tokens, operations, ledger, profile, world, program, today };
  return { parts, sandbox, key, called, most: () => most };
}
