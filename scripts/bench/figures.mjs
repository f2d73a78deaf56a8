// @ts-check
// What is measured, and how a measurement hands it on.

/**
 * What is held against a target.
 * @typedef {object} Figure
 * @property {string} target the target's name
 * @property {number} value
 * @property {string} of what the value was made of, in words: it decides nothing
 */

/**
 * @typedef {object} Table
 * @property {string} title
 * @property {readonly string[]} head
 * @property {readonly (readonly string[])[]} lines the first cell of each is a name, the others are numbers
 * @property {string} [note]
 */

/**
 * What a measurement gives.
 * @typedef {object} Measured
 * @property {readonly Figure[]} figures
 * @property {readonly Table[]} [tables] what else was seen: it decides nothing
 */

/** @param {number} value @returns {string} without a unit */
export const milliseconds = (value) => value.toFixed(value < 10 ? 2 : 0);

/** @param {number} ours @param {number} others milliseconds both @returns {string} */
export const against = (ours, others) => `${milliseconds(ours)} ms / ${milliseconds(others)} ms`;

/** @param {number} bytes */
export const megabytes = (bytes) => bytes / 1_000_000;

/** @param {number} value @returns {string} with as many digits as say something */
export const shown = (value) => String(Number(value.toPrecision(3)));
