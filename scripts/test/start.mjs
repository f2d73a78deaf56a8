// @ts-check
// What the README says first: `npm start` opens an editor with the extension in it, and a local ELAN.
import { spawn } from 'node:child_process';
import { SERVER_RUNS_HERE, handiestVersion } from '../editor/install/versions.mjs';
import { atExit } from '../support/leftovers.mjs';
import { ROOT } from '../support/paths.mjs';
import { NOTHING } from '../editor/report.mjs';
import { failed, skipped } from './step.mjs';

/** @typedef {import('./step.mjs').Outcome} Outcome */

/** How long building and starting may take, in milliseconds. */
const PATIENCE = 120_000;
const EDITOR = /^ {2}(http:\/\/\S+)$/m;
const LOCAL_ELAN = /local ELAN answers (?:already )?at (http:\/\/\S*[^\s:])/;

/** @type {import('./step.mjs').Step} */
export const start = {
  name: 'start',
  title: 'npm start',
  run: () =>
    SERVER_RUNS_HERE ? startAndLook() : Promise.resolve(skipped("VS Code's server does not run here")),
};

/** @returns {Promise<Outcome>} */
async function startAndLook() {
  const version = handiestVersion().name;
  const child = spawn(process.execPath, ['scripts/start/start.mjs', '--editor-version', version], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const forget = atExit(() => child.kill());
  let output = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    const [editor, localElan] = await new Promise((resolve, reject) => {
      const look = (/** @type {Buffer} */ text) => {
        output += text.toString();
        const [, ofEditor] = EDITOR.exec(output) ?? [];
        const [, ofElan] = LOCAL_ELAN.exec(output) ?? [];
        if (ofEditor && ofElan) resolve([ofEditor, ofElan]);
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      void ended.then(() => reject(new Error('It ended by itself.')));
      setTimeout(() => reject(new Error('It told no addresses.')), PATIENCE).unref();
    });
    for (const address of [editor, localElan]) {
      // The editor gives a browser its token as a cookie, and sends it on.
      const { status } = await fetch(address, { redirect: 'manual' });
      if (status >= 400) throw new Error(`${address} answers with ${status}.`);
    }
    return { counts: { ...NOTHING, passed: 1 } };
  } catch (error) {
    return failed(`${String(error)}\n${output}`);
  } finally {
    child.kill();
    await ended;
    forget();
  }
}
