import { describe, expect, it } from 'vitest';
import { findOperations } from '../../../../services/operations/find-operations';
import { documentWith, failureOf, foundOperation, official } from './documents';

const submitting = { post: { operationId: 'sendInn', responses: {} } };
const production = { url: 'https://a.example.no', description: 'Produksjon' };
const testing = { url: 'https://b.example.no', description: 'Testmiljø' };
const unsaid = { url: 'https://c.example.no' };

async function addressBy(
  servers: readonly object[],
  environment: 'test' | 'production',
  more: { baseUrl?: string; path?: object } = {},
): Promise<string> {
  const { baseUrl, path = submitting } = more;
  const documents = [await documentWith({ '/x': path }, servers)];
  const sources = { documents, environment, ...(baseUrl === undefined ? {} : { baseUrl }) };
  return (await foundOperation('submit', sources)).url;
}

describe("the address of this project's own operations", () => {
  it('is the one that is documented for the test environment', async () => {
    const { url } = await foundOperation('submit');
    expect(url).toMatch(/^https:\/\/api-test\.sits\.no\/api\/utleggsbegjaering\/v2$/);
  });

  it('is on this machine in the local environment', async () => {
    const { url } = await foundOperation('submit', { environment: 'local' });
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });

  it('is not known in production', async () => {
    const { url } = await foundOperation('submit', { environment: 'production' });
    expect(url).toBe('/utleggsbegjaering/v2');
  });

  it.each(['test', 'production'] as const)('hangs below the base address: %s', async (environment) => {
    const { operations } = await findOperations({ environment, baseUrl: 'https://gw.example.no/elan/' });
    expect(operations.submit.url).toBe('https://gw.example.no/elan/utleggsbegjaering/v2');
  });

  it('is the same where the base address is that of the API of the begjæringer itself', async () => {
    const { operations } = await findOperations({
      environment: 'production',
      baseUrl: 'https://gw.example.no/elan/utleggsbegjaering/v2',
    });
    expect(operations.submit.url).toBe('https://gw.example.no/elan/utleggsbegjaering/v2');
    expect(operations.innsyn.url).toMatch(/^https:\/\/gw\.example\.no\/elan\/utleggsbegjaering-innsyn\//);
  });
});

describe('a base address', () => {
  it.each(['elan', '', 'ftp://example.no', 'example.no/api'])(
    'that is none is refused: %j',
    async (baseUrl) => {
      const failure = await failureOf(() => findOperations({ environment: 'test', baseUrl }));
      expect(failure).toMatchObject({ reason: 'baseUrlWrong', kind: 'settings', args: { address: baseUrl } });
    },
  );

  it('of the local environment is on this machine, for nobody is asked before something is stored there', async () => {
    const baseUrl = 'https://gw.example.no/elan';
    const failure = await failureOf(() => findOperations({ environment: 'local', baseUrl }));
    expect(failure).toMatchObject({ reason: 'localElsewhere', args: { address: 'gw.example.no' } });
  });

  it('elsewhere must be encrypted', async () => {
    const baseUrl = 'http://gw.example.no/elan';
    const failure = await failureOf(() => findOperations({ environment: 'test', baseUrl }));
    expect(failure).toMatchObject({ reason: 'addressNotEncrypted', args: { address: 'gw.example.no' } });
  });

  it.each(['http://127.0.0.1:1/a', 'http://[::1]:1/a', 'https://localhost:1/a'])(
    'on this machine need not be: %s',
    async (baseUrl) => {
      const { url } = await foundOperation('submit', { baseUrl });
      expect(url.startsWith(`${baseUrl}/`)).toBe(true);
    },
  );

  it.each([
    ['http://localhost:1/a', 'http://127.0.0.1:1/a/'],
    ['http://LOCALHOST', 'http://127.0.0.1/'],
  ])('by the name of this machine is that of its number: %s', async (baseUrl, begins) => {
    const { url } = await foundOperation('submit', { environment: 'local', baseUrl });
    expect(url.startsWith(begins)).toBe(true);
  });

  it.each([
    'http://localhost.example.no/elan',
    'http://u@localhost:1/elan',
    'http:localhost/elan',
    'http:///localhost/elan',
  ])('that only looks like that name is elsewhere: %s', async (baseUrl) => {
    const failure = await failureOf(() => findOperations({ environment: 'local', baseUrl }));
    expect(failure).toMatchObject({ reason: 'addressNotEncrypted' });
  });
});

describe('the server of an official document', () => {
  it.each([
    ['test', [production, testing], testing],
    ['production', [testing, production], production],
    ['test', [production, unsaid], unsaid],
    ['production', [testing, unsaid], unsaid],
    ['test', [unsaid, testing], testing],
    ['test', [{ url: 'https://api-test.example.no', description: 'Som i produksjon' }], undefined],
    ['production', [{ url: 'https://preprod.example.no' }, production], production],
  ] as const)('is one of the %s environment', async (environment, servers, expected) => {
    expect(await addressBy(servers, environment)).toBe(`${(expected ?? servers[0]).url}/x`);
  });

  it.each([
    ['test', [production]],
    ['production', [testing]],
    ['test', [{ url: 'http://localhost:8080', description: 'Generated server url' }]],
    ['test', [{ url: 'https://localhost:8443' }]],
    ['production', [{ url: 'https://pre-prod.example.no' }]],
    ['test', [{ url: 'https://virtserver.swaggerhub.com/a/b/1' }]],
    ['test', [{ url: 'http://test.example.no' }]],
    ['test', []],
  ] as const)(
    'is never one of another kind, nor one that nobody meant: %s %j',
    async (environment, servers) => {
      expect(await addressBy(servers, environment)).toBe('/x');
      expect(await addressBy(servers, environment, { baseUrl: 'https://gw.example.no' })).toBe(
        'https://gw.example.no/x',
      );
    },
  );

  it('may be a path on the host of the base address', async () => {
    const servers = [{ url: '/api/v2' }];
    const baseUrl = 'https://gw.example.no/elan';
    expect(await addressBy(servers, 'test', { baseUrl })).toBe('https://gw.example.no/api/v2/x');
    expect(await addressBy(servers, 'test')).toBe('/api/v2/x');
  });

  it('goes before the base address', async () => {
    expect(await addressBy([testing], 'test', { baseUrl: 'https://gw.example.no' })).toBe(
      'https://b.example.no/x',
    );
  });

  it("is the operation's own, or that of its path, where it has one", async () => {
    const [ofPath, ofOperation] = ['https://path.example.no', 'https://op.example.no'].map((url) => [
      { url },
    ]);
    expect(await addressBy([testing], 'test', { path: { servers: ofPath, ...submitting } })).toBe(
      'https://path.example.no/x',
    );
    const post = { ...submitting.post, servers: ofOperation };
    expect(await addressBy([testing], 'test', { path: { servers: ofPath, post } })).toBe(
      'https://op.example.no/x',
    );
  });

  it.each([
    ['test', 'https://tjenester-test.example.no'],
    ['production', 'https://tjenester-prod.example.no'],
  ] as const)('has its variables filled in for %s', async (environment, origin) => {
    const documents = [await official('begjaering.yaml')];
    const { url } = await foundOperation('change', { environment, documents });
    expect(url).toBe(`${origin}/api/utleggsbegjaering/v2/{saksreferanse}`);
  });
});

describe('the local environment', () => {
  it('looks at no official documents and no settings', async () => {
    const documents = [await official('begjaering.yaml')];
    const { operations, found } = await findOperations({
      environment: 'local',
      documents,
      overrides: { submit: 'POST https://elsewhere.example.no/x' },
    });
    expect(operations.submit).toMatchObject({ foundBy: 'bundled', document: '' });
    expect(found.documents).toEqual([]);
  });
});
