import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerServicesBySetting } from '../../../client/services-by-setting';
import type { RunningServices } from '../../../client/window/running-services';

type Change = (event: { affectsConfiguration(name: string): boolean }) => void;

const window = vi.hoisted(() => ({
  settings: new Map<string, unknown>(),
  isTrusted: true,
  change: new Set<Change>(),
  trust: new Set<() => void>(),
}));

vi.mock('vscode', async () => {
  const { Disposable, eventTo } = await import('../../support/vscode-parts');
  return {
    Disposable,
    workspace: {
      get isTrusted() {
        return window.isTrusted;
      },
      getConfiguration: () => ({
        get: (name: string, otherwise: unknown) => window.settings.get(name) ?? otherwise,
        inspect: () => undefined,
      }),
      onDidChangeConfiguration: eventTo(window.change),
      onDidGrantWorkspaceTrust: eventTo(window.trust),
    },
  };
});

const minute = 60_000;
const followEvents = vi.fn<() => void>();
const begunEvents = vi.fn<() => void>();
const load = vi.fn<() => Promise<RunningServices>>();

const register = (): { dispose(): unknown } => registerServicesBySetting({ load }, begunEvents);

function set(name: string, value: unknown): void {
  window.settings.set(name, value);
  for (const listener of [...window.change])
    listener({ affectsConfiguration: (each) => each === `elan.${name}` });
}

beforeEach(() => {
  vi.useFakeTimers();
  for (const each of [followEvents, begunEvents, load]) each.mockReset();
  load.mockResolvedValue({ followEvents } as Partial<RunningServices> as RunningServices);
  window.settings.clear();
  window.isTrusted = true;
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the services are loaded unasked', () => {
  it('not where the settings give them nothing to do', async () => {
    const registered = register();
    set('tidsgrense', 30);
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(load).not.toHaveBeenCalled();
    registered.dispose();
    expect(window.change.size + window.trust.size + vi.getTimerCount()).toBe(0);
  });

  it('at once where events are to be followed, and once only', async () => {
    window.settings.set('hendelser', 'saker');
    const registered = register();
    await vi.advanceTimersByTimeAsync(0);
    set('hendelser', 'dialogporten');
    await vi.advanceTimersByTimeAsync(minute);
    expect(load).toHaveBeenCalledTimes(1);
    expect(followEvents).toHaveBeenCalledTimes(1);
    expect(begunEvents).toHaveBeenCalledTimes(1);
    registered.dispose();
  });

  it('a minute after the window was opened where old payloads are to be deleted, without following events', async () => {
    window.settings.set('loggOppbevaring', 30);
    const registered = register();
    await vi.advanceTimersByTimeAsync(minute - 1);
    expect(load).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(load).toHaveBeenCalledTimes(1);
    expect(followEvents).not.toHaveBeenCalled();
    registered.dispose();
  });

  it('once how long payloads stay has been left alone for a minute: 3 may become 30, and 0', async () => {
    const registered = register();
    set('loggOppbevaring', 3);
    await vi.advanceTimersByTimeAsync(minute - 1);
    set('loggOppbevaring', 30);
    await vi.advanceTimersByTimeAsync(minute - 1);
    expect(load).not.toHaveBeenCalled();
    set('loggOppbevaring', 0);
    await vi.advanceTimersByTimeAsync(minute);
    expect(load).not.toHaveBeenCalled();
    registered.dispose();
  });

  it('not before the folders are trusted', async () => {
    window.isTrusted = false;
    window.settings.set('hendelser', 'saker');
    window.settings.set('loggOppbevaring', 30);
    const registered = register();
    await vi.advanceTimersByTimeAsync(minute);
    expect(load).not.toHaveBeenCalled();
    window.isTrusted = true;
    for (const listener of window.trust) listener();
    await vi.advanceTimersByTimeAsync(minute);
    expect(load).toHaveBeenCalledTimes(2);
    expect(followEvents).toHaveBeenCalledTimes(1);
    registered.dispose();
  });
});
