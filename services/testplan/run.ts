import type { BegjaeringDocument } from '../../engine/begjaering/document';
import { createElanClient } from '../client/create-client';
import type { ElanClient } from '../client/client';
import { ElanError } from '../errors';
import type { Ledger } from '../ledger/ledger';
import { Secret } from '../log/secret';
import { authenticatedOrganisation, showToken } from '../maskinporten/show-token';
import type { TokenSource } from '../maskinporten/token-source';
import type { Operations } from '../operation';
import type { Profile } from '../profile';
import type { World } from '../world';
import { runCase } from './actions';
import { fitSummary, syntheticBegjaering } from './payloads';
import type { TestCase } from './plan';
import { refuseProduction } from './refuse-production';
import { tellWhetherReached } from './not-reached';
import { testResults, type TestResult } from './results';
import { Running } from './running';

/** What the test plan is run with. */
export interface TestPlanParts {
  readonly client: ElanClient;
  readonly tokens: TokenSource;
  readonly operations: Operations;
  readonly ledger: Ledger;
  readonly profile: Profile;
  readonly world: World;
  /** The program that calls: name/version. */
  readonly program: string;
  /** A right begjæring that the cases are made of; one with synthetic parties where it is left out. */
  readonly begjaering?: BegjaeringDocument;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** How a run is watched. */
export interface TestRunOptions {
  readonly signal?: AbortSignal;
  /** Told before each case that is run: which it is, counted from 1, and of how many. */
  readonly onCase?: (testCase: TestCase, position: number, count: number) => void;
}

/** What came of one case in a run. */
export interface CaseOutcome {
  readonly result: TestResult;
  /** What its calls have thrown, which may be what it is to show. */
  readonly error?: unknown;
}

/** What came of a run. */
export interface TestRun {
  /** In the order of the plan; without what the run did not come to. */
  readonly outcomes: readonly CaseOutcome[];
  /** Of the whole plan, after the run. */
  readonly results: readonly TestResult[];
  /** Why the run ended before its last case. */
  readonly stopped?: Error;
}

/**
 * Runs cases of the test plan, one call at a time. What cannot be run where the profile leads is passed over.
 * @throws ElanError of reason `testPlanInProduction` in production, `testPlanUnfit` where the begjæring lacks what the
 *   cases need, and whatever fetching a token throws; nothing was sent then
 */
export async function runTestPlan(
  parts: TestPlanParts,
  cases: readonly TestCase[],
  { signal, onCase }: TestRunOptions = {},
): Promise<TestRun> {
  refuseProduction(parts.profile);
  const running = new Running(await runParts(parts, signal));
  const known = await resultsNow(parts);
  const possible = cases.filter((testCase) => !cannotRun(testCase, known));
  const errors = new Map<string, unknown>();
  let stopped: Error | undefined;
  for (const [position, testCase] of possible.entries()) {
    onCase?.(testCase, position + 1, possible.length);
    const error = await errorOf(() => runCase(running, testCase));
    errors.set(testCase.id, error);
    const isCancelled = signal?.aborted || (error instanceof ElanError && error.kind === 'cancelled');
    if (error !== undefined && !isCancelled) await tellWhetherReached(parts, testCase, running.id, error);
    if (signal?.aborted || endsRun(error)) {
      stopped = asError(signal?.aborted ? signal.reason : error);
      break;
    }
  }
  const results = await resultsNow(parts);
  const wanted = new Set(cases.map(({ id }) => id));
  const outcomes = results
    .filter((result) => wanted.has(result.case.id))
    .filter(({ state, case: { id } }) => errors.has(id) || state === 'cannotRun')
    .map((result) => ({ result, error: errors.get(result.case.id) }));
  return { outcomes, results, ...(stopped === undefined ? {} : { stopped }) };
}

async function runParts(parts: TestPlanParts, signal: AbortSignal | undefined) {
  const { client, tokens, operations, ledger, profile, world, program: clientId } = parts;
  const claims = showToken((await tokens.token(signal)).value);
  const organisation = claims ? authenticatedOrganisation(claims) : '';
  const begjaering = parts.begjaering ?? syntheticBegjaering(organisation, parts.today);
  const withoutAccess = createElanClient({ operations, tokens: noTokens, world, clientId });
  return {
    ...{ client, withoutAccess, ledger, profile, world, begjaering, signal },
    summary: fitSummary(begjaering),
  };
}

/** A token that nobody has issued. */
const noTokens: TokenSource = {
  token: () => Promise.resolve({ value: new Secret('testplan'), expiresAt: Infinity, scope: '' }),
  forget: () => undefined,
};

async function resultsNow({ ledger, profile, operations }: TestPlanParts): Promise<TestResult[]> {
  return testResults(await ledger.entries(), { environment: profile.environment, operations });
}

function cannotRun({ id }: TestCase, results: readonly TestResult[]): boolean {
  return results.some((result) => result.case.id === id && result.state === 'cannotRun');
}

async function errorOf(work: () => Promise<void>): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error;
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

const ofEveryCase: ReadonlySet<string> = new Set(['network', 'tls', 'proxy', 'settings', 'cancelled']);

/** Whether the next case would end in the same way. */
function endsRun(error: unknown): boolean {
  if (!(error instanceof ElanError)) return false;
  const { kind, operation } = error;
  return ofEveryCase.has(kind) || operation === 'token' || operation === 'metadata';
}
