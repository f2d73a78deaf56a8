import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createLog } from '../../services/log/create-log';
import type { KnownSecrets } from '../../services/log/known-secrets';
import type { Transport, World } from '../../services/world';

/**
 * @param err is given the lines of the log, redacted, where it is verbose
 * @param secrets that are hidden in the log; what is read later is added
 * @returns the world as the command line has it
 */
export function commandLineWorld(
  transport: Transport,
  verbose: boolean,
  err: (text: string) => void,
  secrets: KnownSecrets,
): World {
  return {
    transport,
    log: createLog((line) => verbose && err(`${line}\n`), 'debug', Date.now, secrets),
    now: Date.now,
    uuid: randomUUID,
    random: Math.random,
    sleep: async (milliseconds, signal) => {
      await wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted());
    },
  };
}
