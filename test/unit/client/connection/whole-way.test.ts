import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { walk, type StepResult } from '../../../../client/connection/steps';
import { wholeWay } from '../../../../client/connection/whole-way';
import { ElanError } from '../../../../services/errors';
import { Secret } from '../../../../services/log/secret';
import type { KeyMaterial } from '../../../../services/maskinporten/keys/key-material';
import type { Profile } from '../../../../services/profile';
import type { Transport } from '../../../../services/world';
import { localProfile } from '../../../../client/window/profile-state';
import { startSandbox, type RunningSandbox } from '../../../../sandbox/start';
import { testWorld } from '../../services/maskinporten/support/world';

const clientId = randomUUID();
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key: KeyMaterial = {
  kind: 'jwk',
  text: new Secret(JSON.stringify({ ...pair.privateKey.export({ format: 'jwk' }), kid: 'kid-1' })),
};

let elan: RunningSandbox;

beforeAll(async () => {
  elan = await startSandbox({ port: 0 });
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid: 'kid-1' };
  const client = { clientId, organisasjonsnummer: '974760673', jwk, delegations: ['971648198'] };
  const answer = await fetch(`${elan.url}/sandbox/klienter`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(client),
  });
  expect(answer.status).toBe(201);
});

afterEach(() => elan.clearFaults());
afterAll(() => elan.close());

interface Circumstances {
  /** What differs from the usual profile. */
  readonly profile?: Partial<Profile>;
  /** A profile in place of the usual one. */
  readonly instead?: Profile;
  readonly key?: KeyMaterial | undefined;
  readonly inMemory?: boolean;
  readonly transport?: Transport;
  /** How far this machine's clock is ahead. */
  readonly milliseconds?: number;
  readonly openapi?: readonly string[];
}

async function walked(circumstances: Circumstances = {}): Promise<readonly StepResult[]> {
  const { transport = fetch, milliseconds = 0, inMemory = false, openapi = [] } = circumstances;
  const { baseUrl, issuer } = elan;
  const profile: Profile = {
    ...{ name: 'mine', environment: 'local', clientId, mode: { kind: 'own' }, baseUrl, issuer },
    ...circumstances.profile,
  };
  const used = circumstances.instead ?? profile;
  const kept = 'key' in circumstances ? circumstances.key : key;
  const steps = wholeWay({
    profile: used,
    profiles: { keyOf: () => Promise.resolve(kept), isKeyOnlyInMemory: () => inMemory },
    settings: {
      openapi,
      operasjoner: {},
      regelverkReusedFor: 0,
      timeLimit: 5000,
      keepProductionPayloads: false,
      daysOfPayloads: 0,
    },
    world: {
      ...testWorld(() => Promise.reject(new Error())),
      transport,
      now: () => Date.now() + milliseconds,
      uuid: randomUUID,
    },
  });
  return walk(steps, new AbortController().signal);
}

/** @returns where it stopped, and why */
function failureOf(results: readonly StepResult[]): string {
  const failed = results.find(({ state }) => state === 'failed');
  if (failed?.state !== 'failed') return 'nowhere';
  return `${failed.name}: ${failed.error instanceof ElanError ? failed.error.reason : String(failed.error)}`;
}

function resultOf(results: readonly StepResult[], name: StepResult['name']): unknown {
  return results.find((result) => result.name === name);
}

