import type { LedgerEntry } from '../ledger/records';
import type { OperationName, Operations } from '../operation';
import type { Environment } from '../profile';
import { operationsOf, testCases, type Expected, type TestCase } from './plan';

/** How it stands with a case. `cannotRun`: an operation that it needs is not known where it would be run. */
export type TestState = 'passed' | 'failed' | 'notRun' | 'cannotRun';

/** A case, and what the ledger has of it. */
export interface TestResult {
  readonly case: TestCase;
  readonly state: TestState;
  /** The calls of its last run, in the order in which they were begun; none where it was never run. */
  readonly calls: readonly LedgerEntry[];
  /** The call that decides: it shows what the case is to show, or something else. */
  readonly evidence?: LedgerEntry;
  /** What is missing where it cannot be run. */
  readonly missing: readonly OperationName[];
}

/** Where cases are run. */
export interface Where {
  readonly environment: Environment;
  readonly operations: Operations;
}

/**
 * @returns the operations that are known well enough for the answer to mean something: in the local ELAN all of them,
 *   elsewhere those with an address that is not only assumed
 */
export function knownOperations({ environment, operations }: Where): ReadonlySet<OperationName> {
  const known = Object.values(operations).filter(
    ({ certainty, url }) => URL.canParse(url) && (environment === 'local' || certainty !== 'assumed'),
  );
  return new Set(known.map(({ name }) => name));
}

/**
 * @param entries of any number of ledgers, in the order in which they were begun
 * @returns how it stands with each case of the plan in an environment, by the calls that were made for it there
 */
export function testResults(entries: readonly LedgerEntry[], where: Where): TestResult[] {
  const known = knownOperations(where);
  const here = entries.filter(({ environment, test }) => test && environment === where.environment);
  return testCases.map((testCase) => resultOf(testCase, here, known));
}

function resultOf(
  testCase: TestCase,
  entries: readonly LedgerEntry[],
  known: ReadonlySet<OperationName>,
): TestResult {
  const own = entries.filter(({ test }) => test?.case === testCase.id);
  const calls = lastRun(own, testCase);
  const evidence = calls.findLast((entry) => isDeciding(entry, testCase)) ?? calls.at(-1);
  const missing = operationsOf(testCase).filter((name) => !known.has(name));
  const facts = { case: testCase, calls, missing, ...(evidence ? { evidence } : {}) };
  if (missing.length > 0) return { ...facts, state: 'cannotRun' };
  if (!evidence) return { ...facts, state: 'notRun' };
  const isShown = testCase.passes.some((expected) => isAsExpected(evidence, expected));
  return { ...facts, state: isShown && !evidence.test?.notReached ? 'passed' : 'failed' };
}

/**
 * What was cancelled decides nothing, and neither does a run that ended on its way: what was known before still holds.
 * @returns the calls of the last run of a case that tells something of it, else of the last one
 */
function lastRun(own: readonly LedgerEntry[], testCase: TestCase): LedgerEntry[] {
  const ends = new Map(own.map((entry) => [entry.test?.run, entry]));
  const end = own.findLast((entry) => ends.get(entry.test?.run) === entry && endsRun(entry, testCase));
  const { test } = end ?? own.at(-1) ?? {};
  return own.filter((entry) => entry.test?.run === test?.run);
}

/** A call on the way that did not succeed ends a run as well. */
function endsRun(entry: LedgerEntry, testCase: TestCase): boolean {
  if (entry.result?.kind === 'cancelled') return false;
  return isDeciding(entry, testCase) || !['accepted', 'underway'].includes(entry.outcome);
}

function isDeciding(entry: LedgerEntry, testCase: TestCase): boolean {
  return entry.test?.notReached === true || decides(entry, testCase);
}

/** @returns whether a call is one by which a case is judged */
export function decides({ operation, result }: LedgerEntry, { passes }: TestCase): boolean {
  return result?.kind !== 'cancelled' && passes.some((expected) => expected.operation === operation);
}

function isAsExpected(entry: LedgerEntry, expected: Expected): boolean {
  const { result, outcome } = entry;
  const answers = Object.values(result?.regelverk ?? {});
  return (
    entry.operation === expected.operation &&
    expected.outcome.some((each) => each === outcome) &&
    (expected.status === undefined || expected.status.some((each) => each === result?.status)) &&
    (expected.codes === undefined || expected.codes.some((code) => result?.codes?.includes(code))) &&
    (expected.isUnknownThere === undefined || result?.isUnknownThere === true) &&
    (expected.state === undefined || expected.state === result?.state) &&
    (expected.regelverk === undefined ||
      (answers.length > 0 && answers.every((answer) => answer === expected.regelverk)))
  );
}

/** How many cases are in each state. */
export function countsOf(results: readonly TestResult[]): Readonly<Record<TestState, number>> {
  const count = (state: TestState): number => results.filter((result) => result.state === state).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    notRun: count('notRun'),
    cannotRun: count('cannotRun'),
  };
}

/** @returns whether every case that can be run has passed, and there is one */
export function isWholePlanPassed(results: readonly TestResult[]): boolean {
  const { passed, failed, notRun } = countsOf(results);
  return passed > 0 && failed === 0 && notRun === 0;
}
