// @ts-check
// What has to be reached, and whether it was.

/** @typedef {import('./checks.mjs').Row} Row */

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {number} value
 * @property {number} limit
 * @property {string} unit
 */

/** The size that the targets of a single check speak of. */
const CLAIMS = 1_000;

/**
 * @param {Row[]} rows
 * @param {import('./server.mjs').ServerTimes} server
 * @param {import('./authoring.mjs').AuthoringTime[]} authoring
 * @param {import('./start-up.mjs').StartUp} startUp
 * @returns {Target[]}
 */
export function targets(rows, server, authoring, startUp) {
  return [
    ...rows.filter(({ claims }) => claims === CLAIMS).flatMap(checkTargets),
    ...rows.flatMap((row, i) => growthTarget(rows[i - 1], row)),
    target('a keystroke to fresh diagnostics, after the pause', server.keystroke, 100, 'ms'),
    ...authoring.map(({ name, fresh }) => target(`${name}, after a keystroke`, fresh, 50, 'ms')),
    target('`elan check` longer than `node -e 0`', startUp.check - startUp.node, 400, 'ms'),
  ];
}

/** @param {Row} row */
function checkTargets(row) {
  const which = `${CLAIMS} claims, ${described(row)}: our check against`;
  return [
    target(`${which} vscode-json-languageservice's schema validation`, row.againstTheirs, 0.5, 'times'),
    target(`${which} JSON.parse and ajv`, row.againstFloor, 5, 'times'),
  ];
}

/** @param {Row | undefined} before @param {Row} row */
function growthTarget(before, row) {
  if (before?.mistakes !== row.mistakes) return [];
  const name = `${before.claims} to ${row.claims} claims, ${described(row)}: growth`;
  // From some MB on, V8 moves what JSON.parse makes about in its memory, so that the floor itself grows faster than the
  // text. Only as much as it does so, we may too.
  const slack = Math.max(1, row.floor / before.floor / (row.claims / before.claims));
  return [target(name, row.ours / before.ours, 12 * slack, 'times')];
}

/** @param {Row} row */
const described = ({ mistakes }) => (mistakes === 0 ? 'right' : `${mistakes * 100} % mistakes`);

/** @param {string} name @param {number} value @param {number} limit @param {string} unit @returns {Target} */
const target = (name, value, limit, unit) => ({ name, value, limit, unit });

/** @param {Target} target */
export const isMet = ({ value, limit }) => value <= limit;
