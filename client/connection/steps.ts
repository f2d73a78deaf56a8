import type { CertificateFacts } from '../../services/maskinporten/keys/certificates';
import type { OperationName } from '../../services/operation';

/** What is learnt at each step from the keyring to the service, in the order in which they are taken. */
export interface StepFacts {
  readonly keyring: { readonly kept: 'keyring' | 'memory' };
  readonly key: {
    readonly bits: number;
    /** The name that it is registered under; empty where its certificates go along instead. */
    readonly kid: string;
    /** How many certificates go along. */
    readonly certificates: number;
    readonly certificate?: CertificateFacts;
  };
  readonly operations: {
    readonly certain: number;
    readonly likely: number;
    readonly assumed: number;
    readonly withoutAddress: readonly OperationName[];
  };
  readonly maskinporten: { readonly issuer: string; readonly tokenEndpoint: string };
  /** How far this machine's clock is ahead. */
  readonly clock: { readonly secondsAhead: number };
  readonly token: { readonly scope: string; readonly seconds: number };
  readonly organisation: { readonly organisation: string; readonly supplier: string };
  readonly service: { readonly host: string };
}

export type StepName = keyof StepFacts;

export const stepNames: readonly StepName[] = [
  'keyring',
  'key',
  'operations',
  'maskinporten',
  'clock',
  'token',
  'organisation',
  'service',
];

/** Takes a step. @returns what was learnt; undefined where there was nothing to learn. @throws where it fails */
export type Step<Name extends StepName> = (signal: AbortSignal) => Promise<StepFacts[Name] | undefined>;

export type Steps = { readonly [Name in StepName]: Step<Name> };

/** What came of a step. */
export type StepResult = {
  readonly [Name in StepName]:
    | { readonly name: Name; readonly state: 'works'; readonly facts: StepFacts[Name] }
    | { readonly name: Name; readonly state: 'notNeeded' | 'notTried' }
    | { readonly name: Name; readonly state: 'failed'; readonly error: unknown };
}[StepName];

/** A wrong clock is told, and then the token shows whether it is too wrong. */
const goesOnAfter: ReadonlySet<StepName> = new Set(['clock']);

/**
 * Takes the steps one by one, until one fails; those after it are not tried.
 * @param told called before each step
 * @throws the signal's reason when it is aborted
 */
export async function walk(
  steps: Steps,
  signal: AbortSignal,
  told: (name: StepName) => void = () => undefined,
): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  let stopped = false;
  for (const name of stepNames) {
    if (stopped) {
      results.push({ name, state: 'notTried' });
      continue;
    }
    signal.throwIfAborted();
    told(name);
    const result = await take(name, steps[name], signal);
    results.push(result);
    stopped = result.state === 'failed' && !goesOnAfter.has(name);
  }
  return results;
}

async function take<Name extends StepName>(
  name: Name,
  step: Steps[Name],
  signal: AbortSignal,
): Promise<StepResult> {
  try {
    const facts = await step(signal);
    // The compiler does not see that the name and the facts are of the same step.
    return (facts ? { name, state: 'works', facts } : { name, state: 'notNeeded' }) as StepResult;
  } catch (error) {
    signal.throwIfAborted();
    return { name, state: 'failed', error };
  }
}
