// @ts-check
import { parseArgs } from 'node:util';
import { countsLine } from '../editor/report.mjs';
import { build, circles, docs, format, lint, lintOfTypes, modules, types, unitTests } from './checks.mjs';
import { Reporter } from './step.mjs';

/**
 * @typedef {import('./step.mjs').Step} Step
 * @typedef {import('./checks.mjs').Extent} Extent
 */

const NAMES = [
  'build',
  'format',
  'lint',
  'typed',
  'circles',
  'types',
  'docs',
  'unit',
  'npm',
  'others',
  'start',
  'package',
  'editor',
  'ui',
  'browser',
];
const QUICK_NAMES = ['build', 'format', 'lint', 'typed', 'types', 'unit'];
const USAGE = `npm test [-- --only STEP,…]     builds, checks and tests everything, after installing what is missing
npm run test:quick              for daily work: lints what has changed, and runs the unit tests that start no process
npm run test:full               everything, with all runs of the property tests and of those with faults, and under several Nodes

Steps: ${NAMES.join(', ')}.
The last line says how many tests passed and failed; a check that fails counts as one.`;

process.exitCode = await main();

/** @returns {Promise<number>} exit code */
async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean' },
      full: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const extent = values.quick ? 'quick' : values.full ? 'full' : 'usual';
  const names = values.quick ? QUICK_NAMES : NAMES;
  const only = values.only?.split(',') ?? names;
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no step called ${unknown.join(', ')}.\n\n${USAGE}`);
    return 2;
  }
  const reporter = new Reporter();
  await runSteps(reporter, only, extent);
  console.log(`\n${countsLine(reporter.counts)}`);
  return reporter.counts.failed > 0 ? 1 : 0;
}

/**
 * @param {Reporter} reporter
 * @param {string[]} only
 * @param {Extent} extent
 */
async function runSteps(reporter, only, extent) {
  // nothing runs without its modules, and nothing that uses them can be loaded before
  if (!(await reporter.run(modules))) return;
  const { EditorTests, extensionIsBuilt } = await import('./editor-tests.mjs');
  const { otherEditors } = await import('./other-editors.mjs');
  const { Packaging } = await import('./package.mjs');
  const { npmPackage } = await import('./npm-package.mjs');
  const { start } = await import('./start.mjs');
  const packaging = new Packaging();
  const editorTests = new EditorTests();
  const runWanted = async (/** @type {Step[]} */ steps) => {
    let fine = true;
    for (const step of steps) if (only.includes(step.name)) fine = (await reporter.run(step)) && fine;
    return fine;
  };
  const sideBySide = (/** @type {Step[][]} */ ...lanes) => Promise.all(lanes.map(runWanted));
  // fetching waits for the network while the checks keep the processor busy
  const needsEditor = ['editor', 'ui', 'browser', 'start'].some((name) => only.includes(name));
  const prepared = needsEditor ? reporter.run(editorTests.preparation) : undefined;
  const built = await runWanted([build]);
  // each lane takes half of the time
  await sideBySide([lint(extent), types(extent), circles], [lintOfTypes(extent), format(extent), docs]);
  await prepared;
  // these measure time as well, and use every processor by themselves
  await runWanted([unitTests(extent)]);
  // both build, and what one generates is gone for a moment when the other begins
  await runWanted([start, packaging.step]);
  const {
    suites: [suite, ...otherSuites],
    windows,
    browsers,
  } = needsEditor
    ? editorTests.steps(built && extensionIsBuilt(), packaging.vsix, extent)
    : { suites: [], windows: [], browsers: [] };
  const alone = (/** @type {Step[]} */ steps) => steps.map((step) => [step]);
  // what takes longest comes first, so that both processors have something to do until the end
  const left = [
    suite ? [suite] : [],
    windows,
    [npmPackage(extent)],
    ...alone([...otherSuites, ...browsers, otherEditors]),
  ];
  const takeOneByOne = async () => {
    for (let steps = left.shift(); steps; steps = left.shift()) await runWanted(steps);
  };
  await Promise.all([takeOneByOne(), takeOneByOne()]);
}
