// @ts-check
// How much longer `elan check` takes than Node itself.
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';
import { WRITTEN_ON } from './begjaering.mjs';
import { against } from './figures.mjs';
import { measure, median, ratio } from './measure.mjs';
import { runNode } from './processes.mjs';

const example = path.join(ROOT, 'test/fixtures/right/2.1.json');

/** @param {import('./measurements.mjs').Subjects} subjects @returns {Promise<import('./figures.mjs').Measured>} */
export async function measureStartUp({ shipped }) {
  const elan = path.join(await shipped(), 'dist/elan.js');
  const { node, check } = await measure(
    {
      node: () => runNode(['-e', '0']),
      check: () => runNode([elan, 'check', '--today', WRITTEN_ON, example]),
    },
    { warmUp: 3, rounds: 25 },
  );
  const figure = { target: 'start-up', value: ratio(check, node), of: against(median(check), median(node)) };
  return { figures: [figure] };
}
