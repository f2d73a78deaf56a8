// @ts-check
// node scripts/editor/run-suite.mjs --server 1.100 | --desktop PATH  [--part editor] [--report FILE]
// Runs the suite in test/editor/suite inside one VS Code, or the part of it that depends on which VS Code it is, prints what mocha prints, and ends with 0 only if all is well.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../support/leftovers.mjs';
import { ROOT } from '../support/paths.mjs';
import { bundleSuite } from './bundle.mjs';
import { copyOf } from './browser/session.mjs';
import { countsLine } from './report.mjs';
import { withSourcePositions } from './stacks.mjs';
import { writeSeveralFolders } from './several-folders.mjs';
import { WINDOWS, failedSuites, merged, readReports, total } from './suite-report.mjs';
import { runSuiteInServer } from './suite-in-server.mjs';

/** @typedef {import('./suite-report.mjs').WindowName} WindowName */
/** @typedef {import('./suite-report.mjs').Reports} Reports */

const WORKSPACE = path.join(ROOT, 'test', 'editor', 'workspace');

const { values } = parseArgs({
  options: {
    server: { type: 'string' },
    desktop: { type: 'string' },
    part: { type: 'string' },
    report: { type: 'string' },
  },
});
/** What is trusted is said by the page that the server shows, so an application of its own opens nothing that is not. */
const possible = WINDOWS.filter((name) => !values.desktop || name !== 'restricted');
/** Trust and folders come out the same in every VS Code that has them. */
const windows = values.part ? possible.slice(0, 1) : possible;

await bundleSuite();
const everything = Object.fromEntries(windows.map((name) => [name, []]));
let { reports, trouble } = await runAndTell(everything);
const failed = failedSuites(reports, windows);
const again = trouble && Object.keys(failed).length === 0 ? everything : failed;
// a machine that stood still for seconds fails what nothing is wrong with: what is wrong fails twice
if (Object.keys(again).length > 0) {
  console.log('What failed is run once more');
  const second = await runAndTell(again);
  reports = merged(reports, second.reports);
  trouble = second.trouble;
}
const counts = total(reports, windows);
const titles = Object.entries(again).flatMap(([window, suites]) =>
  suites.length > 0 ? suites : `all of ${window}`,
);
if (values.report) fs.writeFileSync(values.report, JSON.stringify({ ...counts, again: titles }));
console.log(countsLine(counts));
process.exit(counts.failed > 0 || trouble ? 1 : 0);

/**
 * @param {Partial<Record<WindowName, readonly string[]>>} wanted the windows, and which suites in each; all where none is named
 * @returns {Promise<{ reports: Reports, trouble: string }>} what came of them, and what went wrong apart from failing tests
 */
async function runAndTell(wanted) {
  const folder = temporaryFolder('suite');
  const output = path.join(folder, 'output.txt');
  const env = {
    ELAN_TEST_REPORTS: folder,
    ELAN_TEST_OUTPUT: output,
    ELAN_TEST_SUITES: JSON.stringify(wanted),
    ...(values.part ? { ELAN_TEST_PART: values.part } : {}),
  };
  const opened = windows.filter((name) => wanted[name] !== undefined).map((name) => windowOf(name, folder));
  const run = values.desktop ? runInDesktop(values.desktop, opened, env) : runInServer(opened, env);
  const trouble = await run;
  if (fs.existsSync(output)) process.stdout.write(withSourcePositions(fs.readFileSync(output, 'utf8')));
  if (trouble) console.error(trouble);
  return { reports: readReports(folder), trouble };
}

/**
 * @param {WindowName} name
 * @param {string} folder to write what is opened into
 * @returns {import('./suite-in-server.mjs').Window}
 */
function windowOf(name, folder) {
  const target = path.join(folder, 'flere mapper');
  const opens = name === 'folders' ? writeSeveralFolders(WORKSPACE, target) : copyOf(WORKSPACE, folder, name);
  return { name, opens, restricted: name === 'restricted' };
}

/**
 * @param {import('./suite-in-server.mjs').Window[]} opened
 * @param {Record<string, string>} env
 */
async function runInServer(opened, env) {
  const { trouble, log, picture } = await runSuiteInServer(values.server ?? '1.100', opened, env);
  if (picture) console.log(picture);
  // without a report the suite did not even start: VS Code's own words are all there is to go by
  return trouble ? `${trouble}\n${log}` : '';
}

/**
 * @param {string} application
 * @param {import('./suite-in-server.mjs').Window[]} opened
 * @param {Record<string, string>} env
 */
async function runInDesktop(application, opened, env) {
  const { runSuiteInDesktop } = await import('./suite-in-desktop.mjs');
  const troubles = [];
  for (const { name, opens } of opened) {
    try {
      await runSuiteInDesktop(application, opens, env);
    } catch (error) {
      // a failing test ends VS Code with an error as well, and is in the report already
      if (!readReports(env['ELAN_TEST_REPORTS'] ?? '')[name]) troubles.push(String(error));
    }
  }
  return troubles.join('\n');
}
