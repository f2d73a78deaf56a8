// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { atExit } from '../support/leftovers.mjs';
import { ROOT } from '../support/paths.mjs';

/**
 * Starts the local ELAN, which lives as long as this process. One that somebody has started already is used as it is.
 *
 * @returns {Promise<{ address: string, stopped: Promise<unknown> }>} where it answers, and when it has stopped
 */
export async function startLocalElan() {
  const child = spawn(process.execPath, [path.join(ROOT, 'dist', 'sandbox.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  atExit(() => child.kill());
  const stopped = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /https?:\/\/\S+/.exec(line)?.[0];
    if (address) {
      console.log(`The local ELAN answers at ${address}`);
      return { address, stopped };
    }
  }
  throw new Error('The local ELAN did not start.');
}
