import { Router, type Request, type RequestHandler } from 'express';
import { middleware as openApiValidator } from 'express-openapi-validator';
import multer from 'multer';
import { property } from '../../engine/values/json';
import { callOf } from '../call';
import { sendRefusal } from '../errors';
import { perform } from '../faults/perform';
import { elanScope } from '../maskinporten/clients';
import type { Caller } from '../maskinporten/tokens';
import { Refusal } from '../refusal';
import type { Sandbox } from '../sandbox';
import { largestAttachment } from './attachments/operations';
import { fileOf, readBody, readFile, textOfBody } from './body';
import { documentFor, expressPath, routes, type Route } from './document';
import type { Answer, Asked, Operation } from './operation';
import { operations } from './operations';

/** @returns the services of the OpenAPI document, which every request and every answer is held against */
export function elanRouter(sandbox: Sandbox): Router {
  const router = Router();
  const callers = new WeakMap<Request, Caller>();
  for (const route of routes) {
    router[route.method](expressPath(route), ...(route.name === 'uploadAttachment' ? [readFile] : readBody));
  }
  router.use(validator(sandbox, callers));
  for (const route of routes) {
    router[route.method](expressPath(route), handlerOf(route, operations[route.name], sandbox, callers));
  }
  return router;
}

function validator(sandbox: Sandbox, callers: WeakMap<Request, Caller>): RequestHandler[] {
  const maskinporten = async (request: Request): Promise<boolean> => {
    callers.set(request, await authenticated(request, sandbox));
    return true;
  };
  return openApiValidator({
    apiSpec: documentFor(sandbox.url) as Parameters<typeof openApiValidator>[0]['apiSpec'],
    validateRequests: { allErrors: true },
    validateResponses: true,
    validateSecurity: { handlers: { maskinporten } },
    fileUploader: { storage: multer.memoryStorage(), limits: { fileSize: largestAttachment } },
  });
}

async function authenticated(request: Request, { tokens }: Sandbox): Promise<Caller> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  let caller: Caller;
  try {
    caller = await tokens.read(token);
  } catch {
    throw new Refusal(401, 'Ikke autentisert', 'Tokenet er ikke gyldig her, eller det er utløpt.');
  }
  if (caller.scopes.includes(elanScope)) return caller;
  throw new Refusal(403, 'Ingen tilgang', `Tokenet har ikke scopet ${elanScope}.`);
}

function handlerOf(
  route: Route,
  operation: Operation,
  sandbox: Sandbox,
  callers: WeakMap<Request, Caller>,
): RequestHandler {
  return async (request, response) => {
    const caller = callers.get(request);
    if (!caller) throw new Error(`${route.name} was called by nobody`);
    const outcome = attempt(() => operation(askedOf(request, caller), sandbox));
    if (await perform(callOf(response)?.faults ?? [], 'after', response)) return;
    if (outcome instanceof Refusal) sendRefusal(response, outcome);
    else if (outcome.body === undefined) response.status(outcome.status).end();
    else response.status(outcome.status).json(outcome.body);
  };
}

function attempt(operation: () => Answer): Answer | Refusal {
  try {
    return operation();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function askedOf(request: Request, caller: Caller): Asked {
  const file = fileOf(request);
  return {
    caller,
    parameters: { ...textsIn(request.query), ...textsIn(request.params) },
    body: request.body as unknown,
    text: textOfBody(request),
    ...(file ? { file } : {}),
  };
}

function textsIn(values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** @returns what a library of the framework has thrown, as a refusal; undefined where it is no fault of the caller */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const status = property(error, 'status') ?? (error instanceof Error && 'status' in error && error.status);
  if (typeof status !== 'number' || status >= 500) return undefined;
  const detail = error instanceof Error ? error.message : '';
  return new Refusal(status, 'Ugyldig forespørsel', detail);
}
