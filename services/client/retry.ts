import { ElanError, passingKinds } from '../errors';
import type { CallName } from '../operation';
import type { World } from '../world';
import type { Repeating } from '../operations/repeating';
import type { ClientSettings } from './settings';

/** A call that is to be made until it succeeds, as far as that is allowed. */
export interface Repeated<Result> {
  readonly operation: CallName;
  readonly repeating: Repeating;
  readonly settings: ClientSettings;
  readonly world: World;
  readonly signal: AbortSignal | undefined;
  readonly attempt: () => Promise<Result>;
}

/**
 * Makes a call, and makes it again after failures that may pass, where the operation may be repeated. It waits longer
 * each time, by an amount that differs from caller to caller, and never shorter than the service asks for.
 *
 * The loop is our own, for p-retry has timers and random numbers of its own, and no wait that the answer decides.
 * @throws ElanError the last failure; `cancelled` where the wait is cut off
 */
export async function withRetries<Result>(call: Repeated<Result>): Promise<Result> {
  const { settings, world, attempt } = call;
  const lastStart = world.now() + settings.patience;
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ElanError) || !mayRepeat(call.repeating, error)) throw error;
      const wait = waitAfter(made, error, settings, world.random());
      if (made >= settings.attempts || world.now() + wait > lastStart) throw error;
      await pause(wait, error, call);
    }
  }
}

function mayRepeat(allowed: Repeating, { kind, done }: ElanError): boolean {
  return passingKinds.has(kind) && (allowed === 'always' || (allowed === 'ifNotDone' && done === 'no'));
}

/** Somewhere in the upper half of a wait that doubles: many who failed together do not come back together. */
function waitAfter(made: number, { retryAfter = 0 }: ElanError, settings: ClientSettings, random: number) {
  const longest = Math.min(settings.longestWait, settings.firstWait * 2 ** (made - 1));
  return retryAfter + Math.round((longest * (1 + random)) / 2);
}

async function pause(wait: number, after: ElanError, call: Repeated<unknown>): Promise<void> {
  const { world, operation, signal } = call;
  world.log.info('call.retry', { operation, reason: after.reason, wait });
  try {
    await world.sleep(wait, signal);
  } catch (error) {
    if (!signal?.aborted) throw error;
    throw new ElanError('cancelled', { args: after.args, operation, cause: after });
  }
}
