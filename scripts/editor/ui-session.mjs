// @ts-check
// Hands the running VS Code from the runner (run-ui.mjs) to the test files that mocha loads.
import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} UiSession
 * @property {import('./browser/session.mjs').Session} session
 * @property {import('../../test/editor/ui/workbench.mjs').Workbench} workbench
 */

/** @type {UiSession | undefined} */
let current;

/**
 * Called once by the runner, before mocha loads the tests.
 *
 * @param {UiSession} session
 */
export function useUiSession(session) {
  current = session;
}

/** The VS Code that the tests run in. */
export function uiSession() {
  if (!current) throw new Error('These tests run by scripts/editor/run-ui.mjs');
  return current;
}

/**
 * Keeps how the window looks for people to look at, where the environment variable ELAN_SCREENSHOTS names a folder for it: to draw
 * and pack a picture costs as much as some of the tests.
 *
 * @param {string} name
 */
export async function keepScreenshot(name) {
  const folder = process.env.ELAN_SCREENSHOTS;
  if (!folder) return;
  const { session } = uiSession();
  fs.mkdirSync(folder, { recursive: true });
  await session.page.screenshot({ path: path.join(folder, `${name}-${session.version}.png`) });
}
