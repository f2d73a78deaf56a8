import type { RequestHandler } from 'express';
import { platformRouter } from '../platform-router';
import type { Sandbox } from '../sandbox';
import { altinnDocumentFor, altinnRoutes } from './document';
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

const operations = {
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

/** @returns Altinn's API for systems and system users */
export function altinnRouter(sandbox: Sandbox): RequestHandler {
  return platformRouter(
    {
      root: '/authentication',
      routes: altinnRoutes,
      operations,
      documentFor: altinnDocumentFor,
      admit: ({ actsForItself }) => {
        // Who acts for another is not known as a vendor.
        if (!actsForItself) throw altinnRefusal('AUTH-00023');
      },
    },
    sandbox,
  );
}
