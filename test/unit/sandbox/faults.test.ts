import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { property } from '../../../engine/values/json';
import type { FaultRequest } from '../../../sandbox/faults/fault';
import { faultRegistry } from '../../../sandbox/faults/registry';
import {
  askForToken,
  call,
  codesOf,
  rightBegjaering,
  start,
  steer,
  testSandbox,
  tokenFor,
  fixtureSender,
  type Received,
  type TestSandbox,
} from './support';

let sandbox: TestSandbox;
let token: string;
beforeAll(async () => {
  sandbox = await testSandbox();
  token = await tokenFor(sandbox, fixtureSender);
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.clearFaults());

const list = (): Promise<Received> => call(sandbox, 'changedCases', { token });
const stored = (): number => sandbox.overview().saker.length;

async function switchOn(fault: FaultRequest): Promise<void> {
  const answer = await steer(sandbox, 'POST', '/sandbox/feil', fault);
  if (answer.status !== 201) throw new Error(answer.text);
}

describe('a fault that is switched on', () => {
  test('strikes every call until it is switched off', async () => {
    await switchOn({ kind: 'serverError' });
    expect([(await list()).status, (await list()).status]).toEqual([500, 500]);
    expect((await steer(sandbox, 'DELETE', '/sandbox/feil')).status).toBe(204);
    expect((await list()).status).toBe(200);
  });

  test('strikes as many calls as it is told', async () => {
    await switchOn({ kind: 'unavailable', count: 2 });
    expect([(await list()).status, (await list()).status, (await list()).status]).toEqual([503, 503, 200]);
    expect((await steer(sandbox, 'GET', '/sandbox/feil')).body).toMatchObject([{ id: 1, struck: 2 }]);
  });

  test('strikes the operations that it is told', async () => {
    await switchOn({ kind: 'serverError', operations: ['submit', 'token'] });
    expect((await list()).status).toBe(200);
    expect((await askForToken(sandbox)).status).toBe(500);
    expect((await call(sandbox, 'submit', { token, body: {} })).status).toBe(500);
  });

  test('may be there from the start', async () => {
    const own = await testSandbox({ faults: [{ kind: 'serverError', operations: ['metadata'] }] });
    expect((await steer(own, 'GET', '/.well-known/oauth-authorization-server')).status).toBe(500);
    await own.close();
  });

  test.each([
    { kind: 'nonsense' },
    {},
    { kind: 'slow', operations: ['nonsense'] },
    { kind: 'slow', probability: 2 },
    { kind: 'slow', unknown: 1 },
  ])('is refused where it is %j', async (fault) => {
    const { status, text } = await steer(sandbox, 'POST', '/sandbox/feil', fault);
    expect(status).toBe(400);
    expect(text).toContain('feil');
    expect(sandbox.overview().feil).toEqual([]);
  });
});

describe('a fault with a probability', () => {
  const struck = (seed: number, fault: Partial<FaultRequest> = {}): boolean[] => {
    const registry = faultRegistry(seed);
    registry.add({ kind: 'slow', probability: 0.5, ...fault });
    return Array.from({ length: 40 }, () => registry.strike('submit').length > 0);
  };

  test('strikes some calls, always the same for the same seed', () => {
    expect(new Set(struck(1))).toEqual(new Set([true, false]));
    expect(struck(1)).toEqual(struck(1));
    expect(struck(1)).not.toEqual(struck(2));
    expect(struck(1, { seed: 7 })).toEqual(struck(2, { seed: 7 }));
  });

  test('strikes none, or all, where that is how likely it is', () => {
    expect(new Set(struck(1, { probability: 0 }))).toEqual(new Set([false]));
    expect(new Set(struck(1, { probability: 1 }))).toEqual(new Set([true]));
  });

  test('strikes as often as it is told, whenever that is', () => {
    expect(struck(1, { count: 3 }).filter(Boolean)).toHaveLength(3);
  });
});

describe('the faults', () => {
  test('throttled: 429 with the time to wait', async () => {
    await switchOn({ kind: 'throttled', retryAfter: 7 });
    const { status, headers } = await list();
    expect([status, headers.get('retry-after')]).toEqual([429, '7']);
  });

  test('unavailable: 503, with a time to wait if that is given', async () => {
    await switchOn({ kind: 'unavailable', count: 1 });
    expect((await list()).headers.get('retry-after')).toBeNull();
    await switchOn({ kind: 'unavailable', retryAfter: 3 });
    expect((await list()).headers.get('retry-after')).toBe('3');
  });

  test('slow: the answer comes later', async () => {
    await switchOn({ kind: 'slow', milliseconds: 200 });
    const began = performance.now();
    expect((await list()).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(190);
  });

  test('slow after it was carried out: who gives up waiting has submitted all the same', async () => {
    const before = stored();
    const body = await rightBegjaering(sandbox);
    await switchOn({ kind: 'slow', milliseconds: 500, operations: ['submit'], when: 'after' });
    const signal = AbortSignal.timeout(250);
    await expect(call(sandbox, 'submit', { token, body, signal })).rejects.toThrow('timeout');
    expect(stored()).toBe(before + 1);
  });

  test('dropped before: nothing is stored', async () => {
    const before = stored();
    const body = await rightBegjaering(sandbox);
    await switchOn({ kind: 'dropped', operations: ['submit'] });
    await expect(call(sandbox, 'submit', { body })).rejects.toThrow('fetch failed');
    expect(stored()).toBe(before);
  });

  test.each<[string, FaultRequest]>([
    ['dropped', { kind: 'dropped', when: 'after' }],
    ['serverError', { kind: 'serverError', when: 'after' }],
    ['gateway', { kind: 'gateway', when: 'after' }],
  ])('%s after: it is stored, and sending it again is a duplicate', async (_, fault) => {
    const before = stored();
    const body = await rightBegjaering(sandbox);
    await switchOn({ ...fault, operations: ['submit'], count: 1 });
    const status = await call(sandbox, 'submit', { body }).then(
      (answer) => answer.status,
      () => 'no answer',
    );
    expect(status).not.toBe(201);
    expect(stored()).toBe(before + 1);
    expect(codesOf(await call(sandbox, 'submit', { body }))).toEqual(['DUPLIKAT_INNSENDING']);
  });

  test('gateway: HTML in place of an answer, with any status', async () => {
    await switchOn({ kind: 'gateway', count: 1 });
    const failed = await list();
    expect([failed.status, failed.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    expect(failed.text).toContain('<html>');
    await switchOn({ kind: 'gateway', status: 200 });
    const seeming = await list();
    expect([seeming.status, seeming.text.includes('<html>')]).toEqual([200, true]);
  });

  test('wrongClock: Maskinporten’s clock is off, and it says so', async () => {
    await switchOn({ kind: 'wrongClock', seconds: -60 });
    const answer = await askForToken(sandbox);
    expect(answer.text).toContain('Issue time is after now');
    expect(Date.parse(answer.headers.get('date') ?? '')).toBeLessThan(sandbox.clock.now - 59_000);
    sandbox.clearFaults();
    await switchOn({ kind: 'wrongClock', seconds: 200 });
    expect((await askForToken(sandbox)).text).toContain('MP-130');
    expect((await list()).status).toBe(200);
    expect(sandbox.clock.now).toBeGreaterThan(start);
  });

  test('a fault of Maskinporten after the token was issued', async () => {
    await switchOn({ kind: 'serverError', operations: ['token'], when: 'after' });
    const { status, body } = await askForToken(sandbox);
    expect([status, property(body, 'error')]).toEqual([500, 'server_error']);
  });
});

describe('the forms of an error', () => {
  const refused = async (form?: FaultRequest['form']): Promise<Received> => {
    if (form) await switchOn({ kind: 'errorForm', form });
    const body = await rightBegjaering(sandbox, { innsender: undefined });
    return call(sandbox, 'submit', { body });
  };

  test.each([
    ['problem', 'valideringsfeil', 'kode'],
    ['kontrollutslag', 'kontrollutslag', 'kode'],
    ['errorMessage', 'valideringsfeil', 'error'],
    ['kode', 'spesifisering', 'kode'],
  ] as const)('%s has the rules in %s', async (form, list, member) => {
    const { status, body } = await refused(form);
    expect(status).toBe(422);
    expect(property(body, list)).toMatchObject([{ [member]: 'INNSENDER_MANGLER' }]);
  });

  test('problem is what a begjæring is refused with', async () => {
    expect(property((await refused()).body, 'valideringsfeil')).toHaveLength(1);
  });

  test.each([
    ['text', 'Begjæringen bryter en eller flere regler.'],
    ['empty', ''],
  ] as const)('%s is no JSON', async (form, text) => {
    expect(await refused(form)).toMatchObject({ status: 422, text, body: undefined });
  });

  test('html is a page', async () => {
    expect((await refused('html')).text).toContain('<h1>Ugyldig begjæring</h1>');
  });
});
