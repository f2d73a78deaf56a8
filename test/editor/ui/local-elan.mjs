// @ts-check
import { fork } from 'node:child_process';
import path from 'node:path';
import { atExit, temporaryFolder } from '../../../scripts/support/leftovers.mjs';
import { DIST } from '../../../scripts/support/paths.mjs';

/** Where the profile that everybody has looks for the local ELAN. */
const ADDRESS = 'http://127.0.0.1:7980';

/** Starts the local ELAN where a newcomer has it, empty, or says what is in the way. */
export async function startLocalElan() {
  const state = path.join(temporaryFolder('local-elan'), 'state.json');
  const child = fork(
    path.join(DIST, 'elan.js'),
    ['sandbox', '--state', state, '--attachment-step', '100', '--lang', 'en'],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const forget = atExit(() => child.kill());
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (said += text));
  }
  await new Promise((resolve, reject) => {
    child.once('exit', () =>
      reject(new Error(`No local ELAN at ${ADDRESS}; end what has that port.\n${said.trim()}`)),
    );
    child.stdout?.on('data', () => said.includes(ADDRESS) && resolve(undefined));
  });
  return {
    /** The cases that it has, and how often each was sent. */
    async cases() {
      const answer = await fetch(`${ADDRESS}/sandbox/tilstand`);
      const { saker } = /** @type {import('../../../sandbox/main').Overview} */ (await answer.json());
      return saker.map(({ eksternSaksreferanse, innsendinger }) => ({
        reference: eksternSaksreferanse,
        submissions: innsendinger.length,
      }));
    },
    /**
     * Gives a case another status, as the authority would.
     *
     * @param {string} reference
     * @param {string} saksstatus
     */
    async setStatus(reference, saksstatus) {
      const answer = await fetch(`${ADDRESS}/sandbox/saker/${reference}/status`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ saksstatus }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    stop() {
      forget();
      child.kill();
    },
  };
}
