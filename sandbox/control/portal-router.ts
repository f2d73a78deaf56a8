import { randomUUID } from 'node:crypto';
import express, { Router, type Request } from 'express';
import { isOrganisationNumber, isSynthetic } from '../../engine/rules/identifiers';
import { textOf } from '../../engine/values/json';
import { Refusal } from '../refusal';
import type { Sandbox } from '../sandbox';
import { requestStatuses, type AltinnState, type StoredRequest, type StoredSystemUser } from '../state/state';
import { pageLanguage } from './page-language';
import { confirmPage, portalPage } from './portal';

/** @returns the pages in the place of Altinn's own, at which a person acts as the customers do */
export function portalRouter(sandbox: Sandbox): Router {
  const router = Router();
  router.use('/altinn', express.urlencoded({ extended: false }));
  router.get('/altinn', (request, response) => {
    response.type('html').send(portalPage(sandbox, pageLanguage(request)));
  });
  router.get('/altinn/bekreft/:id', (request, response) => {
    response
      .type('html')
      .send(confirmPage(requestOf(request.params.id, sandbox), sandbox, pageLanguage(request)));
  });
  router.post('/altinn/bekreft/:id', (request, response) => {
    answerRequest(requestOf(request.params.id, sandbox), textOf(request.body, 'status') ?? '', sandbox);
    response.redirect(303, request.path);
  });
  addSystemUsers(router, sandbox);
  addDelegations(router, sandbox);
  return router;
}

function addSystemUsers(router: Router, sandbox: Sandbox): void {
  router.post('/altinn/systembrukere', (request, response) => {
    const organisasjonsnummer = organisationIn(request);
    const systemId = textOf(request.body, 'systemId') ?? '';
    const { systems } = sandbox.store.state.altinn;
    if (!systems.some((each) => each.id === systemId && each.isVisible))
      throw new Refusal(404, 'Finnes ikke', 'Systemet finnes ikke, eller det er ikke synlig.');
    const externalRef = textOf(request.body, 'externalRef')?.trim() || organisasjonsnummer;
    addUser({ systemId, organisasjonsnummer, externalRef, kind: 'standard' }, sandbox);
    response.redirect(303, '/altinn');
  });
  router.post('/altinn/systembrukere/:id/slett', (request, response) => {
    const { systemUsers, requests } = sandbox.store.state.altinn;
    const user = systemUsers.find(({ id }) => id === request.params.id);
    if (!user) throw new Refusal(404, 'Finnes ikke', 'Systembrukeren finnes ikke.');
    change(sandbox, {
      systemUsers: systemUsers.map((each) => (each === user ? { ...user, isDeleted: true } : each)),
      // What it was asked for with is used up, so that it can be asked for again.
      requests: requests.filter((each) => !isOf(each, user)),
    });
    response.redirect(303, '/altinn');
  });
}

function addDelegations(router: Router, sandbox: Sandbox): void {
  router.post('/altinn/delegeringer', (request, response) => {
    const organisation = organisationIn(request);
    const others = sandbox.store.state.altinn.delegations.filter((each) => each !== organisation);
    change(sandbox, { delegations: isYes(request) ? [...others, organisation] : others });
    response.redirect(303, '/altinn');
  });
  router.post('/altinn/alle', (request, response) => {
    change(sandbox, { everybodyDelegates: isYes(request) });
    response.redirect(303, '/altinn');
  });
}

function requestOf(id: string, { store }: Sandbox): StoredRequest {
  const found = store.state.altinn.requests.find((each) => each.id === id);
  if (!found) throw new Refusal(404, 'Finnes ikke', 'Forespørselen finnes ikke.');
  return found;
}

/** What has been answered stays so: somebody else may have been quicker. */
function answerRequest(request: StoredRequest, answer: string, sandbox: Sandbox): void {
  const status = requestStatuses.find((each) => each === answer && each !== 'New');
  if (!status) throw new Refusal(400, 'Ugyldig', `status must be one of ${requestStatuses.join(', ')}.`);
  if (request.status !== 'New') return;
  const { requests } = sandbox.store.state.altinn;
  change(sandbox, { requests: requests.map((each) => (each === request ? { ...request, status } : each)) });
  if (status !== 'Accepted') return;
  const { systemId, partyOrgNo, externalRef, kind } = request;
  addUser({ systemId, externalRef, kind, organisasjonsnummer: partyOrgNo }, sandbox);
}

function addUser(
  user: Pick<StoredSystemUser, 'systemId' | 'organisasjonsnummer' | 'externalRef' | 'kind'>,
  sandbox: Sandbox,
): void {
  const made = {
    ...user,
    id: randomUUID(),
    created: new Date(sandbox.now()).toISOString(),
    isDeleted: false,
  };
  change(sandbox, { systemUsers: [...sandbox.store.state.altinn.systemUsers, made] });
}

function change({ store }: Sandbox, values: Partial<AltinnState>): void {
  store.change({ altinn: { ...store.state.altinn, ...values } });
}

function isOf(request: StoredRequest, user: StoredSystemUser): boolean {
  return (
    request.systemId === user.systemId &&
    request.partyOrgNo === user.organisasjonsnummer &&
    request.externalRef === user.externalRef
  );
}

function isYes(request: Request): boolean {
  return textOf(request.body, 'delegert') === 'ja';
}

function organisationIn(request: Request): string {
  const number = textOf(request.body, 'organisasjonsnummer')?.replaceAll(/\s/g, '') ?? '';
  if (isOrganisationNumber(number) && isSynthetic(number)) return number;
  throw new Refusal(400, 'Ugyldig', 'Organisasjonsnummeret må være et syntetisk med ni sifre.');
}
