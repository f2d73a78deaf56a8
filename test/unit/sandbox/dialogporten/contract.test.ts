import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listOf, property, textOf } from '../../../../engine/values/json';
import { dialogportenRoutes } from '../../../../sandbox/dialogporten/document';
import { dialogportenOperationNames } from '../../../../services/operation';
import {
  call,
  fixtureSender,
  scope,
  steer,
  submitted,
  testSandbox,
  tokenFor,
  type TestSandbox,
} from '../support';
import { callDialogporten, openStream, systemUserToken, type DialogDetails } from './support';

// Every answer that these calls get is held against the document by `callDialogporten` itself.

const resource = 'urn:altinn:resource:ske-utleggsbegjaering';

/** All but the stream, which takes another token. */
const readings = [...dialogportenOperationNames].filter((name) => name !== 'dialogEvents').sort();

let sandbox: TestSandbox;
let reference: string;
let begjaering: Record<string, unknown>;
let dialogId: string;

beforeAll(async () => {
  sandbox = await testSandbox();
  ({ reference, begjaering } = await submitted(sandbox));
  dialogId = textOf(await dialogOf(reference), 'id') ?? '';
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.clearFaults());

async function search(query: Readonly<Record<string, string>> = {}): Promise<readonly unknown[]> {
  const { body } = await callDialogporten(sandbox, 'searchDialogs', {
    query: { serviceResource: resource, ...query },
  });
  return listOf(body, 'items');
}

async function dialogOf(externalReference: string): Promise<unknown> {
  const [found] = await search({ externalReference });
  return found;
}

const types = async (): Promise<unknown[]> => {
  const { body } = await callDialogporten(sandbox, 'dialogTransmissions', { dialogId });
  return Array.isArray(body) ? body.map((each) => textOf(each, 'type')) : [];
};

test('every operation is served', () => {
  expect(dialogportenRoutes.map(({ name }) => name).sort()).toEqual([...dialogportenOperationNames].sort());
});

describe.each(readings)('%s', (name) => {
  const right = (): DialogDetails =>
    name === 'searchDialogs' ? { query: { serviceResource: resource } } : { dialogId };

  test('answers as the document says where nothing is wrong', async () => {
    const { status, text } = await callDialogporten(sandbox, name, right());
    expect(status, text).toBe(200);
  });

  test('answers 401 without a token', async () => {
    expect((await callDialogporten(sandbox, name, { ...right(), token: 'x' })).status).toBe(401);
  });

  test('answers 403 to a token with another scope, and to one that is no system user’s', async () => {
    const other = await systemUserToken(sandbox, scope);
    expect((await callDialogporten(sandbox, name, { ...right(), token: other })).status).toBe(403);
    const delegated = await tokenFor(sandbox, fixtureSender);
    expect((await callDialogporten(sandbox, name, { ...right(), token: delegated })).status).toBe(403);
  });

  test.each([
    ['throttled', 429],
    ['serverError', 500],
    ['unavailable', 503],
  ] as const)('answers in the same form to the fault %s', async (kind, status) => {
    sandbox.addFault({ kind, operations: [name] });
    expect((await callDialogporten(sandbox, name, { ...right(), token: 'x' })).status).toBe(status);
  });
});

describe('a dialog', () => {
  test('is made of each submission, and called what the case is called', async () => {
    expect(await dialogOf(reference)).toMatchObject({
      externalReference: reference,
      status: 'InProgress',
      party: `urn:altinn:organization:identifier-no:${fixtureSender}`,
    });
    expect(await types()).toEqual(['Submission']);
  });

  test('is no other customer’s', async () => {
    const token = await systemUserToken(sandbox, undefined, '310844136');
    const query = { serviceResource: resource };
    const { body } = await callDialogporten(sandbox, 'searchDialogs', { query, token });
    expect(listOf(body, 'items')).toEqual([]);
    expect((await callDialogporten(sandbox, 'readDialog', { dialogId, token })).status).toBe(404);
  });

  test('requires attention once a correction is asked for, until the case is changed', async () => {
    const asked = { sti: '/kravTilInnkreving/1/beloep', melding: 'Beløpet stemmer ikke.' };
    sandbox.clock.now += 1000;
    const { status } = await steer(sandbox, 'POST', `/sandbox/saker/${reference}/retting`, asked);
    expect(status).toBe(204);
    expect(await dialogOf(reference)).toMatchObject({ status: 'RequiresAttention' });
    const { body } = await callDialogporten(sandbox, 'dialogTransmissions', { dialogId });
    expect(Array.isArray(body) && (body[1] as unknown)).toMatchObject({
      type: 'Request',
      externalReference: `${reference}#/kravTilInnkreving/1/beloep`,
      sender: { actorType: 'ServiceOwner' },
      content: { title: { value: [{ value: 'Beløpet stemmer ikke.' }, {}] } },
    });
    const changed = await call(sandbox, 'change', {
      parameters: { eksternSaksreferanse: reference },
      body: begjaering,
    });
    expect(changed.status, changed.text).toBe(204);
    expect(await dialogOf(reference)).toMatchObject({ status: 'InProgress' });
    expect(await types()).toEqual(['Submission', 'Request', 'Correction']);
  });

  test('is seen by who reads it, not by who lists its messages', async () => {
    await types();
    expect(property(await dialogOf(reference), 'isContentSeen')).toBe(false);
    await callDialogporten(sandbox, 'readDialog', { dialogId });
    expect(property(await dialogOf(reference), 'isContentSeen')).toBe(true);
  });

  test('is asked about at once where the own reference begins with RETTING', async () => {
    const { reference: other } = await submitted(sandbox, { innsenderReferanse: 'RETTING-1' });
    expect(await dialogOf(other)).toMatchObject({ status: 'RequiresAttention' });
  });

  test('is found by when it was updated, in pages', async () => {
    sandbox.clock.now += 1000;
    const after = new Date(sandbox.clock.now).toISOString();
    expect(await search({ updatedAfter: after })).toEqual([]);
    sandbox.clock.now += 1000;
    const references = [await submitted(sandbox), await submitted(sandbox), await submitted(sandbox)];
    const query = { serviceResource: resource, updatedAfter: after, limit: '2' };
    const first = await callDialogporten(sandbox, 'searchDialogs', { query });
    expect(first.body).toMatchObject({ hasNextPage: true });
    const continuationToken = textOf(first.body, 'continuationToken') ?? '';
    const second = await callDialogporten(sandbox, 'searchDialogs', {
      query: { ...query, continuationToken },
    });
    expect(second.body).toMatchObject({ hasNextPage: false, continuationToken: null });
    const found = [...listOf(first.body, 'items'), ...listOf(second.body, 'items')];
    expect(found.map((each) => textOf(each, 'externalReference'))).toEqual(
      references.map((each) => each.reference),
    );
  });

  test('is not looked for without saying whose or of which service', async () => {
    expect((await callDialogporten(sandbox, 'searchDialogs')).status).toBe(422);
  });
});

describe('the stream of a dialog', () => {
  const tokenOf = async (id: string): Promise<string> => {
    const { body } = await callDialogporten(sandbox, 'readDialog', { dialogId: id });
    return textOf(body, 'dialogToken') ?? '';
  };

  test('tells what happens in it, and nothing of others', async () => {
    const { reference: other } = await submitted(sandbox);
    const stream = await openStream(sandbox, dialogId, await tokenOf(dialogId));
    expect(stream.type).toBe('text/event-stream; charset=utf-8');
    await steer(sandbox, 'POST', `/sandbox/saker/${other}/retting`, {});
    await steer(sandbox, 'POST', `/sandbox/saker/${reference}/retting`, {});
    expect(await stream.next()).toBe(
      `event: next\ndata: {"data":{"dialogEvents":{"id":"${dialogId}","type":"DIALOG_UPDATED"}}}\n\n`,
    );
    await stream.close();
  });

  test('tells that somebody has read what was not read', async () => {
    const stream = await openStream(sandbox, dialogId, await tokenOf(dialogId));
    sandbox.clock.now += 1000;
    await steer(sandbox, 'POST', `/sandbox/saker/${reference}/retting`, {});
    await stream.next();
    await tokenOf(dialogId);
    expect(await stream.next()).toContain('DIALOG_UPDATED');
    await stream.close();
  });

  test('says in itself that it takes no token of another dialog, nor one of Maskinporten', async () => {
    const { reference: other } = await submitted(sandbox);
    const ofOther = await tokenOf(textOf(await dialogOf(other), 'id') ?? '');
    for (const token of [ofOther, await systemUserToken(sandbox)]) {
      const stream = await openStream(sandbox, dialogId, token);
      expect(await stream.next()).toMatch(/AUTH_NOT_AUTHORIZED.*\n\nevent: complete/);
      await stream.close();
    }
  });

  test('is not there for a token that has expired, or is none', async () => {
    const token = await tokenOf(dialogId);
    sandbox.clock.now += 600_000;
    for (const each of [token, 'x']) {
      const { status } = await callDialogporten(sandbox, 'dialogEvents', { dialogId, token: each });
      expect(status).toBe(401);
    }
  });

  test.each([
    ['throttled', 429],
    ['serverError', 500],
    ['unavailable', 503],
  ] as const)('answers in the same form to the fault %s', async (kind, status) => {
    sandbox.addFault({ kind, operations: ['dialogEvents'] });
    expect((await callDialogporten(sandbox, 'dialogEvents', { dialogId, token: 'x' })).status).toBe(status);
  });
});

test('a correction is asked for of a case that is there, by a pointer', async () => {
  expect((await steer(sandbox, 'POST', '/sandbox/saker/x/retting', {})).status).toBe(404);
  const wrong = await steer(sandbox, 'POST', `/sandbox/saker/${reference}/retting`, { sti: 'krav' });
  expect(wrong.status).toBe(400);
});
