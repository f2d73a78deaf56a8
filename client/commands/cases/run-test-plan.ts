import * as vscode from 'vscode';
import { TestCaseNode } from '../../cases/test-nodes';
import type { TestCase } from '../../../services/testplan/plan';
import { isWholePlanPassed, type TestResult } from '../../../services/testplan/results';
import type { TestRun } from '../../../services/testplan/run';
import { refuseProduction } from '../../../services/testplan/refuse-production';
import { shortAnswer, stateInWords } from '../../../services/testplan/words';
import { Declined } from '../../window/confirm';
import type { Services } from '../../window/services';
import { uiLanguage } from '../../window/settings';
import { testPlanHere } from '../../window/test-plan';
import { runCases } from './steps/run-cases';
import { showPlan } from './steps/show-plan';
import { askBegjaering } from './steps/test-begjaering';

/**
 * `elan.runTestPlan(cases?, begjaering?)`: runs cases of the test plan against the active profile, and shows what came of
 * them.
 * @param given the ids of cases, or what was chosen in the view of the test plan; otherwise the user chooses
 * @param begjaering the file that they are made of, or `synthetic`; otherwise the user chooses
 */
export async function runTestPlan(services: Services, given?: unknown, begjaering?: unknown): Promise<void> {
  refuseProduction(services.profiles.active);
  const cases = await chosenCases(await testPlanHere(services), given);
  // Where none can be run, the page says why.
  const run: Partial<TestRun> =
    cases.length > 0 ? await runCases(services, cases, await askBegjaering(begjaering)) : {};
  const results = await testPlanHere(services);
  const { environment } = services.profiles.active;
  if (environment === 'test' && isWholePlanPassed(results)) services.milestones.reach('testPlanPassed');
  showPlan(services, results);
  if (run.stopped !== undefined) throw run.stopped;
}

/** What has not passed is what one wants to run. */
async function chosenCases(results: readonly TestResult[], given: unknown): Promise<TestCase[]> {
  const runnable = results.filter(({ state }) => state !== 'cannotRun');
  const wanted = given instanceof TestCaseNode ? [given.id] : given;
  if (Array.isArray(wanted)) return runnable.map((each) => each.case).filter(({ id }) => wanted.includes(id));
  if (runnable.length === 0) return [];
  const language = uiLanguage();
  const items = runnable.map((result) => ({
    testCase: result.case,
    label: result.case.title[language],
    description: [stateInWords(result.state, language), shortAnswer(result, language)]
      .filter(Boolean)
      .join(' · '),
    detail: result.case.shows[language],
    picked: result.state !== 'passed',
  }));
  const title = vscode.l10n.t('Which cases of the test plan are to be run?');
  const options = { title, canPickMany: true, matchOnDescription: true, matchOnDetail: true } as const;
  const chosen = await vscode.window.showQuickPick(items, options);
  if (!chosen || chosen.length === 0) throw new Declined();
  return chosen.map(({ testCase }) => testCase);
}
