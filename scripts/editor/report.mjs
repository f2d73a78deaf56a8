// @ts-check
import fs from 'node:fs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function sum(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * Reads the counts that a test run wrote. A run that came to no end wrote none: that is a failure, whatever the reason.
 *
 * @param {string} file
 * @returns {Counts & { again?: string[] }} with the files that passed or failed at the second go, where a run has such
 */
export function readCounts(file) {
  if (!fs.existsSync(file)) return { ...NOTHING, failed: 1 };
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/**
 * The counts as one line, the form that the last line of a test run has.
 *
 * @param {Counts} counts
 */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
