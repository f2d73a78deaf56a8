import { KnownSecrets } from '../../services/log/known-secrets';
import { exitCodes } from '../exit-codes';
import { askTerminal } from './ask-terminal';
import type { Surroundings } from './command';
import { openServices } from './open-services';
import { UsageError } from './usage-error';

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
    terminal: process.stderr,
    secrets: new KnownSecrets(),
    ask: process.stdin.isTTY && process.stderr.isTTY ? askTerminal : undefined,
    open: (settings, verbose) => openServices(settings, verbose, surroundings),
  };
  return surroundings;
}
