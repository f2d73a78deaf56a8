import { entriesIn } from '../cases/log-files';
import { testCaseLook } from '../cases/test-look';
import { TestCaseNode } from '../cases/test-nodes';
import type { PlanSection } from '../../services/ledger/test-log-markdown';
import { planSection } from '../../services/testplan/report';
import { testResults, type TestResult } from '../../services/testplan/results';
import { readEachLedger } from './ledgers';
import { operationsOf } from './open-services';
import type { Services } from './services';
import { messageLanguage, serviceSettings, uiLanguage } from './settings';

/**
 * @returns how it stands with the test plan in the active profile's environment, by the ledgers of this window
 * @throws ElanError of kind `settings` where the operations cannot be found
 */
export async function testPlanHere(services: Services): Promise<TestResult[]> {
  const profile = services.profiles.active;
  const { environment } = profile;
  const { operations } = await operationsOf(profile, serviceSettings());
  const { read } = await readEachLedger(services);
  const entries = read.flatMap((ledger) => ledger.entries);
  return testResults(entriesIn(environment, entries), { environment, operations });
}

/** @returns the same as the view of the test plan shows it */
export async function testCaseNodes(services: Services): Promise<TestCaseNode[]> {
  const language = uiLanguage();
  const results = await testPlanHere(services);
  return results.map((result) => new TestCaseNode(result.case.id, testCaseLook(result, language)));
}

/**
 * @param whole whether identifiers that somebody has used as names are shown whole
 * @returns the same as a section of the test log; undefined where none of its cases was run
 */
export async function planSectionHere(services: Services, whole: boolean): Promise<PlanSection | undefined> {
  const results = await testPlanHere(services);
  const isRun = results.some(({ evidence }) => evidence !== undefined);
  return isRun ? planSection(results, messageLanguage(), whole) : undefined;
}
