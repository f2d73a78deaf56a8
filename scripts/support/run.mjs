// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { atExit } from './leftovers.mjs';

/**
 * @typedef {object} Run
 * @property {number} code exit code; 1 when the program could not be started or was killed
 * @property {string} output what it printed, both streams in the order they came
 * @property {string} stdout what it printed on standard output alone
 */

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] added to the environment
 * @property {boolean} [shell]
 * @property {number} [timeoutMs]
 * @property {NodeJS.Signals} [endWith] how to end it when we have to end early
 */

/**
 * Runs a program to its end and collects what it prints. Never throws because of the program.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Run>}
 */
export function run(command, args, options = {}) {
  const { cwd, env, shell = false, timeoutMs, endWith = 'SIGTERM' } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      shell,
      timeout: timeoutMs,
      env: { ...process.env, ...env },
      // the channel tells one of our own scripts that we are gone, so that it stops as well; others do not see it
      stdio: command === process.execPath ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    });
    const forget = atExit(() => child.kill(endWith));
    const printed = { stdout: '', output: '' };
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      printed.stdout += text;
      printed.output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => (printed.output += text));
    const finish = (/** @type {number | null} */ code, /** @type {string} */ remark = '') => {
      forget();
      resolve({ code: code ?? 1, stdout: printed.stdout, output: printed.output + remark });
    };
    child.on('error', (error) => finish(1, `${command}: ${error.message}\n`));
    child.on('close', (code, signal) => finish(code, signal ? `${command}: stopped by ${signal}\n` : ''));
  });
}

/**
 * Runs npm: the one that runs us when there is one, so that no other version is mixed in.
 *
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function npm(args, { cwd } = {}) {
  // asked politely, npm first takes back what it did so far, for seconds; what is half done here is done anew anyway
  const endWith = 'SIGKILL';
  const cli = process.env.npm_execpath ?? '';
  if (path.basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...args], { cwd, endWith });
  return run('npm', args, { cwd, endWith, shell: process.platform === 'win32' });
}

/**
 * Like {@link run} and {@link npm} results, but for steps that everything after depends on.
 *
 * @param {Run} result
 * @param {string} what what was attempted, for the message
 */
export function mustSucceed(result, what) {
  if (result.code !== 0) throw new Error(`${what} failed:\n${result.output.trim()}`);
  return result;
}
