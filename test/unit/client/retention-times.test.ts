import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atTimesOfRetention } from '../../../client/window/retention-times';

const window = await vi.hoisted(async () => new (await import('../../support/vscode-parts')).FakeWindow());

vi.mock('vscode', async () => {
  const { Disposable } = await import('../../support/vscode-parts');
  return { Disposable, workspace: window.events };
});

const minute = 60_000;
const look = vi.fn<() => void>();

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
    window.changed('elan.loggOppbevaring');
    retention.dispose();
    vi.advanceTimersByTime(25 * 60 * minute);
    expect(look).toHaveBeenCalledTimes(26);
    expect(window.listeners + vi.getTimerCount()).toBe(0);
  });

  it('when the setting has changed, once it has been left alone for a minute: 3 may become 30', () => {
    const retention = atTimesOfRetention(look);
    window.changed('elan.loggOppbevaring');
    vi.advanceTimersByTime(minute - 1);
    window.changed('elan.loggOppbevaring');
    vi.advanceTimersByTime(minute - 1);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(look).toHaveBeenCalledTimes(2);
    window.changed('elan.tidsgrense');
    vi.advanceTimersByTime(2 * minute);
    expect(look).toHaveBeenCalledTimes(2);
    retention.dispose();
  });

  it('when the folders become trusted', () => {
    const retention = atTimesOfRetention(look);
    window.trusted();
    expect(look).toHaveBeenCalledTimes(2);
    retention.dispose();
  });
});
