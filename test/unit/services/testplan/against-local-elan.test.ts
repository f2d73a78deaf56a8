import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testCases } from '../../../../services/testplan/plan';
import { runTestPlan } from '../../../../services/testplan/run';
import { testPlanOnElan, type TestPlanOnElan } from '../../../support/test-plan';

let elan: TestPlanOnElan;
beforeAll(async () => {
  elan = await testPlanOnElan();
});
afterAll(() => elan.sandbox.close());

describe('the test plan against the local ELAN', () => {
  it('passes whole', async () => {
    const { outcomes, stopped } = await runTestPlan(elan.parts, testCases);
    const states = outcomes.map(({ result, error }) => [
      result.case.id,
      result.state,
      result.state === 'passed' ? '' : String(error),
      result.state === 'passed' ? '' : JSON.stringify(result.evidence?.result),
    ]);
    expect(states).toEqual(testCases.map(({ id }) => [id, 'passed', '', '']));
    expect(stopped).toBeUndefined();
  });
});
