// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';

/**
 * @typedef {object} Answer what a command came to
 * @property {number | null} code null where it was killed
 * @property {any} json what it printed; undefined where that is no JSON
 * @property {string} errors what it printed on standard error
 */

/**
 * Runs the command line and, if wanted, kills it without warning.
 *
 * @param {string[]} args
 * @param {{ cwd: string, env: Record<string, string>, killAfter?: number | null }} options
 * @returns {Promise<Answer>}
 */
export function elan(args, { cwd, env, killAfter }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'dist', 'elan.js'), ...args, '--json'], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timer = killAfter == null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, json: parsed(output), errors });
    });
  });
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
