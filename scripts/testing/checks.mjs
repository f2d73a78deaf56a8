// @ts-check
// The steps that need nothing but Node and the installed modules.
import fs from 'node:fs';
import path from 'node:path';
import { installModules, modulesMissing } from '../support/dependencies.mjs';
import { temporaryFolder } from '../support/leftovers.mjs';
import { ROOT } from '../support/paths.mjs';
import { run } from '../support/run.mjs';
import { FINE, checked, failed } from './step.mjs';

/** @type {import('./step.mjs').Step} */
export const modules = {
  name: 'modules',
  title: 'modules (npm ci)',
  run: async () => {
    if (!modulesMissing()) return { ...FINE, remark: 'installed already' };
    await installModules();
    return FINE;
  },
};

/** @type {import('./step.mjs').Step} */
export const build = {
  name: 'build',
  title: 'build',
  run: async () => checked(await node('scripts/build.mjs')),
};

/** @type {import('./step.mjs').Step[]} */
export const checks = [
  {
    name: 'format',
    title: 'format (prettier)',
    run: async () => checked(await node('node_modules/prettier/bin/prettier.cjs', '--check', '.')),
  },
  {
    name: 'lint',
    title: 'lint (eslint)',
    run: async () => checked(await node('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.')),
  },
  {
    name: 'types',
    title: 'types (tsc)',
    run: async () => checked(await node('node_modules/typescript/bin/tsc', '-p', '.')),
  },
];

/** @type {import('./step.mjs').Step} */
export const unitTests = {
  name: 'unit',
  title: 'unit and server tests (vitest)',
  run: async () => {
    const report = path.join(temporaryFolder('vitest'), 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code, output } = await node('node_modules/vitest/vitest.mjs', 'run', ...reporters);
    if (!fs.existsSync(report)) return failed(output);
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      fs.readFileSync(report, 'utf8'),
    );
    // a test file that cannot even be loaded fails without a failing test
    const failures = code === 0 ? 0 : Math.max(1, numFailedTests);
    return {
      counts: { passed: numPassedTests, failed: failures, skipped: numPendingTests + numTodoTests },
      output,
    };
  },
};

/** @param {string[]} args a script of the repository or of an installed module, and its arguments */
function node(...args) {
  return run(process.execPath, args, { cwd: ROOT });
}
