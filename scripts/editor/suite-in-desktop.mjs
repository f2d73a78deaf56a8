// @ts-check
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { ROOT } from '../support/paths.mjs';
import { temporaryFolder } from '../support/leftovers.mjs';
import { SUITE_BUNDLE } from './bundle.mjs';

/**
 * Runs the suite in a VS Code application, with settings and extensions of its own.
 *
 * @param {string} application path of its executable
 * @param {string} workspace folder, or a `.code-workspace` of folders, that is there to be changed
 * @param {Record<string, string>} env environment for the suite
 */
export async function runSuiteInDesktop(application, workspace, env) {
  const folder = temporaryFolder('desktop');
  const profile = ['user-data', 'extensions'].map((name) => path.join(folder, name));
  await runTests({
    vscodeExecutablePath: application,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: SUITE_BUNDLE,
    extensionTestsEnv: env,
    launchArgs: [
      workspace,
      `--user-data-dir=${profile[0]}`,
      `--extensions-dir=${profile[1]}`,
      '--disable-extensions',
    ],
  });
}