describe('a connection that works', () => {
  it('tells at each step what was learnt', async () => {
    const results = await walked();
    expect(failureOf(results)).toBe('nowhere');
    expect(resultOf(results, 'keyring')).toMatchObject({ facts: { kept: 'keyring' } });
    expect(resultOf(results, 'key')).toMatchObject({ facts: { bits: 2048, kid: 'kid-1', certificates: 0 } });
    expect(resultOf(results, 'operations')).toMatchObject({ facts: { withoutAddress: [] } });
    expect(resultOf(results, 'maskinporten')).toMatchObject({ facts: { issuer: elan.issuer } });
    expect(resultOf(results, 'token')).toMatchObject({ facts: { scope: 'skatteetaten:utleggsbegjaering' } });
    expect(resultOf(results, 'organisation')).toMatchObject({
      facts: { organisation: '974760673', supplier: '' },
    });
    expect(resultOf(results, 'service')).toMatchObject({ facts: { host: new URL(elan.url).host } });
  });

  it('says that a key is only in memory', async () => {
    expect(resultOf(await walked({ inMemory: true }), 'keyring')).toMatchObject({
      facts: { kept: 'memory' },
    });
  });

  it('tells who is acted for, and who acts', async () => {
    const mode = { kind: 'onBehalfOf', organisation: '971648198' } as const;
    expect(resultOf(await walked({ profile: { mode } }), 'organisation')).toMatchObject({
      facts: { organisation: '971648198', supplier: '974760673' },
    });
  });

  it('needs no keyring with the local ELAN’s own client', async () => {
    const { baseUrl, issuer } = elan;
    const results = await walked({ profile: { ...localProfile, baseUrl, issuer }, key: undefined });
    expect(failureOf(results)).toBe('nowhere');
    expect(resultOf(results, 'keyring')).toMatchObject({ state: 'notNeeded' });
  });

  it('stores nothing and asks only for a case that does not exist', async () => {
    const { saker, vedlegg } = elan.overview();
    const calls: string[] = [];
    await walked({
      transport: (url, request) => {
        calls.push(`${request.method} ${new URL(url).pathname}`);
        return fetch(url, request);
      },
    });
    expect(calls.at(-1)).toMatch(/^GET .*TEST_UGYLDIG/);
    expect(elan.overview()).toMatchObject({ saker, vedlegg });
    expect(calls.filter((call) => call.startsWith('POST'))).toEqual(['POST /token']);
  });
});

describe('a connection that does not work', () => {
  it('stops where there is no key', async () => {
    expect(failureOf(await walked({ key: undefined }))).toBe('keyring: keyNotKept');
  });

  it('stops where the key cannot be used', async () => {
    const broken: KeyMaterial = { kind: 'jwk', text: new Secret('{') };
    expect(failureOf(await walked({ key: broken }))).toBe('key: jwkUnreadable');
  });

  it('stops where an official document cannot be read', async () => {
    expect(failureOf(await walked({ openapi: ['/no/such/file.yaml'] }))).toBe(
      'operations: openapiUnreadable',
    );
  });

  it('stops where no operation has an address', async () => {
    const results = await walked({
      instead: { name: 'prod', environment: 'production', clientId, mode: { kind: 'own' } },
    });
    expect(failureOf(results)).toBe('operations: noAddress');
  });

  it('stops where Maskinporten is not reached', async () => {
    const results = await walked({ profile: { issuer: 'http://127.0.0.1:9/' } });
    expect(failureOf(results)).toMatch(/^maskinporten: /);
  });

  it('tells of a clock that is ahead, and that it costs the token', async () => {
    const results = await walked({ milliseconds: 60_000 });
    expect(failureOf(results)).toBe('clock: clockAhead');
    expect(resultOf(results, 'token')).toMatchObject({ state: 'failed' });
  });

  it('tells of a clock that is behind', async () => {
    expect(failureOf(await walked({ milliseconds: -200_000 }))).toBe('clock: clockBehind');
  });

  it('lets a few seconds pass', async () => {
    const results = await walked({ milliseconds: 5000 });
    expect(failureOf(results)).toBe('nowhere');
  });

  it('stops at the token where the client is unknown', async () => {
    const results = await walked({ profile: { clientId: randomUUID() } });
    expect(failureOf(results)).toMatch(/^token: /);
    expect(resultOf(results, 'service')).toMatchObject({ state: 'notTried' });
  });

  it.each([
    [401, 'tokenNotAccepted'],
    [403, 'notPermitted'],
    [503, 'serviceDown'],
  ])('stops at the service where it answers %i, and asks once only', async (status, reason) => {
    let calls = 0;
    const results = await walked({
      transport: async (url, request) => {
        if (!url.includes('TEST_UGYLDIG')) return fetch(url, request);
        calls += 1;
        return new Response('{}', { status });
      },
    });
    expect(failureOf(results)).toBe(`service: ${reason}`);
    expect(calls).toBe(status === 401 ? 2 : 1);
  });

  it('stops where another server than the service says that it has no such page', async () => {
    const page = { status: 404, headers: { 'Content-Type': 'text/html' } };
    const results = await walked({
      transport: (url, request) =>
        url.includes('TEST_UGYLDIG')
          ? Promise.resolve(new Response('<!DOCTYPE html><html>No</html>', page))
          : fetch(url, request),
    });
    expect(failureOf(results)).toBe('service: addressNotFound');
  });
});
