// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';
import { mustSucceed, run } from '../support/run.mjs';

/**
 * The files that differ from the last commit, new ones among them.
 *
 * @param {RegExp} names those that are wanted
 * @returns {Promise<string[]>} paths from the root
 * @throws {Error} where this is no git checkout
 */
export async function changedFiles(names) {
  const lists = [
    ['diff', '--name-only', '--relative', '-z', 'HEAD'],
    ['ls-files', '--others', '--exclude-standard', '-z'],
  ];
  const runs = await Promise.all(lists.map((args) => run('git', args, { cwd: ROOT })));
  const files = runs.flatMap((result) =>
    mustSucceed(result, 'git, asked for what has changed,').stdout.split('\0'),
  );
  return [...new Set(files)].filter((file) => names.test(file) && fs.existsSync(path.join(ROOT, file)));
}
