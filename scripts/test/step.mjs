// @ts-check
import { stripVTControlCharacters } from 'node:util';
import { NOTHING, countsLine, sum } from '../editor/report.mjs';

/**
 * @typedef {object} Outcome
 * @property {import('../editor/report.mjs').Counts} counts
 * @property {string} [output] shown in full when something failed
 * @property {string} [remark] a few words for the step's line
 */

/**
 * @typedef {object} Step
 * @property {string} name what --only calls it
 * @property {string} title
 * @property {() => Promise<Outcome>} run
 */

/** @type {Outcome} */
export const FINE = { counts: NOTHING };

/**
 * The outcome of a check: it adds to the failures, but a check that is passed is no test.
 *
 * @param {import('../support/run.mjs').Run} result
 * @returns {Outcome}
 */
export function checked({ code, output }) {
  return code === 0 ? FINE : failed(output);
}

/**
 * @param {string} output
 * @returns {Outcome}
 */
export function failed(output) {
  return { counts: { ...NOTHING, failed: 1 }, output };
}

/**
 * @param {string} why
 * @returns {Outcome}
 */
export function skipped(why) {
  return { counts: { ...NOTHING, skipped: 1 }, remark: why };
}

/** Runs steps, prints a line for each, and adds up. */
export class Reporter {
  counts = NOTHING;

  /**
   * @param {Step} step
   * @returns {Promise<boolean>} whether nothing failed
   */
  async run(step) {
    const start = performance.now();
    const outcome = await attempt(step);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    this.counts = sum(this.counts, outcome.counts);
    const remark = outcome.remark ?? testCounts(outcome.counts);
    console.log(
      `${verdict(outcome.counts)} ${step.title.padEnd(38)} ${seconds.padStart(6)} s  ${remark}`.trimEnd(),
    );
    if (outcome.counts.failed > 0) console.log(indented(outcome.output ?? ''));
    return outcome.counts.failed === 0;
  }
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function attempt(step) {
  try {
    return await step.run();
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** @param {import('../editor/report.mjs').Counts} counts */
function testCounts(counts) {
  return counts.passed > 0 ? countsLine(counts) : '';
}

/** @param {import('../editor/report.mjs').Counts} counts */
function verdict(counts) {
  if (counts.failed > 0) return 'FAILED ';
  return counts.skipped > 0 && counts.passed === 0 ? 'skipped' : 'ok     ';
}

/** @param {string} text */
function indented(text) {
  return stripVTControlCharacters(text).trim().replaceAll(/^/gm, '  | ');
}
