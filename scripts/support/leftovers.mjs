// @ts-check
// One place that knows what must be gone when this process ends, however it ends.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** @type {Array<() => void>} */
const cleanups = [];
let listening = false;

/**
 * Runs a cleanup when this process exits: by itself, by Ctrl+C, by a signal, or because its parent died.
 * Cleanups run in the reverse order, and must be synchronous.
 *
 * @param {() => void} cleanup
 * @returns {() => void} takes the cleanup back, for when the work is done already
 */
export function atExit(cleanup) {
  listen();
  cleanups.push(cleanup);
  return () => {
    const index = cleanups.indexOf(cleanup);
    if (index >= 0) cleanups.splice(index, 1);
  };
}

/**
 * Makes a temporary folder that is removed when this process exits.
 *
 * @param {string} purpose a word for the folder's name
 */
export function temporaryFolder(purpose) {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), `elan-${purpose}-`));
  // a process that was killed a moment ago may still be writing here: try again a few times
  atExit(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', cleanUp);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => process.exit(128 + os.constants.signals[signal]));
  }
  process.on('disconnect', () => process.exit(1));
}

function cleanUp() {
  for (const cleanup of cleanups.splice(0).reverse()) {
    try {
      cleanup();
    } catch (error) {
      console.error(error);
    }
  }
}
