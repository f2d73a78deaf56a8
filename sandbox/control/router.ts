import express, { Router } from 'express';
import { property, textOf } from '../../engine/values/json';
import { askForCorrection } from '../dialogporten/dialogs';
import { apiPath, documentFor } from '../elan/document';
import { readFault } from '../faults/fault';
import { Refusal } from '../refusal';
import type { Sandbox } from '../sandbox';
import { caseStatuses, type RegisterEntry } from '../state/state';
import { readClient } from './clients';
import { overviewOf } from './overview';
import { page } from './page';
import { pageLanguage } from './page-language';

/** @returns the addresses that steer the sandbox and show what it holds; the real services have nothing like them */
export function controlRouter(sandbox: Sandbox): Router {
  const router = Router();
  const { store, faults } = sandbox;
  router.use('/sandbox', express.json());
  router.get('/', (request, response) => {
    response.type('html').send(page(sandbox, pageLanguage(request)));
  });
  router.get(`${apiPath}/openapi.json`, (_request, response) => {
    response.json(documentFor(sandbox.url));
  });
  router.get('/sandbox/tilstand', (_request, response) => {
    response.json(overviewOf(sandbox));
  });
  router.get('/sandbox/klient', (_request, response) => {
    const { issuer, url } = sandbox;
    response.set('Cache-Control', 'no-store');
    response.json({ ...store.state.klient, issuer, baseUrl: `${url}${apiPath}` });
  });
  router.post('/sandbox/klienter', (request, response) => {
    const client = accepted(readClient(request.body));
    const others = store.state.clients.filter(({ clientId }) => clientId !== client.clientId);
    store.change({ clients: [...others, client] });
    response.status(201).json(client);
  });
  router.get('/sandbox/feil', (_request, response) => {
    response.json(faults.active);
  });
  router.post('/sandbox/feil', (request, response) => {
    response.status(201).json(faults.add(accepted(readFault(request.body))));
  });
  router.delete('/sandbox/feil', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });
  addStateAddresses(router, sandbox);
  return router;
}

function addStateAddresses(router: Router, sandbox: Sandbox): void {
  const { store, now } = sandbox;
  router.post('/sandbox/saker/:eksternSaksreferanse/retting', (request, response) => {
    const { eksternSaksreferanse } = request.params;
    const sti = textOf(request.body, 'sti');
    if (sti !== undefined && !sti.startsWith('/'))
      throw new Refusal(400, 'Ugyldig', 'sti must be a JSON pointer, which begins with /.');
    const asked = askForCorrection(
      eksternSaksreferanse,
      { sti, melding: textOf(request.body, 'melding') },
      sandbox,
    );
    if (!asked)
      throw new Refusal(404, 'Finnes ikke', 'Det finnes ingen dialog om en sak med denne referansen.');
    response.status(204).end();
  });
  router.put('/sandbox/saker/:eksternSaksreferanse/status', (request, response) => {
    const { eksternSaksreferanse } = request.params;
    const status = caseStatuses.find((each) => each === property(request.body, 'saksstatus'));
    if (!status) throw new Refusal(400, 'Ugyldig', `saksstatus must be one of ${caseStatuses.join(', ')}.`);
    const { cases } = store.state;
    if (!cases.some((each) => each.eksternSaksreferanse === eksternSaksreferanse)) {
      throw new Refusal(404, 'Finnes ikke', 'Det finnes ingen sak med denne referansen.');
    }
    const set = { status, at: now() };
    store.change({
      cases: cases.map((each) =>
        each.eksternSaksreferanse === eksternSaksreferanse ? { ...each, set } : each,
      ),
    });
    response.status(204).end();
  });
  router.put('/sandbox/register/:nummer', (request, response) => {
    const entry = registerEntries.find((each) => each === property(request.body, 'art'));
    if (!entry) throw new Refusal(400, 'Ugyldig', `art must be one of ${registerEntries.join(', ')}.`);
    store.change({ register: { ...store.state.register, [request.params.nummer]: entry } });
    response.status(204).end();
  });
}

const registerEntries: readonly RegisterEntry[] = ['kjent', 'underenhet', 'enk', 'ukjent'];

function accepted<Value>(read: Value | string): Value {
  if (typeof read === 'string') throw new Refusal(400, 'Ugyldig', read);
  return read;
}
