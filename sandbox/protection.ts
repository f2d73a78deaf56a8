import type { RequestHandler } from 'express';
import { styleHash } from './control/page-parts';

/** No page may run a script, none may be framed, and no other page may read or embed what is answered. */
const headers = {
  'Content-Security-Policy': `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  // For browsers that do not know frame-ancestors.
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** Protects every answer, refusals among them, from the browser's other pages. */
export const protectedAnswers: RequestHandler = (_request, response, next) => {
  response.set(headers);
  next();
};
