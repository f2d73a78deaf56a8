import { caseReport, planReport } from '../../../../services/testplan/report';
import type { TestResult } from '../../../../services/testplan/results';
import { runCommand } from '../../../window/run-command';
import type { Services } from '../../../window/services';
import { messageLanguage } from '../../../window/settings';
import { testPlanHere } from '../../../window/test-plan';
import { showReport } from '../../../views/report-panel';
import { runCases } from './run-cases';
import { askBegjaering } from './test-begjaering';

/** Shows how it stands with the test plan; each case leads to its own page. */
export function showPlan(services: Services, results: readonly TestResult[]): void {
  const language = messageLanguage();
  showReport(planReport(results, services.profiles.active.environment, language), language, {
    open: (place) => runCommand(services, () => showTestCase(services, place)),
  });
}

/** Shows what a case of the test plan is about, and its evidence; from there it can be run again. */
export async function showTestCase(services: Services, id: string): Promise<void> {
  const language = messageLanguage();
  const resultNow = async () => (await testPlanHere(services)).find((each) => each.case.id === id);
  const result = await resultNow();
  if (!result) return;
  const runAgain = async () => {
    await runCases(services, [result.case], await askBegjaering(undefined));
    return caseReport((await resultNow()) ?? result, language);
  };
  const canRun = result.state !== 'cannotRun';
  showReport(caseReport(result, language), language, {
    refreshTitle: 'runAgain',
    ...(canRun ? { refresh: () => runCommand(services, runAgain) } : {}),
  });
}
