// @ts-check
// How long something takes.

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * Measures several things in turns, so that what else the machine does falls on all of them alike.
 * @template {string} Name
 * @param {Record<Name, () => unknown>} subjects what they return is awaited where it is a promise
 * @param {{ warmUp: number, rounds: number }} times
 * @returns {Promise<Record<Name, number[]>>} the milliseconds of each in every round
 */
export async function measure(subjects, { warmUp, rounds }) {
  const names = /** @type {Name[]} */ (Object.keys(subjects));
  /** @type {[Name, number[]][]} */
  const none = names.map((name) => [name, []]);
  const taken = /** @type {Record<Name, number[]>} */ (Object.fromEntries(none));
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const started = performance.now();
      await subjects[name]();
      if (round >= 0) taken[name].push(performance.now() - started);
    }
  }
  return taken;
}

/**
 * How many times as long one thing takes as another: the median over the rounds, since in one round the machine is
 * equally busy with other things for both.
 * @param {readonly number[]} values @param {readonly number[]} others
 */
export function ratio(values, others) {
  return median(values.map((value, round) => value / (others[round] ?? NaN)));
}
