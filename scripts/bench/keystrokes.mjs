// @ts-check
// From a typed character to fresh diagnostics, in a small file and in a very large one.
import { begjaeringText } from './begjaering.mjs';
import { connect } from './client.mjs';
import { against } from './figures.mjs';
import { measure, median, ratio } from './measure.mjs';

const [few, many] = [100, 10_000];

/** @param {import('./measurements.mjs').Subjects} subjects @returns {Promise<import('./figures.mjs').Measured>} */
export async function measureKeystrokes(subjects) {
  const engine = await subjects.engine();
  const [small, large] = [await typist(engine, few), await typist(engine, many)];
  const taken = await measure({ small, large }, { warmUp: 8, rounds: 21 });
  const of = against(median(taken.large), median(taken.small));
  return { figures: [{ target: 'keystroke', value: ratio(taken.large, taken.small), of }] };
}

/**
 * Somebody with a right file open.
 * @param {import('./engine.mjs').Engine} engine @param {number} claims
 * @returns {Promise<() => Promise<unknown>>} types a character and waits for fresh diagnostics, without the pause before them
 */
async function typist(engine, claims) {
  const client = await connect(engine);
  await client.open(begjaeringText({ claims }));
  return async () => {
    await client.type();
    await client.published(() => client.timers.run());
  };
}
