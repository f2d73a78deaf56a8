import { TestCaseNode } from '../../cases/test-nodes';
import { refuseProduction } from '../../../services/testplan/refuse-production';
import type { Services } from '../../window/services';
import { testPlanHere } from '../../window/test-plan';
import { showPlan, showTestCase } from './steps/show-plan';

/**
 * `elan.showTestPlan(case?)`: shows how it stands with the test plan, or with one of its cases.
 * @param given the id of a case, or what was chosen in the view of the test plan
 */
export async function showTestPlan(services: Services, given?: unknown): Promise<void> {
  refuseProduction(services.profiles.active);
  const id = given instanceof TestCaseNode ? given.id : given;
  if (typeof id === 'string') await showTestCase(services, id);
  else showPlan(services, await testPlanHere(services));
}
