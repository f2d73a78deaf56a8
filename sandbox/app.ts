import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { callOf, rememberCall } from './call';
import { altinnRoutes } from './altinn/document';
import { altinnRouter } from './altinn/router';
import { dialogportenRoutes } from './dialogporten/document';
import { dialogportenRouter } from './dialogporten/router';
import { portalRouter } from './control/portal-router';
import { controlRouter } from './control/router';
import { apiPath, routes } from './elan/document';
import { expressPath } from './routes';
import { elanRouter, refusalOf } from './elan/router';
import { sendRefusal } from './errors';
import type { CallName } from './faults/fault';
import { perform } from './faults/perform';
import { onlyOurselves } from './guard';
import { maskinportenRouter } from './maskinporten/router';
import { protectedAnswers } from './protection';
import { Refusal } from './refusal';
import type { Sandbox } from './sandbox';
import type { CallLine } from './settings';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @returns the whole of the sandbox as one handler of requests */
export function createApp(sandbox: Sandbox, log: (line: CallLine) => void): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(protectedAnswers, onlyOurselves, clockAndLog(sandbox, log));
  app.get('/.well-known/oauth-authorization-server', recognised(sandbox, 'metadata'));
  app.post('/token', recognised(sandbox, 'token'));
  for (const route of routes) {
    const path = `${apiPath}${route.path}`;
    app[route.method](`${apiPath}${expressPath(route)}`, recognised(sandbox, route.name, path));
  }
  for (const route of [...altinnRoutes, ...dialogportenRoutes])
    app[route.method](expressPath(route), recognised(sandbox, route.name, route.path));
  app.use(maskinportenRouter(sandbox));
  app.use(controlRouter(sandbox));
  app.use(portalRouter(sandbox));
  app.use(altinnRouter(sandbox));
  app.use(dialogportenRouter(sandbox));
  app.use(apiPath, elanRouter(sandbox));
  app.use(() => {
    throw new Refusal(404, 'Finnes ikke', 'Det er ingenting på denne adressen.');
  });
  app.use(onError);
  return app;
}

function clockAndLog({ now }: Sandbox, log: (line: CallLine) => void): RequestHandler {
  return (request, response, next) => {
    const began = now();
    response.setHeader('Date', new Date(began).toUTCString());
    response.on('close', () => {
      const call = callOf(response);
      log({
        at: new Date(began).toISOString(),
        method: request.method,
        path: call?.path ?? request.path,
        status: response.writableFinished ? response.statusCode : 0,
        correlationId: call?.correlationId ?? '',
        milliseconds: now() - began,
      });
    });
    next();
  };
}

function recognised({ faults }: Sandbox, name: CallName, path?: string): RequestHandler {
  return async (request, response, next) => {
    const id = request.headers['korrelasjonsid'];
    const correlationId = typeof id === 'string' && uuid.test(id) ? id : '';
    const call = { name, path: path ?? request.path, correlationId, faults: faults.strike(name) };
    rememberCall(response, call);
    if (!(await perform(call.faults, 'before', response))) next();
  };
}

const statusesOf = new Map<CallName, ReadonlySet<number>>(
  [...routes, ...altinnRoutes, ...dialogportenRoutes].map(({ name, statuses }) => [name, statuses]),
);

const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const refusal = refusalOf(error) ?? new Refusal(500, 'Feil i tjenesten', String(error));
  const allowed = statusesOf.get(callOf(response)?.name ?? 'token');
  sendRefusal(response, allowed && !allowed.has(refusal.status) ? asBadRequest(refusal) : refusal);
};

/** An operation answers only with what its description names. */
function asBadRequest({ status, title, detail }: Refusal): Refusal {
  return new Refusal(status < 500 ? 400 : 500, title, detail);
}
