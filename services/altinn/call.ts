import { readBody } from '../client/body';
import { withRetries } from '../client/retry';
import { defaultSettings, type ClientSettings } from '../client/settings';
import { ElanError } from '../errors';
import { readText } from '../http/read-text';
import { startTimeLimit, type TimeLimit } from '../http/time-limit';
import { cancelledBeforehand, transportError } from '../http/transport-errors';
import { limits } from '../limits/limits';
import type { TokenSource } from '../maskinporten/token-source';
import type { AltinnOperationName, CallName } from '../operation';
import type { TransportAnswer, World } from '../world';
import { altinnOperations, type PlatformOperation } from './operations';
import { refusalOf, type AltinnAnswer, type Subject } from './read-refusal';

/** What all calls to Altinn's platform share. */
export interface PlatformCaller {
  /** Altinn's platform, without a slash at its end. */
  readonly address: string;
  readonly tokens: (scope: string) => TokenSource;
  readonly world: World;
  readonly settings?: Partial<ClientSettings>;
}

/** What is called. */
export interface PlatformCall {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: URLSearchParams;
  /** Sent as JSON. */
  readonly body?: object;
  readonly signal?: AbortSignal | undefined;
}

/** An operation, and what its answers without success mean. */
export interface Called<Name extends CallName> {
  readonly operation: PlatformOperation<Name>;
  readonly refusal: (answer: AltinnAnswer) => ElanError;
}

export type AltinnCaller = PlatformCaller;

/** A call to the register of systems and system users. */
export interface AltinnCall extends PlatformCall {
  readonly operation: AltinnOperationName;
  /** For the words of a refusal. */
  readonly subject: Subject;
}

/**
 * Calls Altinn's register of systems and system users.
 * @returns an answer of success
 * @throws ElanError
 */
export async function callAltinn(caller: AltinnCaller, call: AltinnCall): Promise<AltinnAnswer> {
  const operation = altinnOperations()[call.operation];
  const refusal = (answer: AltinnAnswer): ElanError => refusalOf(answer, operation, call.subject);
  return callPlatform(caller, call, { operation, refusal });
}

/**
 * Calls Altinn's platform, as many times as failures that may pass ask for. What makes something is repeated only where it
 * was not carried out.
 * @returns an answer of success
 * @throws ElanError
 */
export async function callPlatform<Name extends CallName>(
  caller: PlatformCaller,
  call: PlatformCall,
  called: Called<Name>,
): Promise<AltinnAnswer> {
  const { operation } = called;
  return withRetries({
    operation: operation.name,
    repeating: operation.method === 'GET' ? 'always' : 'ifNotDone',
    settings: { ...defaultSettings, ...caller.settings },
    world: caller.world,
    signal: call.signal,
    attempt: () => attempt(caller, call, called),
  });
}

/** A token that is not taken is fetched anew, once. */
async function attempt<Name extends CallName>(
  caller: PlatformCaller,
  call: PlatformCall,
  { operation, refusal }: Called<Name>,
): Promise<AltinnAnswer> {
  const tokens = caller.tokens(operation.scope);
  const token = await tokens.token(call.signal);
  let answer = await send(caller, call, operation, token.value.reveal());
  if (answer.status === 401) {
    tokens.forget(token);
    answer = await send(caller, call, operation, (await tokens.token(call.signal)).value.reveal());
  }
  if (answer.status < 200 || answer.status >= 300) throw refusal(answer);
  return answer;
}

async function send(
  caller: PlatformCaller,
  call: PlatformCall,
  operation: PlatformOperation<CallName>,
  token: string,
): Promise<AltinnAnswer> {
  const headers = { Accept: 'application/json', Authorization: `Bearer ${token}` };
  return exchange(caller, call, { operation, headers }, (begun) => readWhole(begun, caller.world));
}

/** An answer that has begun to come. */
export interface BegunAnswer {
  readonly answer: TransportAnswer;
  readonly operation: CallName;
  readonly host: string;
  /** How long it may take, from the request on. */
  readonly limit: TimeLimit;
  /** When the request was sent, in milliseconds since 1970. */
  readonly sentAt: number;
}

/**
 * Sends one request to Altinn's platform.
 * @param use reads the answer
 * @throws ElanError also for what goes wrong while that is done
 */
export async function exchange<Result>(
  { address, world, settings }: PlatformCaller,
  call: PlatformCall,
  sent: {
    readonly operation: PlatformOperation<CallName>;
    readonly headers: Readonly<Record<string, string>>;
  },
  use: (begun: BegunAnswer) => Promise<Result>,
): Promise<Result> {
  const { signal, body } = call;
  const { method, name: operation } = sent.operation;
  const host = new URL(address).host;
  const request = { operation, host, signal };
  if (signal?.aborted) throw cancelledBeforehand(request);
  const limit = startTimeLimit(settings?.timeLimit ?? defaultSettings.timeLimit, signal);
  const sentAt = world.now();
  try {
    const coming = world.transport(`${address}${pathOf(call, sent.operation)}`, {
      method,
      headers: { ...sent.headers, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: limit.signal,
      redirect: 'manual',
    });
    return await use({ answer: await limit.within(coming), operation, host, limit, sentAt });
  } catch (error) {
    const failure =
      error instanceof ElanError ? error : transportError(error, { ...request, timedOut: limit.passed() });
    world.log[signal?.aborted ? 'info' : 'warn']('altinn.call', { operation, host, reason: failure.reason });
    throw failure;
  } finally {
    limit.end();
  }
}

/** @returns an answer once all of it has come */
export async function readWhole(
  { answer, operation, host, limit, sentAt }: BegunAnswer,
  world: World,
): Promise<AltinnAnswer> {
  const text = await readText(answer, { most: limits.maskinportenAnswer, limit, operation, host });
  const { status, headers } = answer;
  const ms = world.now() - sentAt;
  world.log[status < 400 ? 'info' : 'warn']('altinn.call', { operation, host, status, ms });
  const header = (name: string): string | null => headers.get(name);
  return { status, header, host, body: readBody(text, header('Content-Type')), at: world.now() };
}

function pathOf({ path = {}, query }: PlatformCall, operation: PlatformOperation<CallName>): string {
  const filled = operation.path.replaceAll(/\{([^{}]+)\}/g, (_, parameter: string) => {
    const value = path[parameter] ?? '';
    // As a part of a path it would mean another path.
    if (/^\.*$/.test(value))
      throw new ElanError('pathValueUnusable', { args: { parameter, operation: operation.name } });
    return encodeURIComponent(value);
  });
  const asked = query?.toString() ?? '';
  return asked === '' ? filled : `${filled}?${asked}`;
}
