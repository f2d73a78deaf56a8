import { describe, expect, it } from 'vitest';
import type { CallResult, LedgerEntry } from '../../../../services/ledger/records';
import { findOperations } from '../../../../services/operations/find-operations';
import type { Environment } from '../../../../services/profile';
import { operationsOf, testCases } from '../../../../services/testplan/plan';
import { isWholePlanPassed, testResults, type TestResult } from '../../../../services/testplan/results';
import { adviceInWords, reasonInWords, summaryInWords } from '../../../../services/testplan/words';

const { operations } = await findOperations({ environment: 'local' });

/** A call that was made for a case, as the ledger tells of it. */
function call(
  testCase: string,
  operation: LedgerEntry['operation'],
  result: CallResult,
  { run = 'one', environment = 'local' }: { run?: string; environment?: Environment } = {},
): LedgerEntry {
  const at = '2026-06-15T10:00:00.000Z';
  const about = { id: `${run} ${operation}`, at, operation, environment, profile: 'prøve' };
  return { ...about, correlationId: 'k', outcome: result.outcome, result, test: { run, case: testCase } };
}

function resultOf(
  id: string,
  entries: readonly LedgerEntry[],
  environment: Environment = 'local',
): TestResult {
  const found = testResults(entries, { environment, operations }).find((result) => result.case.id === id);
  if (!found) throw new Error(`there is no case ${id}`);
  return found;
}

const duplicate: CallResult = { outcome: 'refused', status: 422, codes: ['DUPLIKAT_INNSENDING'] };
const accepted: CallResult = { outcome: 'accepted', status: 201 };

