import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../services/log/log';
import type { World } from '../../services/world';

/**
 * @returns the world as the extension host has it: its own `fetch` goes through VS Code's proxy settings and trusts what
 *   the system trusts
 */
export function extensionHostWorld(log: Log): World {
  return {
    transport: (url, request) => fetch(url, request),
    log,
    now: Date.now,
    uuid: randomUUID,
    random: Math.random,
    sleep: async (milliseconds, signal) => {
      await wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted());
    },
  };
}
