// @ts-check
import fc from 'fast-check';
import { damagePlan } from './damage.mjs';

/**
 * @typedef {object} Plan what happens in one run
 * @property {number} seed
 * @property {number} files how many begjæringer are submitted
 * @property {import('../../sandbox/faults/fault').FaultRequest[]} faults
 * @property {(import('./damage.mjs').DamagePlan | null)[]} damages before each command: what happens to the ledger
 * @property {(number | null)[]} kills for each command: after how many milliseconds it is killed, or not
 */

const operations = /** @type {const} */ ([
  'metadata',
  'token',
  'uploadAttachment',
  'regelverk',
  'submit',
  'change',
  'changedCases',
  'validate',
]);

const fault = fc.record(
  {
    kind: fc.constantFrom(
      .../** @type {const} */ (['slow', 'throttled', 'serverError', 'unavailable', 'dropped', 'gateway']),
    ),
    operations: fc.uniqueArray(fc.constantFrom(...operations), { minLength: 1, maxLength: 3 }),
    count: fc.integer({ min: 1, max: 4 }),
    when: fc.constantFrom(/** @type {const} */ ('before'), /** @type {const} */ ('after')),
    milliseconds: fc.integer({ min: 0, max: 400 }),
    retryAfter: fc.integer({ min: 0, max: 1 }),
  },
  { requiredKeys: ['kind', 'operations', 'count', 'when', 'milliseconds', 'retryAfter'] },
);

/** A drop after storing is what costs cases, so every run has one. */
const lostAnswer = fc.record({
  kind: fc.constant(/** @type {const} */ ('dropped')),
  operations: fc.constantFrom(
    /** @type {('submit' | 'change')[]} */ (['submit']),
    /** @type {('submit' | 'change')[]} */ (['submit', 'change']),
  ),
  count: fc.integer({ min: 1, max: 2 }),
  when: fc.constantFrom(/** @type {const} */ ('before'), /** @type {const} */ ('after')),
});

/** From the start of the process to well after a submission without faults. */
const kill = fc.option(fc.integer({ min: 50, max: 900 }), { freq: 3 });

const plan = fc.record({
  files: fc.integer({ min: 1, max: 3 }),
  faults: fc.tuple(lostAnswer, fc.array(fault, { maxLength: 4 })).map(([lost, others]) => [lost, ...others]),
  kills: fc.array(kill, { minLength: 12, maxLength: 12 }),
  damages: fc.array(fc.option(damagePlan, { freq: 2 }), { minLength: 8, maxLength: 8 }),
});

/**
 * @param {number} seed
 * @returns {Plan} always the same for the same seed
 */
export function planOf(seed) {
  const [drawn] = fc.sample(plan, { seed, numRuns: 1 });
  if (!drawn) throw new Error('nothing was drawn');
  return { seed, ...drawn };
}
