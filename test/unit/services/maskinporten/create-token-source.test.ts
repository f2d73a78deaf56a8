import { decodeJwt } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TransportAnswer } from '../../../../services/world';
import { failing, reasonOf } from './support/failing';
import { metadata, scope, tokens, trying } from './support/maskinporten';
import { answer, deferred, formOf, noon, type Sent } from './support/world';

afterEach(() => {
  vi.useRealTimers();
});

const lost = () => Promise.reject(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));

/** Answers when the test says so, and heeds the signal as `fetch` does. */
function waiting() {
  const [answered, asked] = [deferred<TransportAnswer>(), deferred<undefined>()];
  const giving = ({ request }: Sent) => {
    asked.resolve(undefined);
    return new Promise<TransportAnswer>((yes, no) => {
      request.signal?.addEventListener('abort', () => no(new Error('aborted')));
      void answered.promise.then(yes);
    });
  };
  const give = () => answered.resolve(answer(200, { access_token: 'token-1', expires_in: 120 }));
  return { giving, give, asked: asked.promise };
}

describe('a token', () => {
  it('is given for a grant, sent as a form', async () => {
    const { source, world } = await trying(tokens(120));
    const token = await source.token();
    expect(token.value.reveal()).toBe('token-1');
    expect(token).toMatchObject({ expiresAt: noon + 120_000, scope });

    const { url, request } = world.sent[1] ?? {};
    expect(url).toBe(metadata.token_endpoint);
    expect(request).toMatchObject({ method: 'POST', redirect: 'manual' });
    expect(request?.headers['Content-Type']).toBe('application/x-www-form-urlencoded');
    const form = request ? formOf(request) : new URLSearchParams();
    expect([...form.keys()]).toEqual(['grant_type', 'assertion']);
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    expect(decodeJwt(form.get('assertion') ?? '')).toMatchObject({ aud: metadata.issuer, iat: noon / 1000 });
  });

  it('has the scope that was asked for where the answer does not say', async () => {
    const { source } = await trying(() => answer(200, { access_token: 'a', expires_in: '120' }));
    expect(await source.token()).toMatchObject({ scope, expiresAt: noon + 120_000 });
  });

  it.each([
    ['120 seconds', 120, 104_999],
    ['50 seconds: the last fifth is left over', 50, 39_999],
    ['an hour', 3600, 3_584_999],
  ])('that lives %s is used until shortly before', async (_, seconds, last) => {
    const { source, world, grants } = await trying(tokens(seconds));
    const first = await source.token();
    world.later(last);
    expect(await source.token()).toBe(first);
    world.later(1);
    expect((await source.token()).value.reveal()).toBe('token-2');
    expect(grants()).toBe(2);
  });

  it('counts its life from before it was asked for', async () => {
    const { source, world } = await trying((sent) => {
      world.later(5000);
      return tokens(120)(sent);
    });
    expect((await source.token()).expiresAt).toBe(noon + 120_000);
  });

  it('takes a new grant each time', async () => {
    const { source, world } = await trying(tokens(120));
    source.forget(await source.token());
    await source.token();
    const ids = world.sent
      .slice(1)
      .map(({ request }) => decodeJwt(formOf(request).get('assertion') ?? '').jti);
    expect(new Set(ids).size).toBe(2);
  });

  it('that was refused is forgotten, but not the one after it', async () => {
    const { source, grants } = await trying(tokens(120));
    const refused = await source.token();
    source.forget(refused);
    const renewed = await source.token();
    source.forget(refused);
    expect(await source.token()).toBe(renewed);
    expect(grants()).toBe(2);
  });

  it('is fetched once for all who ask at the same time', async () => {
    const { giving, give } = waiting();
    const { source, grants } = await trying(giving);
    const asking = [source.token(), source.token(), source.token()];
    give();
    const [first, ...others] = await Promise.all(asking);
    expect(others).toEqual([first, first]);
    expect(grants()).toBe(1);
  });

  it('comes to the others when one of them has left', async () => {
    const { giving, give, asked } = waiting();
    const { source, grants } = await trying(giving);
    const leaving = new AbortController();
    const [left, stays] = [source.token(leaving.signal), source.token(new AbortController().signal)];
    await asked;
    leaving.abort();
    expect((await failing(() => left)).kind).toBe('cancelled');
    give();
    expect((await stays).value.reveal()).toBe('token-1');
    expect(grants()).toBe(1);
  });

  it('is no longer fetched when all have left, and is fetched anew for the next', async () => {
    const { giving, asked } = waiting();
    let grants = 0;
    const { source, world } = await trying((sent) => (grants++ === 0 ? giving(sent) : tokens(120)(sent)));
    const leaving = new AbortController();
    const left = source.token(leaving.signal);
    await asked;
    leaving.abort();
    expect((await failing(() => left)).kind).toBe('cancelled');
    expect(world.sent[1]?.request.signal?.aborted).toBe(true);
    expect((await source.token()).value.reveal()).toBe('token-1');
  });

  it('is not fetched for somebody who has left already', async () => {
    const { source, world } = await trying(tokens(120));
    expect((await failing(() => source.token(AbortSignal.abort()))).kind).toBe('cancelled');
    expect(world.sent).toEqual([]);
  });

  it('is asked for again after a failure', async () => {
    let asked = 0;
    const { source } = await trying((sent) => (asked++ === 0 ? lost() : tokens(120)(sent)));
    const error = await failing(() => source.token());
    expect(error).toMatchObject({ kind: 'network', operation: 'token', reason: 'connectionLost' });
    expect((await source.token()).value.reveal()).toBe('token-1');
  });

  it('that is not got has done nothing at the service, however it was lost', async () => {
    const { source } = await trying(lost);
    expect((await failing(() => source.token())).done).toBe('no');
  });

  it('is waited for 30 seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { giving, asked } = waiting();
    const { source } = await trying(giving);
    const reason = reasonOf(() => source.token());
    await asked;
    await vi.advanceTimersByTimeAsync(29_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reason).toBe('timedOut');
  });

  it('is not asked for beyond a proxy that wants a sign-in', async () => {
    const { source } = await trying(() => answer(407, ''));
    expect(await failing(() => source.token())).toMatchObject({ kind: 'proxy', done: 'no' });
  });
});

describe('the log of a token source', () => {
  it('tells of a token and what it is for, and never what it is', async () => {
    const { source, world } = await trying(tokens(120));
    await source.token();
    expect(world.lines.join('\n')).toMatch(/maskinporten\.token\.fetched .*seconds=120/);
    expect(world.lines.join('\n')).not.toContain('token-1');
  });

  it('tells of a refusal in Maskinporten’s words', async () => {
    const refusal = { error: 'invalid_grant', error_description: 'MP-100: Unknown client' };
    const { source, world } = await trying(() => answer(400, refusal));
    await failing(() => source.token());
    expect(world.lines.join('\n')).toMatch(
      /warn maskinporten\.token\.refused .*reason=MP-100 .*Unknown client/,
    );
  });
});
