import type { IncomingHttpHeaders } from 'node:http';
import type { Request, RequestHandler } from 'express';
import { Refusal } from './refusal';

/** This machine by its own names, at any port: one may be forwarded here. */
const ownName = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/**
 * Where a browser says that a request comes from (Fetch Metadata). `none` is the user: an address that was typed. Who
 * says nothing is no browser. The `fetch` of Node says no more than `Sec-Fetch-Mode`, and Electron's says `none`.
 */
const ownSites: ReadonlySet<unknown> = new Set([undefined, 'none', 'same-origin']);

/**
 * Refuses what does not name this machine as itself, since a page on the web may have a name that leads here, and what
 * another page asks for, also one of this machine: none must read the ready-made client's key or change anything.
 */
export const onlyOurselves: RequestHandler = (request, _response, next) => {
  const { headers } = request;
  if (!ownName.test(headers.host ?? '')) {
    throw refusal('Den lokale ELAN svarer bare under navnene 127.0.0.1, localhost og [::1].');
  }
  if (!isAskedByOurselves(headers) && !isLinkToPage(request)) {
    throw refusal('Den lokale ELAN svarer ikke andre nettsider. Skriv adressen i nettleseren selv.');
  }
  next();
};

function refusal(detail: string): Refusal {
  return new Refusal(403, 'Ingen tilgang', detail);
}

function isAskedByOurselves({ host = '', origin, ...headers }: IncomingHttpHeaders): boolean {
  const isOwn = origin === undefined || origin === `http://${host.toLowerCase()}`;
  return isOwn && ownSites.has(headers['sec-fetch-site']);
}

/** Whoever links to the page sees nothing of it: it cannot be framed, and has a browsing context of its own. */
function isLinkToPage({ method, path, headers }: Request): boolean {
  const isOpened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return method === 'GET' && path === '/' && headers.origin === undefined && isOpened;
}
