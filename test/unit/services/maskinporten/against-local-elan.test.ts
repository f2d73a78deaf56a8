import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createTokenSource } from '../../../../services/maskinporten/create-token-source';
import { readKey } from '../../../../services/maskinporten/keys/read-key';
import { authenticatedOrganisation, showToken } from '../../../../services/maskinporten/show-token';
import type { Mode } from '../../../../services/profile';
import { startSandbox, type RunningSandbox } from '../../../../sandbox/start';
import { failing } from './support/failing';
import { secret } from './support/keys';
import { scope } from './support/maskinporten';
import { testWorld } from './support/world';

let running: RunningSandbox | undefined;

afterEach(() => running?.close());

/** @returns a token source of this machine's clock for a local ELAN whose clock is that far off */
async function sourceOf(mode: Mode, { secondsOff = 0, clientId = '' } = {}) {
  running = await startSandbox({ port: 0, now: () => Date.now() + secondsOff * 1000 });
  const { issuer, klient } = running;
  const key = await readKey({ kind: 'jwk', text: secret(JSON.stringify(klient.jwk)) });
  const profile = {
    name: 'local',
    environment: 'local',
    clientId: clientId || klient.clientId,
    mode,
  } as const;
  const world = {
    ...testWorld(() => Promise.reject(new Error())),
    transport: fetch,
    now: Date.now,
    uuid: randomUUID,
  };
  return {
    source: createTokenSource({ profile, issuer, scope, key, world }),
    own: klient.organisasjonsnummer,
  };
}

describe('a token of the local ELAN', () => {
  it('for one’s own organisation', async () => {
    const { source, own } = await sourceOf({ kind: 'own' });
    const claims = showToken((await source.token()).value);
    expect(claims).toMatchObject({ scope, consumer: own });
  });

  it('for a customer that has delegated', async () => {
    const { source, own } = await sourceOf({ kind: 'onBehalfOf', organisation: '310000035' });
    expect(showToken((await source.token()).value)).toMatchObject({ consumer: '310000035', supplier: own });
  });

  it('for a customer’s system user', async () => {
    const { source, own } = await sourceOf({ kind: 'systembruker', organisation: '310000035' });
    const claims = showToken((await source.token()).value);
    expect(claims?.consumer).toBe(own);
    expect(claims && authenticatedOrganisation(claims)).toBe('310000035');
  });

  it('is not given to who is not known', async () => {
    const { source } = await sourceOf({ kind: 'own' }, { clientId: 'nobody' });
    expect((await failing(() => source.token())).reason).toBe('MP-100');
  });

  it.each([
    [-60, 'clockAhead'],
    [300, 'clockBehind'],
  ])(
    'is not given where its clock is %i seconds from ours, and the clock is told of',
    async (secondsOff, reason) => {
      const { source } = await sourceOf({ kind: 'own' }, { secondsOff });
      const error = await failing(() => source.token());
      expect(error.reason).toBe(reason);
      expect(Math.abs(Number(error.args['seconds']) - Math.abs(secondsOff))).toBeLessThanOrEqual(1);
    },
  );
});
