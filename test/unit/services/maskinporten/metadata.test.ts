import { describe, expect, it } from 'vitest';
import { createMetadataSource } from '../../../../services/maskinporten/metadata';
import { failing, reasonOf } from './support/failing';
import { answer, testWorld, type Answering } from './support/world';

const issuer = 'https://test.maskinporten.no/';
const tokenEndpoint = 'https://tokens.maskinporten.no/give';
const metadata = { issuer, token_endpoint: tokenEndpoint, jwks_uri: `${issuer}jwk` };
const never = new AbortController().signal;

function source(answering: Answering, configured = issuer) {
  const world = testWorld(answering);
  const read = createMetadataSource(configured, world);
  return { world, read: () => read(never) };
}

describe('the metadata of an issuer', () => {
  it('say where tokens are', async () => {
    const { world, read } = source(() => answer(200, metadata));
    expect(await read()).toEqual({ issuer, tokenEndpoint });
    expect(world.sent.map(({ url }) => url)).toEqual([`${issuer}.well-known/oauth-authorization-server`]);
    expect(world.sent[0]?.request).toMatchObject({ method: 'GET', redirect: 'manual' });
  });

  it('are read once a day', async () => {
    const { world, read } = source(() => answer(200, metadata));
    await read();
    world.later(23 * 3_600_000);
    await read();
    expect(world.sent).toHaveLength(1);
    world.later(3_600_000);
    await read();
    expect(world.sent).toHaveLength(2);
  });

  it.each([
    ['configured without its slash', issuer.slice(0, -1), metadata],
    ['that calls itself so without a slash', issuer, { ...metadata, issuer: issuer.slice(0, -1) }],
  ])('are those of an issuer %s', async (_, configured, found) => {
    const { read } = source(() => answer(200, found), configured);
    expect(await read()).toEqual({ issuer: found.issuer, tokenEndpoint });
  });

  it.each([
    ['there are none', answer(404, '')],
    ['the server fails', answer(503, metadata)],
    ['a gateway answers', answer(200, '<html>Sign in</html>')],
    ['they have no token endpoint', answer(200, { issuer })],
    ['they are no object', answer(200, '[]')],
  ])('follow from its address where %s, and it is asked again', async (_, given) => {
    const { world, read } = source(() => given);
    expect(await read()).toEqual({ issuer, tokenEndpoint: `${issuer}token` });
    expect(world.lines.join()).toContain('maskinporten.metadata.missing');
    await read();
    expect(world.sent).toHaveLength(2);
  });

  it('of another issuer are refused, and it is told which', async () => {
    const { read } = source(() => answer(200, { ...metadata, issuer: 'https://maskinporten.no/' }));
    const error = await failing(read);
    expect(error.reason).toBe('issuerDiffers');
    expect(error.args).toEqual({ configured: issuer, issuer: 'https://maskinporten.no/' });
  });

  it.each(['http://test.maskinporten.no/', 'test.maskinporten.no', 'ftp://localhost/', ''])(
    'are not asked for at «%s»',
    async (configured) => {
      const { world, read } = source(() => answer(200, metadata), configured);
      expect(await reasonOf(read)).toBe('issuerInvalid');
      expect(world.sent).toEqual([]);
    },
  );

  it('are read from this machine by its number, since its name may lead elsewhere', async () => {
    const [named, numbered] = ['http://localhost:7980/', 'http://127.0.0.1:7980/'];
    for (const itself of [named, numbered]) {
      const { world, read } = source(
        () => answer(200, { issuer: itself, token_endpoint: `${named}token` }),
        named,
      );
      expect(await read()).toEqual({ issuer: itself, tokenEndpoint: `${numbered}token` });
      expect(world.sent.map(({ url }) => new URL(url).host)).toEqual(['127.0.0.1:7980']);
    }
  });

  it.each(['http://127.0.0.1:7980/', 'http://[::1]:7980/'])(
    'may be read in the open from this machine: %s',
    async (local) => {
      const { read } = source(() => answer(200, { issuer: local, token_endpoint: `${local}token` }), local);
      expect(await read()).toEqual({ issuer: local, tokenEndpoint: `${local}token` });
    },
  );

  it('may not lead a grant into the open', async () => {
    const open = { ...metadata, token_endpoint: 'http://test.maskinporten.no/token' };
    expect(await reasonOf(source(() => answer(200, open)).read)).toBe('issuerInvalid');
  });

  it('that cannot be reached are no reason to send the grant anywhere', async () => {
    const { read } = source(() => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' })));
    expect(await failing(read)).toMatchObject({ kind: 'network', operation: 'metadata', done: 'no' });
  });
});
