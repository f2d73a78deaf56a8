// @ts-check
// The steps that run in a real VS Code.
import fs from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../editor/browser/browser.mjs';
import { countsLine, readCounts } from '../editor/report.mjs';
import { desktopTargets } from '../editor/targets.mjs';
import { ensureEditor } from '../editor/install/install.mjs';
import { SERVER_RUNS_HERE, runnableVersions } from '../editor/install/versions.mjs';
import { temporaryFolder } from '../support/leftovers.mjs';
import { DIST, ROOT } from '../support/paths.mjs';
import { run } from '../support/run.mjs';
import { FINE, skipped } from './step.mjs';

/** @typedef {import('./step.mjs').Step} Step */

/** What the tests need of the machine: looked for and installed by one step, used by the others. */
export class EditorTests {
  /** @type {import('../editor/targets.mjs').DesktopTarget[]} */
  #desktops = [];
  /** Why VS Code's server cannot be used; empty when it can. */
  #serverMissing = 'the preparation failed';

  /** @type {Step} */
  get preparation() {
    return { name: 'tools', title: 'VS Code and browser', run: () => this.#prepare() };
  }

  async #prepare() {
    /** @type {string[]} */
    const remarks = [];
    const say = (/** @type {string} */ line) => void remarks.push(line);
    this.#desktops = await desktopTargets();
    this.#serverMissing = await prepareServer(say);
    return { ...FINE, remark: remarks.join(' ') || 'there already' };
  }

  /**
   * The suite goes into the VS Code of this machine where there is one, else into both versions from npm; the tests of the
   * window and of the browser always go into the latter. The suites and the browser find a port of their own for whatever they
   * start, so they run beside the tests of the window, of which the local ELAN's port allows one at a time. What takes
   * minutes is left to where everything is run: the window and the browser of the oldest VS Code, and what comes out the same
   * in both.
   *
   * @param {boolean} isBuilt
   * @param {string} vsix the package that the window has installed; where there is none, the sources as they are built
   * @param {import('./checks.mjs').Extent} extent
   * @returns {{ suites: Step[], windows: Step[], browsers: Step[] }} the windows one after the other, the others as they like; what
   *   takes longest comes first
   */
  steps(isBuilt, vsix, extent) {
    const why = isBuilt ? this.#serverMissing : 'the extension is not built';
    const servers = runnableVersions()
      .toReversed()
      .map(({ name }) => ({ name, args: ['--server', name], why }));
    const desktops = this.#desktops.map(({ name, application }) => ({
      name,
      args: ['--desktop', application],
      why: isBuilt ? '' : why,
    }));
    const suites = desktops.length > 0 ? desktops : servers;
    const windows = extent === 'full' ? servers : servers.slice(0, 1);
    const installed = vsix ? ['--vsix', vsix] : [];
    return {
      suites: suites.map(({ args, ...target }, i) =>
        step('editor', 'run-suite.mjs', {
          ...target,
          args: i === 0 || extent === 'full' ? args : [...args, ...PART],
        }),
      ),
      windows: windows.map(({ args, ...target }) =>
        step('ui', 'run-ui.mjs', { ...target, args: [...args, ...installed] }),
      ),
      browsers: windows.map(({ args, ...target }) =>
        step('browser', 'run-ui.mjs', { ...target, args: [...args, '--in-browser'] }),
      ),
    };
  }
}

/** Whether there is something to load into VS Code. */
export function extensionIsBuilt() {
  return fs.existsSync(path.join(DIST, 'extension.js'));
}

/**
 * @param {(line: string) => void} say
 * @returns {Promise<string>} why it cannot be used, or nothing
 */
async function prepareServer(say) {
  if (!SERVER_RUNS_HERE) return "VS Code's server from npm runs on Linux and macOS only";
  const browser = await ensureBrowser(say);
  if ('missing' in browser) return browser.missing;
  for (const version of runnableVersions()) await ensureEditor(version, say);
  return '';
}

/** Of the suite, for another VS Code than the newest. */
const PART = ['--part', 'editor'];

const PLACES = { editor: 'in the extension host', ui: 'in the window', browser: 'in the browser' };

/**
 * @param {keyof typeof PLACES} name
 * @param {string} script
 * @param {{ name: string, args: string[], why: string }} target
 * @returns {Step}
 */
function step(name, script, target) {
  const title = `${PLACES[name]}, VS Code ${target.name}`;
  return {
    name,
    title,
    run: async () => (target.why ? skipped(target.why) : runScript(script, target.args)),
  };
}

/**
 * @param {string} script
 * @param {string[]} args
 */
async function runScript(script, args) {
  const report = path.join(temporaryFolder('editor-report'), 'report.json');
  const file = path.join(ROOT, 'scripts', 'editor', script);
  const { code, output } = await run(process.execPath, [file, ...args, '--report', report], { cwd: ROOT });
  const counts = readCounts(report);
  const { passed, skipped, again = [] } = counts;
  const failed = code === 0 ? counts.failed : Math.max(1, counts.failed);
  const remark =
    again.length > 0
      ? { remark: `${countsLine({ passed, failed, skipped })}; run twice: ${again.join(', ')}` }
      : {};
  return { counts: { passed, failed, skipped }, output, ...remark };
}
