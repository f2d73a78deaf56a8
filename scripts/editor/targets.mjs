// @ts-check
import path from 'node:path';
import { EDITOR_CACHE } from '../support/paths.mjs';
import { hasDisplay } from '../support/which.mjs';
import { applicationOf, findDesktopEditor } from './desktop.mjs';

/** The oldest version that package.json allows, and the newest there is. */
const DOWNLOADS = ['1.100.0', 'stable'];

/**
 * @typedef {object} DesktopTarget
 * @property {string} name
 * @property {string} application path of the executable
 */

/**
 * The VS Code applications that the suite can run in: the one of this machine, or downloaded ones. None is fine.
 *
 * @returns {Promise<DesktopTarget[]>}
 */
export async function desktopTargets() {
  const found = await findDesktopEditor();
  const application = found && applicationOf(found.command);
  if (found && application) return [{ name: found.version, application }];
  // in CI nothing is to be fetched that is not pinned
  return process.env.CI || !hasDisplay() ? [] : download();
}

async function download() {
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  const cachePath = path.join(EDITOR_CACHE, 'desktop');
  /** @type {DesktopTarget[]} */
  const targets = [];
  for (const version of DOWNLOADS) {
    try {
      const application = await downloadAndUnzipVSCode({
        version,
        cachePath,
        reporter: new SilentReporter(),
      });
      targets.push({ name: version, application });
    } catch {
      // no way to Microsoft's servers from here: VS Code's server from npm does the work
      return [];
    }
  }
  return targets;
}
