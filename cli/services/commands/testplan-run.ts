import { storesBegjaering } from '../../../services/ledger/attempts';
import { ElanError } from '../../../services/errors';
import { todayByClock } from '../../../services/machine/clock';
import { testCases, type TestCase } from '../../../services/testplan/plan';
import type { TestResult } from '../../../services/testplan/results';
import { refuseProduction } from '../../../services/testplan/refuse-production';
import { runTestPlan, type TestRun } from '../../../services/testplan/run';
import { adviceInWords, reasonInWords, summaryInWords } from '../../../services/testplan/words';
import type { BegjaeringDocument } from '../../../engine/begjaering/document';
import { exitCodes, type ExitCode } from '../../exit-codes';
import { readBegjaering } from '../begjaering-file';
import type { CommandResult, Context } from '../command';
import { exitCodeOf } from '../exit-code-of';
import { ledgerOf } from '../ledger-of';
import { checkLocally } from '../local-check';
import { program } from '../open-services';
import { UsageError } from '../usage-error';
import { casesOf, planForMachines, planText, resultsHere, type TestPlanCommand } from './testplan';

/** What `elan testplan run` is told. */
export interface TestPlanRunCommand extends TestPlanCommand {
  /** The cases by their ids; all of them where there are none. */
  readonly cases: readonly string[];
  /** Whether only those are run that have not passed. */
  readonly notPassed?: boolean;
  /** A right begjæring that the cases are made of. */
  readonly file?: string;
}

/** Runs cases of the test plan, and tells which of them have passed. */
export async function testPlanRunCommand(
  context: Context,
  command: TestPlanRunCommand,
): Promise<CommandResult> {
  const { settings, say, signal, tell, language } = context;
  refuseProduction(settings.profile);
  const { ledger } = await ledgerOf();
  const before = await resultsHere(context, await ledger.entries());
  const cases = chosenCases(command, before, context);
  if (cases.length === 0) {
    const text = before.some(({ state }) => state === 'passed') ? 'testPlanAllPassed' : 'testPlanNothing';
    const code = text === 'testPlanAllPassed' ? exitCodes.ok : exitCodes.misuse;
    return { code, result: planForMachines(before, context), text: `${say(text)}\n` };
  }
  const begjaering = command.file === undefined ? undefined : await rightBegjaering(command.file, context);
  const services = await context.services();
  const parts = {
    ...services,
    ledger,
    program,
    today: todayByClock(),
    ...(begjaering ? { begjaering } : {}),
  };
  const run = await runTestPlan(parts, cases, {
    signal,
    onCase: (testCase, position, count) =>
      tell(say('testCaseRuns', { position, count, title: testCase.title[language] })),
  });
  return runResult(run, cases, command, context);
}

/** @throws UsageError for a case that there is not, and for one that cannot be run here */
function chosenCases(
  { cases, notPassed }: TestPlanRunCommand,
  results: readonly TestResult[],
  { language }: Context,
): readonly TestCase[] {
  if (notPassed && cases.length > 0) throw new UsageError('testCasesOrNotPassed');
  for (const id of cases) {
    const result = results.find((each) => each.case.id === id);
    if (!result) throw new UsageError('testCaseUnknown', { id });
    if (result.state !== 'cannotRun') continue;
    const [reason, advice] = [reasonInWords(result, language), adviceInWords(result, language)];
    throw new UsageError('testCaseCannotRun', { id, reason, advice });
  }
  if (cases.length > 0) return casesOf(cases);
  const states = new Map(results.map((result) => [result.case.id, result.state]));
  return testCases.filter(({ id }) => {
    const state = states.get(id);
    return state !== 'cannotRun' && !(notPassed && state === 'passed');
  });
}

async function rightBegjaering(name: string, context: Context): Promise<BegjaeringDocument> {
  const file = await readBegjaering(name);
  const { errors } = await checkLocally(file, context);
  if (errors > 0) throw new ElanError('testPlanNotRight', { args: { file: name, errors } });
  return file.document;
}

function runResult(
  run: TestRun,
  cases: readonly TestCase[],
  { format }: TestPlanCommand,
  context: Context,
): CommandResult {
  const { say, language } = context;
  const { outcomes, results, stopped } = run;
  const bad = outcomes.filter(({ result }) => result.state !== 'passed');
  const left = cases.length - outcomes.length;
  const lines = [
    ...bad.flatMap(({ result }) => ['', ...caseLines(result, language)]),
    '',
    ...(left > 0 ? [say('testPlanStopped', { count: left })] : []),
    `${summaryInWords(results, language)}.`,
    ...(isWhole(results) ? [say('testPlanDone')] : []),
  ];
  return {
    code: codeOf(run, bad.length),
    result: {
      ran: outcomes.map(({ result }) => result.case.id),
      stopped: stopped !== undefined,
      ...planForMachines(results, context),
    },
    text: format === 'markdown' ? planText(results, format, context) : `${lines.join('\n').trimStart()}\n`,
    ...(stopped === undefined ? {} : { error: stopped }),
  };
}

function isWhole(results: readonly TestResult[]): boolean {
  return results.every(({ state }) => state === 'passed' || state === 'cannotRun');
}

function caseLines(result: TestResult, language: Context['language']): string[] {
  const told = [reasonInWords(result, language), adviceInWords(result, language)].filter(Boolean);
  return [`${result.case.id}: ${result.case.title[language]}`, ...told.map((line) => `  ${line}`)];
}

/** That something may have been stored counts for more than why the run ended. */
function codeOf({ outcomes, stopped }: TestRun, bad: number): ExitCode {
  const isUnclear = outcomes.some(({ result }) =>
    result.calls.some((call) => storesBegjaering(call) && call.outcome === 'unknown'),
  );
  if (isUnclear) return exitCodes.unknown;
  if (stopped !== undefined) return exitCodeOf(stopped);
  return bad > 0 ? exitCodes.findings : exitCodes.ok;
}
