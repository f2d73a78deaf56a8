import type { LedgerEntry } from '../../../services/ledger/records';
import { markdownPlan, type PlanSection } from '../../../services/ledger/test-log-markdown';
import { testCases } from '../../../services/testplan/plan';
import { planSection } from '../../../services/testplan/report';
import { countsOf, testResults, type TestResult } from '../../../services/testplan/results';
import { refuseProduction } from '../../../services/testplan/refuse-production';
import {
  adviceInWords,
  reasonInWords,
  shortAnswer,
  stateInWords,
  summaryInWords,
} from '../../../services/testplan/words';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { operationsOf } from '../find-operations';
import { ledgerOf } from '../ledger-of';
import { tableText } from '../report-text';

export const testPlanFormats = ['text', 'json', 'markdown'] as const;

/** How the test plan is printed. */
export type TestPlanFormat = (typeof testPlanFormats)[number];

/** What `elan testplan` is told. */
export interface TestPlanCommand {
  readonly format: TestPlanFormat;
}

/** Lists the cases of the test plan, and how it stands with each. Nothing is sent. */
export async function testPlanCommand(context: Context, command: TestPlanCommand): Promise<CommandResult> {
  refuseProduction(context.settings.profile);
  const { ledger } = await ledgerOf();
  const results = await resultsHere(context, await ledger.entries());
  return {
    code: exitCodes.ok,
    result: planForMachines(results, context),
    text: planText(results, command.format, context),
  };
}

/** @returns how it stands with each case in the environment of the profile */
export async function resultsHere(
  { settings }: Pick<Context, 'settings'>,
  entries: readonly LedgerEntry[],
): Promise<TestResult[]> {
  const { operations } = await operationsOf(settings);
  return testResults(entries, { environment: settings.profile.environment, operations });
}

/** @returns the plan as a section of the test log */
export async function planForLog(
  context: Context,
  entries: readonly LedgerEntry[],
  whole: boolean,
): Promise<PlanSection> {
  return planSection(await resultsHere(context, entries), context.language, whole);
}

/** @returns the plan for a person: as a table, or as Markdown */
export function planText(
  results: readonly TestResult[],
  format: TestPlanFormat,
  { say, language }: Pick<Context, 'say' | 'language'>,
): string {
  if (format === 'markdown') return `${markdownPlan(planSection(results, language, false))}\n`;
  const titles = [say('testCaseId'), say('testCaseTitle'), say('testCaseState'), say('testCaseAnswer')];
  const rows = results.map((result) => [
    result.case.id,
    result.case.title[language],
    stateInWords(result.state, language),
    shortAnswer(result, language),
  ]);
  const table = tableText(
    titles.map((title) => ({ title })),
    rows,
  );
  const missing = reasonsOfMissing(results, language);
  return `${[table, '', ...missing, `${summaryInWords(results, language)}.`].join('\n')}\n`;
}

/** Many cases may lack the same operations: each reason is told once. */
function reasonsOfMissing(results: readonly TestResult[], language: Context['language']): string[] {
  const lacking = results.filter(({ state }) => state === 'cannotRun');
  const [first] = lacking;
  if (!first) return [];
  const missing = [...new Set(lacking.flatMap((result) => result.missing))];
  return [`${reasonInWords({ ...first, missing }, language)} ${adviceInWords(first, language)}`];
}

/** @returns the plan for a machine */
export function planForMachines(
  results: readonly TestResult[],
  { language }: Pick<Context, 'language'>,
): CommandResult['result'] {
  return { counts: countsOf(results), cases: results.map((result) => caseForMachines(result, language)) };
}

function caseForMachines(result: TestResult, language: Context['language']): object {
  const { case: testCase, state, evidence, missing } = result;
  return {
    id: testCase.id,
    title: testCase.title[language],
    state,
    at: evidence?.at ?? null,
    operation: evidence?.operation ?? null,
    outcome: evidence?.outcome ?? null,
    status: evidence?.result?.status ?? null,
    codes: evidence?.result?.codes ?? [],
    eksternSaksreferanse: evidence?.result?.eksternSaksreferanse ?? evidence?.eksternSaksreferanse ?? null,
    correlationId: evidence?.correlationId ?? null,
    missing,
    reason: reasonInWords(result, language),
    advice: adviceInWords(result, language),
  };
}

/** @returns the cases of those ids, in the order of the plan */
export function casesOf(ids: readonly string[]): typeof testCases {
  return testCases.filter(({ id }) => ids.includes(id));
}
