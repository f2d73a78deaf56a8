// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';

/**
 * @typedef {object} KillPlan when a command is killed: some milliseconds after it was started, after one of its calls was
 *   answered, or after something was written into its ledger's folder. Only the first depends on how fast the machine is.
 * @property {'start' | 'call' | 'write'} after
 * @property {number} count the how manieth call or change
 * @property {number} milliseconds
 *
 * @typedef {object} Answer what a command came to
 * @property {number | null} code null where it was killed
 * @property {any} json what it printed; undefined where that is no JSON
 * @property {string} output what it printed on standard output
 * @property {string} errors what it printed on standard error
 *
 * @typedef {object} Options
 * @property {string} cwd
 * @property {Record<string, string>} env
 * @property {string} ledger the folder that kills watch
 * @property {KillPlan | null} [kill]
 * @property {(told: () => void) => () => void} onCall tells of each call that the service has answered, until it is told to stop
 */

/**
 * Runs the command line and, if wanted, kills it without warning.
 *
 * @param {readonly string[]} args
 * @param {Options} options
 * @returns {Promise<Answer>}
 */
export function elan(args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'dist', 'elan.js'), ...args, '--json'], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const calm = options.kill ? planKill(child, options.kill, options) : () => undefined;
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.once('error', reject);
    child.once('close', (code) => {
      calm();
      resolve({ code, json: parsed(output), output, errors });
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {KillPlan} plan
 * @param {Options} options
 * @returns {() => void} what spares it
 */
function planKill(child, { after, count, milliseconds }, { ledger, onCall }) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const kill = () => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
  };
  let seen = 0;
  const told = () => {
    if (++seen >= count) kill();
  };
  if (after === 'start') kill();
  const stop = after === 'call' ? onCall(told) : () => undefined;
  const watcher = after === 'write' ? fs.watch(ledger, told) : undefined;
  return () => {
    clearTimeout(timer);
    stop();
    watcher?.close();
  };
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
