import { readBody } from '../client/body';
import { withRetries } from '../client/retry';
import { defaultSettings, type ClientSettings } from '../client/settings';
import { ElanError } from '../errors';
import { readText } from '../http/read-text';
import { startTimeLimit } from '../http/time-limit';
import { cancelledBeforehand, transportError } from '../http/transport-errors';
import { limits } from '../limits/limits';
import type { TokenSource } from '../maskinporten/token-source';
import type { AltinnOperationName } from '../operation';
import type { World } from '../world';
import { altinnOperations, type AltinnOperation } from './operations';
import { refusalOf, type AltinnAnswer, type Subject } from './read-refusal';

/** What all calls to Altinn share. */
export interface AltinnCaller {
  /** Altinn's platform, without a slash at its end. */
  readonly address: string;
  readonly tokens: (scope: string) => TokenSource;
  readonly world: World;
  readonly settings?: Partial<ClientSettings>;
}

/** What is called. */
export interface AltinnCall {
  readonly operation: AltinnOperationName;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: URLSearchParams;
  /** Sent as JSON. */
  readonly body?: object;
  /** For the words of a refusal. */
  readonly subject: Subject;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Calls Altinn, as many times as failures that may pass ask for. What makes something is repeated only where it was not
 * carried out.
 * @returns an answer of success
 * @throws ElanError
 */
export async function callAltinn(caller: AltinnCaller, call: AltinnCall): Promise<AltinnAnswer> {
  const operation = altinnOperations()[call.operation];
  return withRetries({
    operation: operation.name,
    repeating: operation.method === 'GET' ? 'always' : 'ifNotDone',
    settings: { ...defaultSettings, ...caller.settings },
    world: caller.world,
    signal: call.signal,
    attempt: () => attempt(caller, call, operation),
  });
}

/** A token that is not taken is fetched anew, once. */
async function attempt(
  caller: AltinnCaller,
  call: AltinnCall,
  operation: AltinnOperation,
): Promise<AltinnAnswer> {
  const tokens = caller.tokens(operation.scope);
  const token = await tokens.token(call.signal);
  let answer = await send(caller, call, operation, token.value.reveal());
  if (answer.status === 401) {
    tokens.forget(token);
    answer = await send(caller, call, operation, (await tokens.token(call.signal)).value.reveal());
  }
  if (answer.status < 200 || answer.status >= 300) throw refusalOf(answer, operation, call.subject);
  return answer;
}

async function send(
  { address, world, settings }: AltinnCaller,
  call: AltinnCall,
  operation: AltinnOperation,
  token: string,
): Promise<AltinnAnswer> {
  const { signal, body } = call;
  const host = new URL(address).host;
  const request = { operation: operation.name, host, signal };
  if (signal?.aborted) throw cancelledBeforehand(request);
  const limit = startTimeLimit(settings?.timeLimit ?? defaultSettings.timeLimit, signal);
  const begun = world.now();
  try {
    const sent = world.transport(`${address}${pathOf(call, operation)}`, {
      method: operation.method,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${token}`,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: limit.signal,
      redirect: 'manual',
    });
    const answer = await limit.within(sent);
    const text = await readText(answer, {
      most: limits.maskinportenAnswer,
      limit,
      operation: operation.name,
      host,
    });
    const { status, headers } = answer;
    world.log[status < 400 ? 'info' : 'warn']('altinn.call', {
      operation: operation.name,
      host,
      status,
      ms: world.now() - begun,
    });
    const header = (name: string): string | null => headers.get(name);
    return { status, header, host, body: readBody(text, header('Content-Type')), at: world.now() };
  } catch (error) {
    const failure =
      error instanceof ElanError ? error : transportError(error, { ...request, timedOut: limit.passed() });
    world.log.warn('altinn.call', { operation: operation.name, host, reason: failure.reason });
    throw failure;
  } finally {
    limit.end();
  }
}

function pathOf({ path = {}, query }: AltinnCall, operation: AltinnOperation): string {
  const filled = operation.path.replaceAll(/\{([^}]+)\}/g, (_, parameter: string) => {
    const value = path[parameter] ?? '';
    // As a part of a path it would mean another path.
    if (/^\.*$/.test(value))
      throw new ElanError('pathValueUnusable', { args: { parameter, operation: operation.name } });
    return encodeURIComponent(value);
  });
  const asked = query?.toString() ?? '';
  return asked === '' ? filled : `${filled}?${asked}`;
}
