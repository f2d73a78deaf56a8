import type { Request } from 'express';
import type { PageLanguage } from './page-words';

/** @returns the language of a page, as the browser wants it */
export function pageLanguage(request: Request): PageLanguage {
  return request.acceptsLanguages('nb', 'no', 'nn', 'en') === 'en' ? 'en' : 'nb';
}
