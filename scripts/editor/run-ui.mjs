// @ts-check
// node scripts/editor/run-ui.mjs --server 1.100 [--vsix FILE | --in-browser] [--report FILE] [--only FILE,FILE+FILE,…]
// Drives the window of one VS Code through the tests in test/editor/ui, and ends with 0 only if all is well. With --vsix the
// package is installed, and not the sources as they are built. With --in-browser it is VS Code as on vscode.dev, with the
// extension in the browser.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { Workbench } from '../../test/editor/ui/workbench.mjs';
import { ROOT } from '../support/paths.mjs';
import { NOTHING, countsLine, sum } from './report.mjs';
import { openSession } from './browser/session.mjs';
import { useUiSession } from './ui-session.mjs';
import { workbenchUrl } from './browser/workbench-url.mjs';

const TESTS = path.join(ROOT, 'test', 'editor', 'ui');
/** Files; those joined by + follow one another in one window, as the later ones see what the earlier ones did. */
const FILES = [
  'problems.mjs',
  'completion.mjs',
  'picture.mjs',
  'status.mjs',
  'rule-page.mjs',
  'menus.mjs',
  'interest.mjs',
  'finding-your-way.mjs',
  'sending.mjs+walkthrough.mjs+production.mjs',
  'keyboard.mjs',
  'compare.mjs',
  'pages.mjs',
];
const IN_BROWSER = ['in-browser.mjs'];
/** Each step has a limit of its own, which tells what was waited for. */
const TEST_TIMEOUT_MS = 90_000;
const ACTION_TIMEOUT_MS = 15_000;

const { values } = parseArgs({
  options: {
    server: { type: 'string' },
    vsix: { type: 'string' },
    'in-browser': { type: 'boolean', default: false },
    report: { type: 'string' },
    only: { type: 'string' },
  },
});
const inBrowser = values['in-browser'];
const files = values.only?.split(',') ?? (inBrowser ? IN_BROWSER : FILES);
const version = values.server ?? '1.100';
// installed like a user's extension: loaded from source, VS Code 1.139 wants its test driver, which hides notifications
const workspace = path.join(ROOT, 'test', 'editor', 'workspace');
const options = { version, workspace, inBrowser, ...(inBrowser ? {} : { extension: values.vsix ?? ROOT }) };
let session = await begin();
let counts = NOTHING;
/** @type {string[]} */
const again = [];
for (const file of files) counts = sum(counts, await runFile(file));
await session.close();
if (values.report) fs.writeFileSync(values.report, JSON.stringify({ ...counts, again }));
console.log(countsLine(counts));
process.exit(counts.failed > 0 ? 1 : 0);

/** Starts a VS Code and hands it to the tests. */
async function begin() {
  const opened = await openSession(options);
  opened.page.setDefaultTimeout(ACTION_TIMEOUT_MS);
  const workbench = new Workbench(opened.page);
  useUiSession({ session: opened, workbench });
  // these load it themselves, to see all that happens in it
  if (!inBrowser) await workbench.load(workbenchUrl({ port: opened.server.port, folder: opened.workspace }));
  return opened;
}

/**
 * Runs a file. A window that did not get the processor for seconds fails a test that nothing is wrong with, and leaves what
 * was open to those that follow, each of which would wait for what cannot come: so a file ends at its first failure, and is run
 * once more, whole, in a VS Code of its own. What is wrong fails there too; what passes there is named in the step's line.
 *
 * @param {string} file
 */
async function runFile(file) {
  const first = await runOnce(file, { bail: true });
  if (first.failed === 0) return first;
  console.log(`  ${file} failed, and is run once more in a VS Code of its own`);
  again.push(file);
  await session.close();
  session = await begin();
  return runOnce(file, { query: '?again' });
}

/**
 * @param {string} file
 * @param {object} how
 * @param {boolean} [how.bail] whether it ends at the first failure
 * @param {string} [how.query] tells the modules of one file apart, as each is loaded once
 */
async function runOnce(file, { bail = false, query = '' }) {
  const mocha = new Mocha({ timeout: TEST_TIMEOUT_MS, color: false, bail });
  for (const name of file.split('+')) mocha.addFile(path.join(TESTS, name));
  await mocha.loadFilesAsync({ esmDecorator: (url) => `${url}${query}` });
  return count(mocha);
}

/**
 * Keeps how the window looks where a test fails, or what is to be done before it.
 *
 * @param {string} title
 */
async function screenshotOfFailure(title) {
  const file = path.join(os.tmpdir(), `elan-ui-${version}-${title.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`);
  await session.page.screenshot({ path: file }).then(
    () => console.log(`      Screenshot: ${file}`),
    () => console.log('      There is no screenshot: the page is gone.'),
  );
}

/**
 * @param {Mocha} mocha
 * @returns {Promise<import('./report.mjs').Counts>}
 */
async function count(mocha) {
  /** @type {Promise<void>[]} */
  const pictures = [];
  const counts = await new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed, skipped: runner.stats?.pending ?? 0 });
    });
    runner.on('fail', ({ title }) => pictures.push(screenshotOfFailure(title)));
  });
  await Promise.all(pictures);
  return counts;
}
