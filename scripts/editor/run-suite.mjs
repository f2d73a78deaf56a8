// @ts-check
// node scripts/editor/run-suite.mjs --server 1.100 | --desktop PATH  [--part editor] [--report FILE]
// Runs the suite in test/editor/suite inside one VS Code, or the part of it that depends on which VS Code it is, prints what mocha prints, and ends with 0 only if all is well.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../support/leftovers.mjs';
import { ROOT } from '../support/paths.mjs';
import { bundleSuite } from './bundle.mjs';
import { countsLine, readCounts, sum } from './report.mjs';
import { withSourcePositions } from './stacks.mjs';
import { writeSeveralFolders } from './several-folders.mjs';
import { runSuiteInServer } from './suite-in-server.mjs';

const WORKSPACE = path.join(ROOT, 'test', 'editor', 'workspace');

const { values } = parseArgs({
  options: {
    server: { type: 'string' },
    desktop: { type: 'string' },
    part: { type: 'string' },
    report: { type: 'string' },
  },
});
const folder = temporaryFolder('suite');
const report = values.report ?? path.join(folder, 'report.json');
const ofRestricted = path.join(folder, 'restricted.json');
const ofFolders = path.join(folder, 'folders.json');
const output = path.join(folder, 'output.txt');
const env = {
  ELAN_TEST_REPORT: report,
  ELAN_TEST_REPORT_OF_FOLDERS: ofFolders,
  ELAN_TEST_OUTPUT: output,
  ...(values.part ? { ELAN_TEST_PART: values.part } : {}),
};

await bundleSuite();
let { counts, trouble } = await runAndTell();
// a machine that stood still for seconds fails what nothing is wrong with: what is wrong fails twice
if (counts.failed > 0 || trouble) {
  console.log('The suite failed, and is run once more');
  for (const file of [report, output, ofRestricted, ofFolders]) fs.rmSync(file, { force: true });
  ({ counts, trouble } = await runAndTell());
  fs.writeFileSync(report, JSON.stringify({ ...counts, again: ['the suite'] }));
}
console.log(countsLine(counts));
process.exit(counts.failed > 0 || trouble ? 1 : 0);

async function runAndTell() {
  const wrong = await runSuite();
  if (fs.existsSync(output)) process.stdout.write(withSourcePositions(fs.readFileSync(output, 'utf8')));
  if (wrong) console.error(wrong);
  return { counts: readCounts(report), trouble: wrong };
}

/** @returns {Promise<string>} what went wrong apart from failing tests */
async function runSuite() {
  const several = writeSeveralFolders(WORKSPACE, path.join(temporaryFolder('folders'), 'flere mapper'));
  if (values.desktop) return runInDesktop(values.desktop, several);
  const trouble = await runInServer(values.server ?? '1.100', env, { then: several });
  const counts = sum(readCounts(report), readCounts(ofFolders));
  const restricted = { ...env, ELAN_TEST_REPORT: ofRestricted, ELAN_TEST_RESTRICTED: 'yes' };
  const more = await runInServer(values.server ?? '1.100', restricted, { restricted: true });
  fs.writeFileSync(report, JSON.stringify(sum(counts, readCounts(ofRestricted))));
  return [trouble, more].filter(Boolean).join('\n');
}

/**
 * @param {string} version
 * @param {typeof env} env
 * @param {{ restricted?: boolean, then?: string }} options as {@link runSuiteInServer} takes them
 */
async function runInServer(version, env, options) {
  const { trouble, log, picture } = await runSuiteInServer(version, WORKSPACE, env, options);
  if (picture) console.log(picture);
  // without a report the suite did not even start: VS Code's own words are all there is to go by
  const isThere = fs.existsSync(env.ELAN_TEST_REPORT);
  return isThere ? trouble : `${trouble}\n${log}`.trim() || 'The suite wrote no report.';
}

/**
 * @param {string} application
 * @param {string} several
 */
async function runInDesktop(application, several) {
  const troubles = [
    await runOneInDesktop(application, WORKSPACE, report),
    await runOneInDesktop(application, several, ofFolders),
  ];
  fs.writeFileSync(report, JSON.stringify(sum(readCounts(report), readCounts(ofFolders))));
  return troubles.filter(Boolean).join('\n');
}

/**
 * @param {string} application
 * @param {string} workspace
 * @param {string} ownReport
 */
async function runOneInDesktop(application, workspace, ownReport) {
  const { runSuiteInDesktop } = await import('./suite-in-desktop.mjs');
  try {
    await runSuiteInDesktop(application, workspace, env);
    return '';
  } catch (error) {
    // a failing test ends VS Code with an error as well, and is in the report already
    return fs.existsSync(ownReport) ? '' : String(error);
  }
}
