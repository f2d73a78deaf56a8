import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerServicesBySetting } from '../../../client/services-by-setting';
import type { RunningServices } from '../../../client/window/running-services';

const window = await vi.hoisted(async () => new (await import('../../support/vscode-parts')).FakeWindow());
const { settings, folders } = vi.hoisted(() => ({
  settings: new Map<string, unknown>(),
  folders: { areTrusted: true },
}));

vi.mock('vscode', async () => {
  const { Disposable } = await import('../../support/vscode-parts');
  return {
    Disposable,
    workspace: {
      get isTrusted() {
        return folders.areTrusted;
      },
      getConfiguration: () => ({
        get: (name: string, otherwise: unknown) => settings.get(name) ?? otherwise,
        inspect: () => undefined,
      }),
      ...window.events,
    },
  };
});

const minute = 60_000;
const followEvents = vi.fn<() => void>();
const begunEvents = vi.fn<() => void>();
const load = vi.fn<() => Promise<RunningServices>>();

const register = (): { dispose(): unknown } => registerServicesBySetting({ load }, begunEvents);

function set(name: string, value: unknown): void {
  settings.set(name, value);
  window.changed(`elan.${name}`);
}

beforeEach(() => {
  vi.useFakeTimers();
  for (const each of [followEvents, begunEvents, load]) each.mockReset();
  load.mockResolvedValue({ followEvents } as Partial<RunningServices> as RunningServices);
  settings.clear();
  folders.areTrusted = true;
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
    expect(window.listeners + vi.getTimerCount()).toBe(0);
  });

  it('at once where events are to be followed, and once only', async () => {
    settings.set('hendelser', 'saker');
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
    settings.set('loggOppbevaring', 30);
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
    folders.areTrusted = false;
    settings.set('hendelser', 'saker');
    settings.set('loggOppbevaring', 30);
    const registered = register();
    await vi.advanceTimersByTimeAsync(minute);
    expect(load).not.toHaveBeenCalled();
    folders.areTrusted = true;
    window.trusted();
    await vi.advanceTimersByTimeAsync(minute);
    expect(load).toHaveBeenCalledTimes(2);
    expect(followEvents).toHaveBeenCalledTimes(1);
    registered.dispose();
  });
});
