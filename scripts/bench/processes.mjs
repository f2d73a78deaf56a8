// @ts-check
// Node in processes of its own.
import { spawnSync } from 'node:child_process';

/**
 * Runs Node to its end.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [variables] besides those of this process
 * @throws Error where it ends with anything but 0
 */
export function runNode(args, variables = {}) {
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...variables },
    maxBuffer: 64_000_000,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
}
