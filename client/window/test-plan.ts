import { entriesIn } from '../cases/log-files';
import { testResults, type TestResult } from '../../services/testplan/results';
import { readEachLedger } from './ledgers';
import { operationsOf } from './open-services';
import type { Services } from './services';
import { serviceSettings } from './settings';

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
