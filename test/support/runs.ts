/** The seed of property tests: every run tries the same cases, and a larger number of them begins with the smaller. */
export const seed = 20261123;

/** Whether everything that can be tried is tried: `npm run test:full` sets it. */
const everything = process.env['ELAN_TEST_RUNS'] === 'all';

/**
 * How often something is tried, or how large it is.
 *
 * @param usual enough to meet each kind of case, in a time that nobody minds
 * @param all what is tried where time does not matter
 */
export function runs(usual: number, all: number): number {
  return everything ? all : usual;
}
