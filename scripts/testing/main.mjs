// @ts-check
import { parseArgs } from 'node:util';
import { countsLine } from '../editor/report.mjs';
import { build, checks, modules, unitTests } from './checks.mjs';
import { Reporter } from './step.mjs';

const NAMES = ['build', 'format', 'lint', 'types', 'unit', 'editor', 'ui'];
const USAGE = `npm test [-- --only STEP,…]

Installs what is missing, then builds, checks and tests everything.
Steps: ${NAMES.join(', ')}.
The last line says how many tests passed and failed; a check that fails counts as one.`;

process.exitCode = await main();

/** @returns {Promise<number>} exit code */
async function main() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const only = values.only?.split(',') ?? NAMES;
  const unknown = only.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no step called ${unknown.join(', ')}.\n\n${USAGE}`);
    return 2;
  }
  const reporter = new Reporter();
  await runSteps(reporter, only);
  console.log(`\n${countsLine(reporter.counts)}`);
  return reporter.counts.failed > 0 ? 1 : 0;
}

/**
 * @param {Reporter} reporter
 * @param {string[]} only
 */
async function runSteps(reporter, only) {
  // nothing runs without its modules, and nothing that uses them can be loaded before
  if (!(await reporter.run(modules))) return;
  const { EditorTests, extensionIsBuilt } = await import('./editor-tests.mjs');
  const editorTests = new EditorTests();
  const runWanted = async (/** @type {import('./step.mjs').Step[]} */ steps) => {
    let fine = true;
    for (const step of steps) if (only.includes(step.name)) fine = (await reporter.run(step)) && fine;
    return fine;
  };
  // fetching waits for the network while the checks keep the processor busy
  const needsEditor = only.includes('editor') || only.includes('ui');
  const prepared = needsEditor ? reporter.run(editorTests.preparation) : undefined;
  const built = await runWanted([build]);
  await runWanted(checks);
  await prepared;
  // tests measure time as well, so nothing else runs beside them
  await runWanted([unitTests]);
  await runWanted(editorTests.steps(built && extensionIsBuilt()));
}
