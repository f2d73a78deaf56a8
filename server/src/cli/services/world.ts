import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createLog } from '../../../../client/src/elan/log/create-log';
import type { Transport, World } from '../../../../client/src/elan/world';

/**
 * @param err is given the lines of the log, redacted, where it is verbose
 * @returns the world as the command line has it
 */
export function commandLineWorld(transport: Transport, verbose: boolean, err: (text: string) => void): World {
  return {
    transport,
    log: createLog((line) => verbose && err(`${line}\n`), 'debug', Date.now),
    now: Date.now,
    uuid: randomUUID,
    random: Math.random,
    sleep: async (milliseconds, signal) => {
      await wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted());
    },
  };
}
