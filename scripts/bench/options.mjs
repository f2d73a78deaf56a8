// @ts-check
// What `npm run bench` is told.
import { parseArgs } from 'node:util';
import { measurements } from './measurements.mjs';

export const help = `npm run bench -- [options]

Measures how long everything takes, beside what it is compared with, and tells whether that is quick enough.

  --only NAME,…  some of it: ${Object.keys(measurements).join(', ')}
  --save         writes what was measured to docs/benchmarks.md; all of it has to be measured for that
  --assert       ends with 1 where a target is missed
  --help         this text
`;

/**
 * @param {string[]} args
 * @returns {{ names: string[], save: boolean, assert: boolean, help: boolean }}
 * @throws Error with a message for whoever wrote them, where they mean nothing
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      save: { type: 'boolean', default: false },
      assert: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { only, ...others } = values;
  const names = only?.split(',').map((name) => name.trim()) ?? Object.keys(measurements);
  const unknown = names.filter((name) => !Object.hasOwn(measurements, name));
  if (unknown.length > 0) {
    throw new Error(
      `--only does not know ${unknown.join(', ')}; it knows ${Object.keys(measurements).join(', ')}`,
    );
  }
  if (others.save && only !== undefined)
    throw new Error('--save wants all of it, so not together with --only');
  return { names, ...others };
}
