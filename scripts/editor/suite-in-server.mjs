// @ts-check
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';
import { SUITE_BUNDLE } from './bundle.mjs';
import { openSession } from './browser/session.mjs';
import { testPayload, workbenchUrl } from './browser/workbench-url.mjs';

/** A machine that has much to do may take several times as long as one that has not. */
const TIMEOUT_MS = 300_000;

/**
 * Runs the suite in the extension host of VS Code's server, with a browser as its window.
 *
 * @param {string} version such as 1.100
 * @param {string} workspace folder to work on a copy of
 * @param {Record<string, string>} env environment for the suite
 * @param {object} [options]
 * @param {boolean} [options.restricted] whether the workspace is one that the user does not trust
 * @param {string} [options.then] a `.code-workspace` to run the suite in afterwards, in the same window
 * @returns {Promise<{ trouble: string, log: string, picture: string }>} trouble is empty when the suite came to its end; the
 *   log is VS Code's; picture says where a screenshot is when something failed
 */
export async function runSuiteInServer(version, workspace, env, { restricted, then } = {}) {
  const session = await openSession({ version, workspace, env, testDriver: true, restricted });
  try {
    const { page, server } = session;
    const { ended, log } = await watch(session);
    const payload = testPayload(server.port, ROOT, SUITE_BUNDLE);
    let [troubles, pictures] = ['', ''];
    const runIn = async (/** @type {string} */ folder) => {
      const end = ended();
      await page.goto(workbenchUrl({ port: server.port, folder }, payload));
      return end;
    };
    for (const folder of [session.workspace, ...(then ? [then] : [])]) {
      let { trouble, passed } = await runIn(folder);
      // VS Code opens the file of a workspace without its folders now and then: what is wrong fails twice
      if (!passed && folder === then) ({ trouble, passed } = await runIn(folder));
      troubles += trouble;
      if (!passed) pictures += `${await screenshot(page, `${version}-${path.basename(folder)}`)}\n`;
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
