// @ts-check
// What the windows of a run of the suite have written down: of each, by the titles of its outermost suites, the counts.
import fs from 'node:fs';
import path from 'node:path';
import { NOTHING, sum } from './report.mjs';

/** What is opened one after the other, and has suites of its own (test/editor/suite/index.ts). */
export const WINDOWS = /** @type {const} */ (['folder', 'folders', 'restricted']);

/** @typedef {(typeof WINDOWS)[number]} WindowName */
/** @typedef {Partial<Record<WindowName, Record<string, import('./report.mjs').Counts>>>} Reports */

/**
 * @param {string} folder that the windows wrote into
 * @returns {Reports} without those that came to no end
 */
export function readReports(folder) {
  const files = WINDOWS.map((name) => /** @type {const} */ ([name, path.join(folder, `${name}.json`)]));
  return Object.fromEntries(
    files
      .filter(([, file]) => fs.existsSync(file))
      .map(([name, file]) => [name, JSON.parse(fs.readFileSync(file, 'utf8'))]),
  );
}

/**
 * @param {Reports} reports
 * @param {readonly WindowName[]} windows that were to be opened
 * @returns {Partial<Record<WindowName, string[]>>} the windows that something failed in, and its suites; none where it came to no end
 */
export function failedSuites(reports, windows) {
  const failed = windows.map((name) => {
    const suites = Object.entries(reports[name] ?? {});
    const titles = suites.filter(([, counts]) => counts.failed > 0).map(([title]) => title);
    return /** @type {const} */ ([name, titles]);
  });
  return Object.fromEntries(failed.filter(([name, titles]) => titles.length > 0 || !reports[name]));
}

/**
 * @param {Reports} first
 * @param {Reports} second what was run once more
 * @returns {Reports} what holds of each suite in the end
 */
export function merged(first, second) {
  return Object.fromEntries(
    WINDOWS.filter((name) => first[name] ?? second[name]).map((name) => [
      name,
      { ...first[name], ...second[name] },
    ]),
  );
}

/**
 * @param {Reports} reports
 * @param {readonly WindowName[]} windows that were to be opened: one that came to no end has failed, whatever the reason
 * @returns {import('./report.mjs').Counts}
 */
export function total(reports, windows) {
  const counts = windows.flatMap((name) => {
    const report = reports[name];
    return report ? Object.values(report) : [{ ...NOTHING, failed: 1 }];
  });
  return counts.reduce(sum, NOTHING);
}
