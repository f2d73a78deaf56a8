import * as vscode from 'vscode';
import { todayByClock } from '../../../../services/machine/clock';
import type { TestCase } from '../../../../services/testplan/plan';
import { runTestPlan, type TestRun } from '../../../../services/testplan/run';
import { cancellable } from '../../../window/cancellable';
import { program } from '../../../window/open-services';
import type { Services } from '../../../window/services';
import { uiLanguage } from '../../../window/settings';
import { rightBegjaering, synthetic } from './test-begjaering';

/** Runs cases of the test plan, with progress that can be stopped; the views look on. */
export async function runCases(
  services: Services,
  cases: readonly TestCase[],
  made: vscode.Uri | typeof synthetic,
): Promise<TestRun> {
  const place = await services.use(made === synthetic ? undefined : made);
  const begjaering = made === synthetic ? undefined : await rightBegjaering(services, made, place);
  const parts = {
    ...{ client: place.client, tokens: place.tokens, operations: place.found.operations },
    ...{ ledger: place.ledger, profile: place.profile, world: services.world },
    ...{ program, today: todayByClock(), ...(begjaering ? { begjaering } : {}) },
  };
  const language = uiLanguage();
  return cancellable(vscode.l10n.t('Running the test plan'), (signal, tell) =>
    runTestPlan(parts, cases, {
      signal,
      onCase: (testCase, position, count) => {
        services.changed();
        tell(`${position}/${count}: ${testCase.title[language]}`);
      },
    }),
  );
}
