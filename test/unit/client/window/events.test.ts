import { describe, expect, it, vi } from 'vitest';
import { lookForEvents } from '../../../../client/window/events';
import { Turns } from '../../../../client/window/turns';
import type { Services } from '../../../../client/window/services';
import type { ChangedCase } from '../../../../services/client/answers';
import { ElanError } from '../../../../services/errors';
import { createLog } from '../../../../services/log/create-log';
import { memoryLedger, submissionFacts } from '../../../support/ledger';

vi.mock('vscode', () => ({ workspace: { workspaceFolders: [] } }));

const profile = { name: 'p', environment: 'test', clientId: '', mode: { kind: 'own' } } as const;
const { signal } = new AbortController();

/** A window that has sent one case, whose status has changed since. */
async function windowWithCase(changedCases: (changed: ChangedCase) => Promise<{ answer: ChangedCase[] }>) {
  const { ledger, world } = memoryLedger();
  const id = await ledger.begin(submissionFacts());
  await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: 'S-1' });
  const changed = {
    eksternSaksreferanse: 'S-1',
    saksnummer: '',
    saksstatus: 'sakBesluttet',
    innsenderReferanse: '',
    endret: new Date(world.now()).toISOString(),
  };
  const state = new Map<string, unknown>();
  const workspaceState = {
    get: (key: string) => state.get(key),
    update: (key: string, value: unknown) => Promise.resolve(state.set(key, value)),
  };
  const services = {
    context: { workspaceState },
    world: { now: world.now, log: createLog(() => undefined, 'debug', world.now) },
    looks: new Turns(),
    open: () => Promise.resolve({ client: { changedCases: () => changedCases(changed) } }),
    ledgerFor: () => Promise.resolve({ ledger, file: undefined, workspace: '/w' }),
    changed: () => undefined,
  } as unknown as Services;
  return { ledger, look: () => lookForEvents(services, profile, 'endrede', signal) };
}

describe('two looks at once', () => {
  it('tell what has happened once, and write it once', async () => {
    const { ledger, look } = await windowWithCase((changed) => Promise.resolve({ answer: [changed] }));
    const told = await Promise.all([look(), look()]);
    expect(told.map(({ length }) => length)).toEqual([1, 0]);
    expect((await ledger.entries()).filter(({ event }) => event)).toHaveLength(1);
  });

  it('have the second find what the first could not', async () => {
    const failing = vi.fn().mockRejectedValueOnce(new ElanError('noAnswer', { args: { host: 'h' } }));
    const { look } = await windowWithCase(async (changed) => {
      await failing();
      return { answer: [changed] };
    });
    const [first, second] = await Promise.allSettled([look(), look()]);
    expect(first.status).toBe('rejected');
    expect(second).toMatchObject({ status: 'fulfilled', value: [{ isOurs: true }] });
  });
});
