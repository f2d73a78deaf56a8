import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventFollower } from '../../../../client/window/event-follower';
import type { Services } from '../../../../client/window/services';
import { Turns } from '../../../../client/window/turns';
import { ElanError } from '../../../../services/errors';
import { createLog } from '../../../../services/log/create-log';
import type { Environment } from '../../../../services/profile';

type Changed = (event: { affectsConfiguration(section: string): boolean }) => void;

/** What the window is told, and what it asks. */
const window = vi.hoisted(() => ({
  listeners: [] as Changed[],
  ask: vi.fn<() => Promise<undefined>>(),
}));

vi.mock('vscode', () => ({
  Disposable: { from: () => ({ dispose: () => undefined }) },
  env: { language: 'en' },
  l10n: { t: (words: string) => words },
  window: {
    state: { focused: true },
    showWarningMessage: window.ask,
    onDidChangeWindowState: () => undefined,
  },
  workspace: {
    isTrusted: true,
    workspaceFolders: [],
    getConfiguration: () => ({
      get: (name: string, usual: unknown) => (name === 'hendelser' ? 'endrede' : usual),
    }),
    onDidChangeConfiguration: (listener: Changed) => window.listeners.push(listener),
  },
}));

/** Follows events of a service that does not answer. @returns how it was asked */
function followed(environment: Environment) {
  const open = vi.fn(() => Promise.reject(new ElanError('noAnswer', { args: { host: 'h' } })));
  const services = {
    open,
    looks: new Turns(),
    refuseFoldersForTest: () => Promise.resolve(),
    profiles: { active: { name: 'p', environment }, onDidChange: () => undefined },
    world: {
      now: () => 0,
      random: () => 0,
      log: createLog(
        () => undefined,
        'debug',
        () => 0,
      ),
      sleep: (_: number, signal: AbortSignal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('awake')))),
    },
  } as unknown as Services;
  return { open, follower: new EventFollower(services) };
}

async function change(setting: string): Promise<void> {
  window.listeners.at(-1)?.({
    affectsConfiguration: (section) => section === 'elan' || section === setting,
  });
  await settled();
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

let follower: EventFollower;
beforeEach(() => window.ask.mockReset().mockResolvedValue(undefined));
afterEach(() => follower.dispose());

describe('following', () => {
  it('waits after a failure, whatever settings are changed that it does not depend on', async () => {
    const { open, follower: begun } = followed('test');
    follower = begun;
    await settled();
    expect(open).toHaveBeenCalledTimes(1);
    await change('elan.meldingssprak');
    expect(open).toHaveBeenCalledTimes(1);
  });

  it.each(['elan.hendelser', 'elan.hendelserIntervall', 'elan.tidsgrense'])(
    'begins anew where %s is changed',
    async (setting) => {
      const { open, follower: begun } = followed('test');
      follower = begun;
      await settled();
      await change(setting);
      expect(open).toHaveBeenCalledTimes(2);
    },
  );
});

describe('following in production', () => {
  it('is asked about once, and again where a source is chosen anew', async () => {
    const { open, follower: begun } = followed('production');
    follower = begun;
    await settled();
    await change('elan.tidsgrense');
    await change('elan.hendelserIntervall');
    expect(window.ask).toHaveBeenCalledTimes(1);
    await change('elan.hendelser');
    expect(window.ask).toHaveBeenCalledTimes(2);
    expect(open).not.toHaveBeenCalled();
  });
});
