import type { Request, Response } from 'express';
import { callOf } from './call';
import type { Answer } from './elan/operation';
import { sendRefusal } from './errors';
import { perform } from './faults/perform';
import type { Caller } from './maskinporten/tokens';
import { Refusal } from './refusal';
import type { Sandbox } from './sandbox';

/**
 * @param scopes that the token has to have, all of them
 * @returns who calls
 * @throws Refusal
 */
export async function authenticated(
  request: Request,
  scopes: readonly string[],
  { tokens }: Sandbox,
): Promise<Caller> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  let caller: Caller;
  try {
    caller = await tokens.read(token);
  } catch {
    throw new Refusal(401, 'Ikke autentisert', 'Tokenet er ikke gyldig her, eller det er utløpt.');
  }
  const missing = scopes.find((scope) => !caller.scopes.includes(scope));
  if (missing === undefined) return caller;
  throw new Refusal(403, 'Ingen tilgang', `Tokenet har ikke scopet ${missing}.`);
}

/** Carries out a call and answers it, unless one of its faults answers instead. */
export async function answer(response: Response, operation: () => Answer): Promise<void> {
  const outcome = attempt(operation);
  if (await perform(callOf(response)?.faults ?? [], 'after', response)) return;
  if (outcome instanceof Refusal) sendRefusal(response, outcome);
  else if (outcome.stream) outcome.stream(response.status(outcome.status));
  else if (outcome.body === undefined) response.status(outcome.status).end();
  else response.status(outcome.status).json(outcome.body);
}

function attempt(operation: () => Answer): Answer | Refusal {
  try {
    return operation();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** @returns what a call says in its address, by the names that its document has for it */
export function parametersOf({ query, params }: Request): Readonly<Record<string, string | undefined>> {
  const texts = Object.entries({ ...query, ...params }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}
