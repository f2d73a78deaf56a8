import { describe, expect, it } from 'vitest';
import { createDialogportenClient, type DialogportenClient } from '../../../../services/dialogporten/client';
import { createLog } from '../../../../services/log/create-log';
import { Secret } from '../../../../services/log/secret';
import { failing } from '../maskinporten/support/failing';

/** Dialogporten, of which each answer is what the query makes of it. */
function clientOf(answer: (query: URLSearchParams) => object): {
  client: DialogportenClient;
  asked: URLSearchParams[];
} {
  const asked: URLSearchParams[] = [];
  const client = createDialogportenClient({
    address: 'https://platform.example',
    tokens: () => ({
      token: () => Promise.resolve({ value: new Secret('token'), expiresAt: Infinity, scope: '' }),
      forget: () => undefined,
    }),
    settings: { attempts: 1 },
    world: {
      transport: (url) => {
        const query = new URL(url).searchParams;
        asked.push(query);
        return Promise.resolve(Response.json(answer(query)));
      },
      log: createLog(() => undefined, 'debug', Date.now),
      now: Date.now,
      uuid: () => '',
      random: () => 0,
      sleep: () => Promise.resolve(),
    },
  });
  return { client, asked };
}

const dialog = (number: number) => ({
  id: `d-${number}`,
  updatedAt: '2026-06-15T10:00:00Z',
  status: 'Completed',
});

describe('a list of dialogs', () => {
  it('is read to its last page, with the same question on each', async () => {
    const { client, asked } = clientOf((query) => {
      const page = Number(query.get('continuationToken') ?? 0);
      return { items: [dialog(page)], hasNextPage: page < 2, continuationToken: String(page + 1) };
    });
    const search = { organisation: '313772195', updatedAfter: '2026-06-01T00:00:00Z' };
    expect((await client.search(search)).map(({ id }) => id)).toEqual(['d-0', 'd-1', 'd-2']);
    expect(asked.map((query) => query.get('continuationToken'))).toEqual([null, '1', '2']);
    for (const query of asked) {
      expect(query.get('party')).toBe('urn:altinn:organization:identifier-no:313772195');
      expect(query.get('serviceResource')).toBe('urn:altinn:resource:ske-utleggsbegjaering');
      expect(query.get('updatedAfter')).toBe(search.updatedAfter);
    }
  });

  it('that is empty may be null', async () => {
    expect(await clientOf(() => ({ items: null, hasNextPage: false })).client.search({})).toEqual([]);
  });

  it('that names the same page again is not read for ever', async () => {
    const { client, asked } = clientOf(() => ({ items: [], hasNextPage: true, continuationToken: 'x' }));
    expect((await failing(() => client.search({}))).reason).toBe('dialogportenPagesEndless');
    expect(asked).toHaveLength(2);
  });

  it('that never ends is not read for ever either', async () => {
    let page = 0;
    const { client, asked } = clientOf(() => ({
      items: [],
      hasNextPage: true,
      continuationToken: String((page += 1)),
    }));
    expect((await failing(() => client.search({}))).reason).toBe('dialogportenPagesEndless');
    expect(asked).toHaveLength(100);
  });

  it.each([
    ['no token for the next page', { items: [], hasNextPage: true }],
    ['a dialog without an id', { items: [{ updatedAt: '2026-06-15T10:00:00Z' }], hasNextPage: false }],
    ['a dialog that was never updated', { items: [{ id: 'd' }], hasNextPage: false }],
    ['no list', { items: 'x', hasNextPage: false }],
  ])('with %s is told to be unreadable', async (_, answer) => {
    const { reason } = await failing(() => clientOf(() => answer).client.search({}));
    expect(reason).toBe('dialogportenAnswerUnreadable');
  });
});
