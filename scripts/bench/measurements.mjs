// @ts-check
// What can be measured, by the names that `--only` takes.
import { measureAuthoring } from './authoring.mjs';
import { measureBatch, measureBatchMemory } from './batch.mjs';
import { measureChecks, measureGrowth } from './checks.mjs';
import { measureFixes } from './fixes.mjs';
import { measureKeystrokes } from './keystrokes.mjs';
import { measureMemory } from './memory.mjs';
import { measurePackage } from './package.mjs';
import { measureStartUp } from './start-up.mjs';

/**
 * What is measured, made when it is asked for.
 * @typedef {object} Subjects
 * @property {(name: string) => Promise<import('./engine.mjs').Engine>} engine for measuring in this process: another for
 *   each name, so that what one measurement has made V8 expect of it does not count for others
 * @property {() => Promise<string>} shipped the folder of the extension as it is shipped
 */

/** @typedef {(subjects: Subjects) => Promise<import('./figures.mjs').Measured>} Measurement */

/**
 * In the order in which they run: processes of their own before this one grows large.
 * @type {Readonly<Record<string, Measurement>>}
 */
export const measurements = {
  'start-up': measureStartUp,
  batch: measureBatch,
  'batch-memory': measureBatchMemory,
  memory: measureMemory,
  package: measurePackage,
  checks: measureChecks,
  growth: measureGrowth,
  requests: measureAuthoring,
  fixes: measureFixes,
  keystroke: measureKeystrokes,
};
