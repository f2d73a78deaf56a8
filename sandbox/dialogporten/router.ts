import type { RequestHandler } from 'express';
import { platformRouter } from '../platform-router';
import { Refusal } from '../refusal';
import type { Sandbox } from '../sandbox';
import { dialogCaller, dialogEvents } from './dialog-events';
import { dialogportenDocumentFor, dialogportenRoutes } from './document';
import { dialogTransmissions, readDialog, searchDialogs } from './operations';

/** @returns Dialogporten's API for end users */
export function dialogportenRouter(sandbox: Sandbox): RequestHandler {
  return platformRouter(
    {
      root: '/dialogporten',
      routes: dialogportenRoutes,
      operations: { searchDialogs, readDialog, dialogTransmissions, dialogEvents },
      documentFor: dialogportenDocumentFor,
      otherTokens: { dialogToken: (request) => dialogCaller(request, sandbox) },
      admit: ({ isSystemUser }) => {
        if (!isSystemUser)
          throw new Refusal(403, 'Ingen tilgang', 'Dialogporten krever et token for en systembruker.');
      },
    },
    sandbox,
  );
}
