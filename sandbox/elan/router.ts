import { Router, type Request, type RequestHandler } from 'express';
import multer from 'multer';
import { property } from '../../engine/values/json';
import { elanScope } from '../maskinporten/clients';
import type { Caller } from '../maskinporten/tokens';
import { Refusal } from '../refusal';
import type { Sandbox } from '../sandbox';
import { heldAgainst } from '../held-against';
import { answer, parametersOf } from '../serve';
import { largestAttachment } from './attachments/operations';
import { fileOf, readBody, readFile, textOfBody } from './body';
import type { OperationName } from '../../services/operation';
import { expressPath, type Route } from '../routes';
import { documentFor, routes } from './document';
import type { Asked, Operation } from './operation';
import { operations } from './operations';

/** @returns the services of the OpenAPI document, which every request and every answer is held against */
export function elanRouter(sandbox: Sandbox): Router {
  const router = Router();
  const callers = new WeakMap<Request, Caller>();
  for (const route of routes) {
    router[route.method](expressPath(route), ...(route.name === 'uploadAttachment' ? [readFile] : readBody));
  }
  router.use(
    heldAgainst({
      ...{ document: documentFor(sandbox.url), scopes: [elanScope], sandbox, callers },
      fileUploader: { storage: multer.memoryStorage(), limits: { fileSize: largestAttachment } },
    }),
  );
  for (const route of routes) {
    router[route.method](expressPath(route), handlerOf(route, operations[route.name], sandbox, callers));
  }
  return router;
}

function handlerOf(
  route: Route<OperationName>,
  operation: Operation,
  sandbox: Sandbox,
  callers: WeakMap<Request, Caller>,
): RequestHandler {
  return async (request, response) => {
    const caller = callers.get(request);
    if (!caller) throw new Error(`${route.name} was called by nobody`);
    await answer(response, () => operation(askedOf(request, caller), sandbox));
  };
}

function askedOf(request: Request, caller: Caller): Asked {
  const file = fileOf(request);
  return {
    caller,
    parameters: parametersOf(request),
    body: request.body as unknown,
    text: textOfBody(request),
    ...(file ? { file } : {}),
  };
}

/** @returns what a library of the framework has thrown, as a refusal; undefined where it is no fault of the caller */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const status = property(error, 'status') ?? (error instanceof Error && 'status' in error && error.status);
  if (typeof status !== 'number' || status >= 500) return undefined;
  const detail = error instanceof Error ? error.message : '';
  return new Refusal(status, 'Ugyldig forespørsel', detail);
}
