import express, { Router, type Request, type RequestHandler } from 'express';
import { middleware as openApiValidator } from 'express-openapi-validator';
import type { AltinnOperationName } from '../../services/operation';
import type { Caller } from '../maskinporten/tokens';
import { expressPath } from '../routes';
import type { Sandbox } from '../sandbox';
import { answer, authenticated, parametersOf } from '../serve';
import { altinnDocumentFor, altinnRoutes } from './document';
import type { AltinnOperation } from './operation';
import { altinnRefusal } from './refusals';
import {
  agentRequestState,
  deleteRequest,
  listRequests,
  requestAgentSystemUser,
  requestByReference,
  requestState,
  requestSystemUser,
} from './requests';
import { findSystemUser, listSystemUsers } from './system-users';
import { changeSystem, readSystem, registerSystem } from './systems';

const operations: Readonly<Record<AltinnOperationName, AltinnOperation>> = {
  registerSystem,
  readSystem,
  changeSystem,
  requestSystemUser,
  requestAgentSystemUser,
  requestState,
  agentRequestState,
  requestByReference,
  listRequests,
  deleteRequest,
  listSystemUsers,
  findSystemUser,
};

/**
 * @returns Altinn's API, which every request and every answer is held against the document of. It is made with the first
 *   call: reading the document takes longer than most who start a local ELAN want to wait for what they do not use.
 */
export function altinnRouter(sandbox: Sandbox): RequestHandler {
  let made: Router | undefined;
  return (request, response, next) => {
    if (!request.path.startsWith('/authentication/')) {
      next();
      return;
    }
    made ??= routerOf(sandbox);
    made(request, response, next);
  };
}

function routerOf(sandbox: Sandbox): Router {
  const router = Router();
  const callers = new WeakMap<Request, Caller>();
  router.use('/authentication', express.json(), validator(sandbox, callers));
  for (const route of altinnRoutes) {
    router[route.method](expressPath(route), handlerOf(operations[route.name], sandbox, callers));
  }
  return router;
}

function validator(sandbox: Sandbox, callers: WeakMap<Request, Caller>): RequestHandler[] {
  const maskinporten = async (request: Request, scopes: readonly string[]): Promise<boolean> => {
    callers.set(request, await authenticated(request, scopes, sandbox));
    return true;
  };
  return openApiValidator({
    apiSpec: altinnDocumentFor(sandbox.url) as Parameters<typeof openApiValidator>[0]['apiSpec'],
    validateRequests: { allErrors: true },
    validateResponses: true,
    validateSecurity: { handlers: { maskinporten } },
  });
}

function handlerOf(
  operation: AltinnOperation,
  sandbox: Sandbox,
  callers: WeakMap<Request, Caller>,
): RequestHandler {
  return async (request, response) => {
    const caller = callers.get(request);
    if (!caller) throw new Error(`${request.path} was called by nobody`);
    await answer(response, () => {
      // Who acts for another is not known as a vendor.
      if (!caller.actsForItself) throw altinnRefusal('AUTH-00023');
      const { body } = request as { body: unknown };
      return operation({ caller, parameters: parametersOf(request), body }, sandbox);
    });
  };
}
