// @ts-check
// Hands the running VS Code from the runner (run-ui.mjs) to the test files that mocha loads.
import fs from 'node:fs';
import path from 'node:path';
import { DIST } from '../support/paths.mjs';

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
 * Where a screenshot for people to look at is kept; another folder can be named in ELAN_SCREENSHOTS.
 *
 * @param {string} name
 * @param {string} version
 */
export function screenshotFile(name, version) {
  const folder = process.env.ELAN_SCREENSHOTS ?? path.join(DIST, 'test', 'screenshots');
  fs.mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}-${version}.png`);
}
