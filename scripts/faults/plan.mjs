// @ts-check
import fc from 'fast-check';
import { damagePlan } from './damage.mjs';

/**
 * @typedef {0 | 1} Machine one of two, each with a folder and a log of its own
 *
 * @typedef {object} Exchange one machine's log is exported and imported on the other
 * @property {'exchange'} kind
 * @property {Machine} to
 * @property {boolean} payloads whether what was sent comes along
 * @property {boolean} password whether it is put under one
 *
 * @typedef {Exchange
 *   | { kind: 'damage', machine: Machine, damage: import('./damage.mjs').DamagePlan }
 *   | { kind: 'events', machine: Machine, source: 'cases' | 'dialogporten', customer: number }
 *   | { kind: 'correction', file: number }
 *   | { kind: 'status', file: number, status: string }
 *   | { kind: 'handOver', file: number }
 *   | { kind: 'revise', file: number }
 *   | { kind: 'blind', file: number }
 *   | { kind: 'repair', machine: Machine }
 * } Step what happens between submissions. `handOver`: from now on the other machine sends it, which has taken over the log
 *   before; `revise`: it is to be sent once more, with another date; `blind`: the other machine sends it without knowing
 *
 * @typedef {object} Plan what happens in one run
 * @property {number} seed
 * @property {number} customers how many there are
 * @property {{ customer: number, machine: Machine }[]} files the begjæringer: whose each is, and what sends it
 * @property {'none' | 'withKey' | 'withoutKey'} encrypted whether payloads are, and whether commands are given the key
 * @property {import('../../sandbox/faults/fault').FaultRequest[]} faults
 * @property {Step[]} steps
 * @property {(import('./command.mjs').KillPlan | null)[]} kills of each command: when it is killed, or not
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
  'searchDialogs',
  'readDialog',
  'dialogTransmissions',
]);

const fault = fc.record({
  kind: fc.constantFrom(
    .../** @type {const} */ (['slow', 'throttled', 'serverError', 'unavailable', 'dropped', 'gateway']),
  ),
  operations: fc.uniqueArray(fc.constantFrom(...operations), { minLength: 1, maxLength: 3 }),
  count: fc.integer({ min: 1, max: 4 }),
  when: fc.constantFrom(/** @type {const} */ ('before'), /** @type {const} */ ('after')),
  milliseconds: fc.integer({ min: 0, max: 400 }),
  retryAfter: fc.integer({ min: 0, max: 1 }),
});

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

const kill = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  fc.record({
    after: fc.constant(/** @type {const} */ ('start')),
    count: fc.constant(0),
    milliseconds: fc.integer({ min: 50, max: 900 }),
  }),
  fc.record({
    after: fc.constant(/** @type {const} */ ('call')),
    count: fc.integer({ min: 1, max: 6 }),
    milliseconds: fc.integer({ min: 0, max: 20 }),
  }),
  fc.record({
    after: fc.constant(/** @type {const} */ ('write')),
    count: fc.integer({ min: 1, max: 20 }),
    milliseconds: fc.integer({ min: 0, max: 4 }),
  }),
);

const machine = fc.constantFrom(/** @type {const} */ (0), /** @type {const} */ (1));
const drawnFile = fc.nat({ max: 99 });
const seldom = fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 0);

/** @type {fc.Arbitrary<Step>} */
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant(/** @type {const} */ ('exchange')),
      to: machine,
      payloads: fc.boolean(),
      password: seldom,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant(/** @type {const} */ ('damage')),
      machine,
      damage: damagePlan,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant(/** @type {const} */ ('events')),
      machine,
      source: fc.constantFrom(/** @type {const} */ ('cases'), /** @type {const} */ ('dialogporten')),
      customer: fc.nat({ max: 99 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant(/** @type {const} */ ('handOver')), file: drawnFile }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant(/** @type {const} */ ('revise')), file: drawnFile }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant(/** @type {const} */ ('correction')), file: drawnFile }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant(/** @type {const} */ ('status')),
      file: drawnFile,
      status: fc.constantFrom('sakUnderBehandling', 'sakForelagt'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant(/** @type {const} */ ('blind')), file: drawnFile }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant(/** @type {const} */ ('repair')), machine }),
  },
);

const plan = fc.record({
  customers: fc.integer({ min: 2, max: 3 }),
  files: fc.array(fc.record({ customer: fc.nat({ max: 99 }), machine }), { minLength: 2, maxLength: 3 }),
  encrypted: fc.constantFrom(.../** @type {const} */ (['none', 'none', 'withKey', 'withoutKey'])),
  faults: fc.tuple(lostAnswer, fc.array(fault, { maxLength: 4 })).map(([lost, others]) => [lost, ...others]),
  steps: fc.array(step, { minLength: 8, maxLength: 8 }),
  kills: fc.array(kill, { minLength: 24, maxLength: 24 }),
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
