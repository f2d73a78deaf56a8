// @ts-check
import path from 'node:path';
import { nodesFromNpm } from '../package/nodes.mjs';
import { vitest } from './checks.mjs';

/**
 * The npm package, the library in it, and the examples of docs/pipelines.md.
 *
 * @param {import('./checks.mjs').Extent} extent `full` tries it under the oldest and the newest Node too
 * @returns {import('./step.mjs').Step}
 */
export function npmPackage(extent) {
  return {
    name: 'npm',
    title: 'npm package and pipelines (vitest)',
    run: async () => {
      const nodes = extent === 'full' ? await nodesFromNpm() : [];
      return vitest(['--project', 'package'], { ELAN_TEST_NODES: nodes.join(path.delimiter) });
    },
  };
}
