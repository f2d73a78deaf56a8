// @ts-check
// The steps that need nothing but Node and the installed modules.
import fs from 'node:fs';
import path from 'node:path';
import { installModules, modulesMissing } from '../support/dependencies.mjs';
import { temporaryFolder } from '../support/leftovers.mjs';
import { ROOT } from '../support/paths.mjs';
import { run } from '../support/run.mjs';
import { changedFiles } from './changed-files.mjs';
import { FINE, checked, failed } from './step.mjs';

/** @typedef {import('./step.mjs').Step} Step */

/**
 * How much is tested. `quick` leaves out what takes long and looks only at what has changed where it can; `full` tries
 * everything that can be tried.
 *
 * @typedef {'quick' | 'usual' | 'full'} Extent
 */

/** What the tools remember of their last run, for `quick`: the content of a file decides, not its time. */
const MEMORY = path.join(ROOT, 'node_modules', '.cache', 'utleggsbegjaering');

/** @type {Step} */
export const modules = {
  name: 'modules',
  title: 'modules (npm ci)',
  run: async () => {
    if (!modulesMissing()) return { ...FINE, remark: 'installed already' };
    await installModules();
    return FINE;
  },
};

/** @type {Step} */
export const build = {
  name: 'build',
  title: 'build',
  run: async () => checked(await node('scripts/build/build.mjs')),
};

/**
 * @param {Extent} extent
 * @returns {Step}
 */
export function format(extent) {
  const cache = path.join(MEMORY, 'prettier');
  const remembered = ['--cache', '--cache-strategy', 'content', '--cache-location', cache];
  return {
    name: 'format',
    title: 'format (prettier)',
    run: async () =>
      checked(
        await node(
          'node_modules/prettier/bin/prettier.cjs',
          ...['--check', '.', ...(extent === 'quick' ? remembered : [])],
        ),
      ),
  };
}

/**
 * @param {Extent} extent
 * @returns {Step}
 */
export function lint(extent) {
  // with the rules that need types it takes four times as long, and all but one are those of the next step
  const rules = extent === 'full' ? [] : ['--config', 'scripts/lint/eslint-without-types.config.mjs'];
  return linting('lint', 'lint (eslint)', extent, /\.(?:ts|mts|mjs|cjs)$/, async (files) =>
    node('node_modules/eslint/bin/eslint.js', ...rules, '--max-warnings', '0', '--no-warn-ignored', ...files),
  );
}

/**
 * @param {Extent} extent
 * @returns {Step}
 */
export function lintOfTypes(extent) {
  return linting('typed', 'lint by types (oxlint)', extent, /\.ts$/, async (files) => {
    const { typedRules } = await import('../lint/typed-rules.mjs');
    const rules = path.join(temporaryFolder('oxlint'), 'rules.json');
    fs.writeFileSync(rules, JSON.stringify(await typedRules()));
    return node('node_modules/oxlint/bin/oxlint', '--config', rules, '--type-aware', ...files);
  });
}

/**
 * @param {string} name
 * @param {string} title
 * @param {Extent} extent
 * @param {RegExp} kind of the files that are linted
 * @param {(files: string[]) => Promise<import('../support/run.mjs').Run>} look
 * @returns {Step}
 */
function linting(name, title, extent, kind, look) {
  return {
    name,
    title,
    run: async () => {
      if (extent !== 'quick') return checked(await look(['.']));
      const files = await changedFiles(kind);
      if (files.length === 0) return { ...FINE, remark: 'nothing has changed' };
      return { ...checked(await look(files)), remark: `${files.length} changed files` };
    },
  };
}

/** @type {Step} */
export const circles = {
  name: 'circles',
  title: 'circles of imports (dependency-cruiser)',
  run: async () => checked(await node('scripts/lint/imports.mjs')),
};

/**
 * @param {Extent} extent
 * @returns {Step}
 */
export function types(extent) {
  const remembered = ['--incremental', '--tsBuildInfoFile', path.join(MEMORY, 'types.tsbuildinfo')];
  return {
    name: 'types',
    title: 'types (tsc)',
    run: async () =>
      checked(
        await node(
          'node_modules/typescript/bin/tsc',
          ...['-p', '.', ...(extent === 'quick' ? remembered : [])],
        ),
      ),
  };
}

/** @type {Step} */
export const docs = {
  name: 'docs',
  title: 'documentation (vitepress)',
  run: async () => checked(await node('scripts/site/site.mjs')),
};

/**
 * @param {Extent} extent
 * @returns {Step}
 */
export function unitTests(extent) {
  const projects = ['engine', 'memory', 'alone', ...(extent === 'quick' ? [] : ['processes'])];
  const part = projects.flatMap((project) => ['--project', project]);
  const env = extent === 'full' ? { ELAN_TEST_RUNS: 'all' } : {};
  return {
    name: 'unit',
    title: extent === 'quick' ? 'unit tests (vitest)' : 'unit and server tests (vitest)',
    run: () => vitest([...part, ...(extent === 'quick' ? ['test/unit'] : [])], env),
  };
}

/**
 * @param {string[]} part which of the tests
 * @param {Record<string, string>} [env]
 * @returns {Promise<import('./step.mjs').Outcome>}
 */
export async function vitest(part, env = {}) {
  const report = path.join(temporaryFolder('vitest'), 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...part, ...reporters];
  const { code, output } = await run(process.execPath, args, { cwd: ROOT, env });
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
}

/** @param {string[]} args a script of the repository or of an installed module, and its arguments */
function node(...args) {
  return run(process.execPath, args, { cwd: ROOT });
}
