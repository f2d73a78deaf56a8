// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { atExit } from '../support/leftovers.mjs';
import { EDITOR_CACHE, ROOT } from '../support/paths.mjs';

const environments = JSON.parse(fs.readFileSync(path.join(ROOT, 'schemas', 'miljoer.json'), 'utf8'));
const address = new URL(environments.environments.local.baseUrl).origin;

/**
 * Starts the local ELAN, which lives as long as this process. One that runs already is used as it is.
 *
 * @returns {Promise<{ isOurs: boolean, stopped: Promise<unknown> }>} whether it was started here, and when it has stopped
 */
export async function startLocalElan() {
  if (await answers()) {
    console.log(`The local ELAN answers already at ${address}`);
    return { isOurs: false, stopped: Promise.resolve() };
  }
  const state = path.join(EDITOR_CACHE, 'lokal-elan.json');
  const args = [path.join(ROOT, 'dist', 'elan.js'), 'sandbox', '--lang', 'en', '--state', state];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  atExit(() => child.kill());
  const stopped = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes(address)) continue;
    console.log(`The local ELAN answers at ${address}: cases and faults, without any agreement.`);
    return { isOurs: true, stopped };
  }
  throw new Error(`The local ELAN did not start: is ${address} taken by something else?`);
}

async function answers() {
  try {
    return (await fetch(`${address}/sandbox/klient`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
