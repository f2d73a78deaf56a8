// @ts-check
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';
import { SUITE_BUNDLE } from './bundle.mjs';
import { openSession } from './browser/session.mjs';
import { testPayload, workbenchUrl } from './browser/workbench-url.mjs';

/** A machine that has much to do may take several times as long as one that has not. */
const TIMEOUT_MS = 600_000;

/**
 * @typedef {object} Window
 * @property {import('./suite-report.mjs').WindowName} name
 * @property {string} opens a folder, or a `.code-workspace`; tests change what is in it
 * @property {boolean} restricted whether it is one that the user does not trust
 */

/**
 * Runs the suite in the extension host of VS Code's server, with a browser as its window.
 *
 * @param {string} version such as 1.100
 * @param {readonly Window[]} windows one after the other
 * @param {Record<string, string>} env environment for the suite
 * @returns {Promise<{ trouble: string, log: string, picture: string }>} trouble is empty when the suite came to its end; the
 *   log is VS Code's; picture says where a screenshot is when something failed
 */
export async function runSuiteInServer(version, windows, env) {
  const session = await openSession({ version, env, testDriver: true });
  try {
    const { page, server } = session;
    const { ended, log } = await watch(session);
    const payload = testPayload(server.port, ROOT, SUITE_BUNDLE);
    let [troubles, pictures] = ['', ''];
    for (const { name, opens, restricted } of windows) {
      const end = ended();
      await page.goto(workbenchUrl({ port: server.port, folder: opens, restricted }, payload));
      const { trouble, passed } = await end;
      troubles += trouble;
      if (!passed) pictures += `${await screenshot(page, `${version}-${name}`)}\n`;
    }
    return { trouble: troubles, log: [...log, server.output()].join('\n'), picture: pictures.trim() };
  } finally {
    await session.close();
  }
}

/**
 * VS Code tells its test driver, which we play, what happens and when the suite is done.
 *
 * @param {import('./browser/session.mjs').Session} session
 */
async function watch({ page, server }) {
  /** @type {string[]} */
  const log = [];
  /** @type {(exitCode: number) => void} */
  let suiteEnded = () => {};
  /** @returns {Promise<{ trouble: string, passed: boolean }>} */
  const ended = () =>
    new Promise((resolve) => {
      const fail = (/** @type {string} */ trouble) => resolve({ trouble, passed: false });
      suiteEnded = (exitCode) => resolve({ trouble: '', passed: exitCode === 0 });
      page.once('crash', () => fail('The page crashed.'));
      void server.exited.then(() => fail("VS Code's server stopped."));
      setTimeout(() => fail(`The suite did not end within ${TIMEOUT_MS / 1000} s.`), TIMEOUT_MS).unref();
    });
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      if (type === 'error' || type === 'warn') log.push(`[${type}] ${args.map(String).join(' ')}`);
    },
  );
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ exitCode) => suiteEnded(exitCode));
  return { ended, log };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} version
 */
async function screenshot(page, version) {
  const file = path.join(os.tmpdir(), `elan-suite-${version}.png`);
  try {
    await page.screenshot({ path: file });
    return `Screenshot: ${file}`;
  } catch {
    return 'There is no screenshot: the page is gone.';
  }
}
