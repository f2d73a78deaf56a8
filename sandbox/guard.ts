import type { RequestHandler } from 'express';
import { Refusal } from './refusal';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Refuses what does not name this machine as itself: a page on the web may have a name that leads here, and must not be
 * able to read the ready-made client's key.
 */
export const onlyLoopback: RequestHandler = (request, _response, next) => {
  const { host, origin } = request.headers;
  if (isLoopback(`http://${host ?? ''}`) && (origin === undefined || isLoopback(origin))) next();
  else throw new Refusal(403, 'Ingen tilgang', 'Den lokale ELAN svarer bare denne maskinen.');
};

function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopback.has(new URL(url).hostname);
}
