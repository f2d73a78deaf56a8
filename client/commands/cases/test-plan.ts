export { runTestPlan } from './run-test-plan';
export { showTestPlan } from './show-test-plan';
