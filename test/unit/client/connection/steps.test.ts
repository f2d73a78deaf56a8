import { describe, expect, it } from 'vitest';
import { stepNames, walk, type StepName, type Steps } from '../../../../client/connection/steps';

const allWork: Steps = {
  keyring: () => Promise.resolve({ kept: 'keyring' }),
  key: () => Promise.resolve({ bits: 2048, kid: 'k', certificates: 0 }),
  operations: () => Promise.resolve({ certain: 1, likely: 2, assumed: 7, withoutAddress: [] }),
  maskinporten: () => Promise.resolve({ issuer: 'https://i/', tokenEndpoint: 'https://i/token' }),
  clock: () => Promise.resolve({ secondsAhead: 0 }),
  token: () => Promise.resolve({ scope: 's', seconds: 119 }),
  organisation: () => Promise.resolve({ organisation: '974760673', supplier: '' }),
  service: () => Promise.resolve({ host: 'api.example.no' }),
};

/** @returns what came of the steps, in the fewest words */
async function states(steps: Partial<Steps>, signal = new AbortController().signal) {
  const results = await walk({ ...allWork, ...steps }, signal);
  return results.map(({ name, state }) => `${name} ${state}`);
}

describe('the way from the key to the service', () => {
  it('is walked to its end where everything works, and each step is told before it is taken', async () => {
    const told: StepName[] = [];
    const results = await walk(allWork, new AbortController().signal, (name) => told.push(name));
    expect(results.every(({ state }) => state === 'works')).toBe(true);
    expect(results.map(({ name }) => name)).toEqual(stepNames);
    expect(told).toEqual(stepNames);
  });

  it('ends at the first step that fails, and says of the others that they were not tried', async () => {
    const tried: string[] = [];
    const refused = new Error('refused');
    const steps: Partial<Steps> = {
      token: () => Promise.reject(refused),
      organisation: () => {
        tried.push('organisation');
        return Promise.resolve(undefined);
      },
    };
    expect((await states(steps)).slice(4)).toEqual([
      'clock works',
      'token failed',
      'organisation notTried',
      'service notTried',
    ]);
    expect(tried).toEqual([]);
    const results = await walk({ ...allWork, ...steps }, new AbortController().signal);
    expect(results.find(({ name }) => name === 'token')).toMatchObject({ error: refused });
  });

  it('goes on after a wrong clock, for the token shows whether it is too wrong', async () => {
    expect((await states({ clock: () => Promise.reject(new Error()) })).slice(4)).toEqual([
      'clock failed',
      'token works',
      'organisation works',
      'service works',
    ]);
  });

  it('passes over what there is nothing to learn from', async () => {
    expect(await states({ keyring: () => Promise.resolve(undefined) })).toContain('keyring notNeeded');
  });

  it('ends at once where the user stops it, also in the middle of a step', async () => {
    const stop = new AbortController();
    const taken: string[] = [];
    const walked = states(
      {
        maskinporten: () => {
          stop.abort();
          return Promise.reject(new Error('aborted'));
        },
        clock: () => {
          taken.push('clock');
          return Promise.resolve(undefined);
        },
      },
      stop.signal,
    );
    await expect(walked).rejects.toHaveProperty('name', 'AbortError');
    expect(taken).toEqual([]);
  });
});
