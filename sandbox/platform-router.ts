import express, { Router, type Request, type RequestHandler } from 'express';
import type { Answer } from './elan/operation';
import type { Caller } from './maskinporten/tokens';
import { expressPath, type Route } from './routes';
import type { Sandbox } from './sandbox';
import { heldAgainst, type HeldAgainst } from './held-against';
import { answer, parametersOf } from './serve';

/** A call to Altinn's platform, after it has been found to be as its document says. */
export interface AskedOfPlatform {
  readonly caller: Caller;
  /** By their names in the document, wherever they stand; of lists nothing. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** The query as it was sent. */
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** What an operation does. @throws Refusal */
export type PlatformOperation = (asked: AskedOfPlatform, sandbox: Sandbox) => Answer;

/** One of the API's of Altinn's platform. */
export interface PlatformApi<Name extends string> {
  /** What its paths begin with, as `/authentication`. */
  readonly root: string;
  readonly routes: readonly Route<Name>[];
  readonly operations: Readonly<Record<Name, PlatformOperation>>;
  /** @returns its document with the sandbox's own address */
  readonly documentFor: (url: string) => object;
  /** As {@link HeldAgainst} has it. */
  readonly otherTokens?: HeldAgainst['otherTokens'];
  /** @throws Refusal for who may not call it, whatever scope the token has */
  readonly admit: (caller: Caller) => void;
}

/**
 * @returns an API of the platform, which every request and every answer is held against the document of. It is made with the
 *   first call: reading the document takes longer than most who start a local ELAN want to wait for what they do not use.
 */
export function platformRouter<Name extends string>(
  api: PlatformApi<Name>,
  sandbox: Sandbox,
): RequestHandler {
  let made: Router | undefined;
  return (request, response, next) => {
    if (!request.path.startsWith(`${api.root}/`)) {
      next();
      return;
    }
    made ??= routerOf(api, sandbox);
    made(request, response, next);
  };
}

function routerOf<Name extends string>(api: PlatformApi<Name>, sandbox: Sandbox): Router {
  const router = Router();
  const callers = new WeakMap<Request, Caller>();
  const { otherTokens = {} } = api;
  const document = api.documentFor(sandbox.url);
  router.use(api.root, express.json(), heldAgainst({ document, sandbox, callers, otherTokens }));
  for (const route of api.routes) {
    router[route.method](expressPath(route), handlerOf(api, route.name, sandbox, callers));
  }
  return router;
}

function handlerOf<Name extends string>(
  { operations, admit }: PlatformApi<Name>,
  name: Name,
  sandbox: Sandbox,
  callers: WeakMap<Request, Caller>,
): RequestHandler {
  return async (request, response) => {
    const caller = callers.get(request);
    if (!caller) throw new Error(`${request.path} was called by nobody`);
    await answer(response, () => {
      admit(caller);
      const { body } = request as { body: unknown };
      const query = new URL(request.originalUrl, sandbox.url).searchParams;
      return operations[name]({ caller, parameters: parametersOf(request), query, body }, sandbox);
    });
  };
}
