import { afterEach, describe, expect, it, vi } from 'vitest';
import { KnownSecrets } from '../../../../services/log/known-secrets';
import { exitCodeOf } from '../../../../cli/services/exit-code-of';
import { processSurroundings } from '../../../../cli/services/surroundings';
import { commandLineWorld } from '../../../../cli/services/world';

afterEach(() => {
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
  vi.restoreAllMocks();
});

const worldWith = (verbose: boolean, lines: string[] = []) =>
  commandLineWorld(
    () => Promise.reject(new Error('no network')),
    verbose,
    (text) => lines.push(text),
    new KnownSecrets(),
  );

describe('Ctrl+C', () => {
  it('ends what is waited for, with the code that shells know', async () => {
    const { signal } = processSurroundings();
    const waiting = worldWith(false).sleep(60_000, signal);
    process.emit('SIGINT');
    const error: unknown = await waiting.catch((reason: unknown) => reason);
    expect(exitCodeOf(error)).toBe(130);
  });

  it('ends the process where it comes a second time', () => {
    const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
    processSurroundings();
    process.emit('SIGINT');
    expect(exit).not.toHaveBeenCalled();
    process.emit('SIGINT');
    expect(exit).toHaveBeenCalledWith(130);
  });
});

describe('waiting', () => {
  it('ends by itself too', async () => {
    await expect(worldWith(false).sleep(1)).resolves.toBeUndefined();
    await expect(worldWith(false).sleep(1, new AbortController().signal)).resolves.toBeUndefined();
  });
});

describe('the log', () => {
  it('is written only where it is wanted', () => {
    const lines: string[] = [];
    worldWith(false, lines).log.info('elan.call');
    expect(lines).toEqual([]);
    worldWith(true, lines).log.debug('elan.call', { operation: 'submit', password: 'hemmelig' });
    expect(lines).toEqual([
      expect.stringMatching(/ debug elan\.call operation=submit password=\[hidden\]\n$/),
    ]);
  });
});
