import { KnownSecrets } from '../../services/log/known-secrets';
import { exitCodes } from '../exit-codes';
import type { Surroundings } from './command';
import { openServices } from './open-services';
import { UsageError } from './usage-error';

/** Whoever just presses Enter says no. */
async function askPerson(question: string, signal: AbortSignal): Promise<boolean> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl+C reaches the terminal's own reader first.
  lines.on('SIGINT', () => process.emit('SIGINT'));
  try {
    return /^[jy]/i.test((await lines.question(`${question} `, { signal })).trim());
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    lines.close();
  }
}

/**
 * @returns the process as a command's surroundings. Ctrl+C asks the command to stop, so that it can still tell what has
 *   become of a call underway; a second one stops it at once.
 */
export function processSurroundings(): Surroundings {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(exitCodes.cancelled);
    stop.abort(new UsageError('stopped', {}, exitCodes.cancelled));
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const surroundings: Surroundings = {
    variables: process.env,
    signal: stop.signal,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    ...(process.stdin.isTTY && process.stderr.isTTY
      ? { ask: (question) => askPerson(question, stop.signal) }
      : {}),
    secrets: new KnownSecrets(),
    open: (settings, verbose) => openServices(settings, verbose, surroundings),
  };
  return surroundings;
}