describe('a case of the test plan', () => {
  it('is not run as long as no call was made for it', () => {
    const other = { ...call('submit-accepted', 'submit', accepted), test: undefined };
    expect(resultOf('submit-accepted', [other]).state).toBe('notRun');
  });

  it.each<[string, LedgerEntry['operation'], CallResult, TestResult['state']]>([
    ['submit-accepted', 'submit', accepted, 'passed'],
    ['submit-accepted', 'submit', { outcome: 'unknown' }, 'failed'],
    ['submit-refused-rules', 'submit', accepted, 'failed'],
    ['submit-duplicate', 'submit', duplicate, 'passed'],
    ['submit-duplicate', 'submit', { ...duplicate, codes: ['KRAV_IKKE_BENYTTET'] }, 'failed'],
    ['submit-refused-shape', 'submit', { outcome: 'failed', status: 400 }, 'passed'],
    ['submit-refused-shape', 'submit', { outcome: 'refused', status: 422 }, 'failed'],
    ['access-refused', 'validate', { outcome: 'failed', status: 403 }, 'passed'],
    ['status-hevet', 'caseStatus', { ...accepted, state: 'sakHevet' }, 'passed'],
    ['status-hevet', 'caseStatus', { ...accepted, state: 'sakOpprettet' }, 'failed'],
    ['status-unknown', 'caseStatus', { outcome: 'failed', status: 404, isUnknownThere: true }, 'passed'],
    ['status-unknown', 'caseStatus', { outcome: 'failed', status: 404 }, 'failed'],
    ['rules-old', 'regelverk', { ...accepted, regelverk: { a: 'tidligereRegelverk' } }, 'passed'],
    ['rules-old', 'regelverk', { ...accepted, regelverk: { a: 'nyttRegelverk' } }, 'failed'],
    ['rules-old', 'regelverk', { ...accepted, regelverk: {} }, 'failed'],
    ['attachment-refused', 'uploadAttachment', { outcome: 'failed', status: 415 }, 'passed'],
    ['attachment-refused', 'attachmentState', { outcome: 'refused', state: 'virusFunnet' }, 'passed'],
  ])('is judged by what the service has answered: %s, %s %j: %s', (id, operation, result, state) => {
    expect(resultOf(id, [call(id, operation, result)]).state).toBe(state);
  });

  it('is judged by the last call, whatever was done to get there', () => {
    const calls = [
      call('submit-duplicate', 'submit', accepted),
      call('submit-duplicate', 'submit', duplicate),
    ];
    expect(resultOf('submit-duplicate', calls)).toMatchObject({ state: 'passed', evidence: calls[1], calls });
  });

  it('has failed where it did not get there, and says so', () => {
    const upload = call('change-accepted', 'uploadAttachment', {
      outcome: 'failed',
      status: 503,
      kind: 'service',
    });
    const result = resultOf('change-accepted', [upload]);
    expect(result.state).toBe('failed');
    expect(reasonInWords(result, 'en')).toBe(
      'What has to be done first did not succeed. Expected: Change: accepted. The answer was: Upload of an attachment: failed · 503.',
    );
    expect(adviceInWords(result, 'en')).toMatch(/later/);
  });

  it('is as its last run has left it; one that was cancelled leaves it as it was', () => {
    const [passed, failed] = [
      call('changed-cases', 'changedCases', accepted),
      call('changed-cases', 'changedCases', { outcome: 'failed', kind: 'service' }, { run: 'two' }),
    ];
    const stopped = call(
      'changed-cases',
      'changedCases',
      { outcome: 'failed', kind: 'cancelled' },
      { run: 'two' },
    );
    expect(resultOf('changed-cases', [passed, failed]).state).toBe('failed');
    expect(resultOf('changed-cases', [failed, passed]).state).toBe('passed');
    expect(resultOf('changed-cases', [passed, stopped])).toMatchObject({ state: 'passed', calls: [passed] });
  });

  it('has failed where its last run did not get to the call that decides, whatever an earlier one has shown', () => {
    const passed = call('change-accepted', 'change', accepted);
    const upload: CallResult = { outcome: 'failed', status: 503, kind: 'service' };
    const failed = call('change-accepted', 'uploadAttachment', upload, { run: 'two' });
    expect(resultOf('change-accepted', [passed, failed])).toMatchObject({ state: 'failed', calls: [failed] });
    const done = call('change-accepted', 'uploadAttachment', { outcome: 'accepted' }, { run: 'two' });
    expect(resultOf('change-accepted', [passed, done]).state).toBe('passed');
  });

  it('has failed where nothing was called for it, for what it shares with others had failed before', () => {
    const passed = call('status-unknown', 'caseStatus', {
      outcome: 'failed',
      status: 404,
      isUnknownThere: true,
    });
    const notReached: LedgerEntry = {
      ...passed,
      test: { run: 'two', case: 'status-unknown', notReached: true },
    };
    const result = resultOf('status-unknown', [passed, notReached]);
    expect(result.state).toBe('failed');
    expect(reasonInWords(result, 'en')).toMatch(/^What has to be done first did not succeed\./);
  });

  it('has to be unknown to the service, where a wrong address would be answered by 404 as well', () => {
    const result = resultOf('status-unknown', [
      call('status-unknown', 'caseStatus', { outcome: 'failed', status: 404, kind: 'notFound' }),
    ]);
    expect(result.state).toBe('failed');
    expect(reasonInWords(result, 'en')).toMatch(/404 · the service does not know the case\. The answer was/);
    expect(adviceInWords(result, 'en')).toMatch(/address of the operation is right/);
  });

  it('counts in the environment only that it was run in', () => {
    const here = call('submit-refused-rules', 'submit', { ...duplicate, codes: ['KRAV_IKKE_BENYTTET'] });
    const there = resultOf('submit-refused-rules', [here], 'test');
    expect(there.evidence).toBeUndefined();
  });

  it('cannot be run where an operation is only assumed, and has not passed there whatever was answered', async () => {
    const notFound = call(
      'status-unknown',
      'caseStatus',
      { outcome: 'failed', status: 404 },
      { environment: 'test' },
    );
    const inTest = await findOperations({ environment: 'test' });
    const results = testResults([notFound], { environment: 'test', operations: inTest.operations });
    const result = results.find((each) => each.case.id === 'status-unknown');
    expect(result).toMatchObject({ state: 'cannotRun', missing: ['caseStatus'] });
    expect(result && reasonInWords(result, 'nb')).toMatch(/Status på sak/);
    expect(results.find((each) => each.case.id === 'submit-refused-rules')?.state).toBe('notRun');
  });
});

describe('the test plan', () => {
  it('has passed when every case has that can be run, and one can', () => {
    const states = (...all: TestResult['state'][]): TestResult[] =>
      all.map((state) => ({ ...resultOf('innsyn', []), state }));
    expect(isWholePlanPassed(states('passed', 'cannotRun'))).toBe(true);
    expect(isWholePlanPassed(states('passed', 'notRun'))).toBe(false);
    expect(isWholePlanPassed(states('passed', 'failed'))).toBe(false);
    expect(isWholePlanPassed(states('cannotRun'))).toBe(false);
    expect(summaryInWords(states('passed', 'failed', 'notRun'), 'nb')).toBe(
      '1 av 3 bestått, 1 ikke bestått, 1 ikke kjørt',
    );
  });

  it('names each case once, in both languages, and by a call that it makes', () => {
    expect(new Set(testCases.map(({ id }) => id)).size).toBe(testCases.length);
    for (const { id, title, shows, passes } of testCases) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const text of [title.nb, title.en, shows.nb, shows.en]) expect(text).toMatch(/\S/);
      expect(passes.length).toBeGreaterThan(0);
    }
    expect(testCases.every((testCase) => operationsOf(testCase).every((name) => name in operations))).toBe(
      true,
    );
  });
});
