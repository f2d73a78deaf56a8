import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atTimesOfRetention } from '../../../client/window/retention-times';

type Change = (event: { affectsConfiguration(name: string): boolean }) => void;

const window = vi.hoisted(() => ({
  change: new Set<Change>(),
  trust: new Set<() => void>(),
}));

vi.mock('vscode', async () => {
  const { Disposable, eventTo } = await import('../../support/vscode-parts');
  return {
    Disposable,
    workspace: {
      onDidChangeConfiguration: eventTo(window.change),
      onDidGrantWorkspaceTrust: eventTo(window.trust),
    },
  };
});

const minute = 60_000;
const look = vi.fn<() => void>();

function changed(setting: string): void {
  for (const listener of window.change) listener({ affectsConfiguration: (name) => name === setting });
}

beforeEach(() => {
  vi.useFakeTimers();
  look.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('old payloads are looked for', () => {
  it('at once, and every hour from then on, until the window is closed', () => {
    const retention = atTimesOfRetention(look);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(25 * 60 * minute);
    expect(look).toHaveBeenCalledTimes(26);
    changed('elan.loggOppbevaring');
    retention.dispose();
    vi.advanceTimersByTime(25 * 60 * minute);
    expect(look).toHaveBeenCalledTimes(26);
    expect(window.change.size + window.trust.size + vi.getTimerCount()).toBe(0);
  });

  it('when the setting has changed, once it has been left alone for a minute: 3 may become 30', () => {
    const retention = atTimesOfRetention(look);
    changed('elan.loggOppbevaring');
    vi.advanceTimersByTime(minute - 1);
    changed('elan.loggOppbevaring');
    vi.advanceTimersByTime(minute - 1);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(look).toHaveBeenCalledTimes(2);
    changed('elan.tidsgrense');
    vi.advanceTimersByTime(2 * minute);
    expect(look).toHaveBeenCalledTimes(2);
    retention.dispose();
  });

  it('when the folders become trusted', () => {
    const retention = atTimesOfRetention(look);
    for (const listener of window.trust) listener();
    expect(look).toHaveBeenCalledTimes(2);
    retention.dispose();
  });
});
