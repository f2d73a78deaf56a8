import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Dialogporten } from '../../../../services/dialogporten/open-dialogporten';
import { openDialogporten } from '../../../../services/dialogporten/open-dialogporten';
import { readKey } from '../../../../services/maskinporten/keys/read-key';
import type { Mode } from '../../../../services/profile';
import { fixtureSender, steer, submitted, testSandbox, type TestSandbox } from '../../sandbox/support';
import { watchedWorld, type WatchedWorld } from '../altinn/support';
import { failing } from '../maskinporten/support/failing';
import { secret } from '../maskinporten/support/keys';

let sandbox: TestSandbox;
let watched: WatchedWorld;
let dialogporten: Dialogporten;
let reference: string;

beforeAll(async () => {
  sandbox = await testSandbox();
  watched = watchedWorld(sandbox);
  dialogporten = await opened({ kind: 'systembruker', organisation: fixtureSender });
  ({ reference } = await submitted(sandbox));
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.clearFaults());

async function opened(mode: Mode): Promise<Dialogporten> {
  const { klient, issuer, baseUrl } = sandbox;
  const key = await readKey({ kind: 'jwk', text: secret(JSON.stringify(klient.jwk)) });
  const { clientId } = klient;
  const profile = { name: 'local', environment: 'local', clientId, mode, baseUrl, issuer } as const;
  return openDialogporten({ profile, key, world: watched.world });
}

describe('dialogs', () => {
  it('are found by the customer and the service, with the case that they are about', async () => {
    const { client, organisation } = dialogporten;
    const [dialog] = await client.search({ organisation });
    expect(dialog).toMatchObject({
      externalReference: reference,
      status: 'InProgress',
      hasMessages: false,
    });
    expect(await client.search({ organisation: '310844136' })).toEqual([]);
  });

  it('tell what the authority has sent, and of which place', async () => {
    sandbox.clock.now += 1000;
    const since = new Date(sandbox.clock.now - 1).toISOString();
    await steer(sandbox, 'POST', `/sandbox/saker/${reference}/retting`, { sti: '/saksoekt/0' });
    const [dialog, ...others] = await dialogporten.client.search({ updatedAfter: since });
    expect(others).toEqual([]);
    expect(dialog).toMatchObject({ status: 'RequiresAttention', hasMessages: true });
    const transmissions = await dialogporten.client.transmissions(dialog?.id ?? '');
    expect(transmissions).toMatchObject([
      { type: 'Submission', isFromOwner: false },
      {
        type: 'Request',
        isFromOwner: true,
        externalReference: `${reference}#/saksoekt/0`,
        title: {
          nb: 'Vi ber deg rette utleggsbegjæringen',
          en: 'We ask you to correct the utleggsbegjæring',
        },
      },
    ]);
  });

  it('are marked as seen', async () => {
    const { client, organisation } = dialogporten;
    const [dialog] = await client.search({ organisation });
    const seen = (): unknown => sandbox.overview().saker[0]?.dialog?.lest;
    expect(seen()).toBe(false);
    await client.markSeen(dialog?.id ?? '');
    expect(seen()).toBe(true);
  });
});

describe('the stream of a dialog', () => {
  async function listening() {
    const { client, organisation } = dialogporten;
    const [dialog] = await client.newest(organisation);
    const token = await client.dialogToken(dialog?.id ?? '');
    if (!dialog || !token) throw new Error('no dialog');
    const stop = new AbortController();
    const heard: string[] = [];
    const ended = client
      .hear(
        { dialogId: dialog.id, token, lastEventId: '', signal: stop.signal },
        { opened: () => heard.push('open'), happened: (what) => heard.push(what) },
      )
      .catch((error: unknown) => error);
    return { heard, stop, ended };
  }

  it('tells at once that a correction is asked for', async () => {
    const { heard, stop, ended } = await listening();
    await vi.waitFor(() => expect(heard).toEqual(['open']));
    await steer(sandbox, 'POST', `/sandbox/saker/${reference}/retting`, {});
    await vi.waitFor(() => expect(heard).toEqual(['open', 'updated']));
    stop.abort();
    expect(await ended).toMatchObject({ reason: 'cancelled' });
  });

  it.each([
    [{ kind: 'refused', status: 403 }, 'dialogportenNotPermitted'],
    [{ kind: 'unavailable', retryAfter: 3 }, 'dialogportenFailed'],
    [{ kind: 'dropped' }, 'connectionLost'],
  ] as const)('is not open where Dialogporten does not want that: %o', async (fault, reason) => {
    sandbox.addFault({ ...fault, operations: ['dialogEvents'] });
    const { heard, ended } = await listening();
    expect(await ended).toMatchObject({ reason });
    expect(heard).toEqual([]);
  });
});

describe('what is wrong', () => {
  it('is told before anything is sent where the profile acts by no system user', async () => {
    const sent = watched.tokens.size;
    const { reason, kind } = await failing(() => opened({ kind: 'own' }));
    expect({ reason, kind }).toEqual({ reason: 'dialogportenNeedsSystemUser', kind: 'settings' });
    expect(watched.tokens.size).toBe(sent);
  });

  it.each([
    [401, 'dialogportenTokenNotAccepted', 'token'],
    [403, 'dialogportenNotPermitted', 'permission'],
    [404, 'dialogportenNotFound', 'notFound'],
    [410, 'dialogportenGone', 'notFound'],
    [422, 'dialogportenRefused', 'request'],
    [500, 'dialogportenFailed', 'service'],
    [302, 'redirected', 'request'],
  ])('is told with cause and remedy for %d', async (status, reason, kind) => {
    sandbox.addFault({ kind: 'refused', status, operations: ['searchDialogs'] });
    const error = await failing(() => dialogporten.client.search({}));
    expect({ reason: error.reason, kind: error.kind, status: error.status }).toEqual({
      reason,
      kind,
      status,
    });
  });

  it('is waited for as long as Dialogporten asks', async () => {
    sandbox.addFault({ kind: 'throttled', retryAfter: 7, count: 1, operations: ['searchDialogs'] });
    const before = sandbox.clock.now;
    await dialogporten.client.search({ organisation: '310844136' });
    expect(sandbox.clock.now - before).toBeGreaterThanOrEqual(7000);
  });

  it('is told where a page says yes and is none', async () => {
    sandbox.addFault({ kind: 'gateway', status: 200, operations: ['searchDialogs'] });
    const { reason } = await failing(() => dialogporten.client.search({}));
    expect(reason).toBe('dialogportenAnswerUnreadable');
  });

  it('no token stands in the log, nor goes to another host', () => {
    expect(watched.tokens.size).toBeGreaterThan(0);
    for (const token of watched.tokens) expect(watched.lines.join('\n')).not.toContain(token);
    expect([...watched.hosts]).toEqual([new URL(sandbox.url).host]);
  });
});
