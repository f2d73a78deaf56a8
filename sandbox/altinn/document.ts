import openApi from '#schemas/altinn.openapi.json';
import { altinnOperationNames } from '../../services/operation';
import { routesOf } from '../routes';

/** Every operation of Altinn's document. */
export const altinnRoutes = routesOf(openApi.paths, altinnOperationNames);

/**
 * @param url the sandbox's own address
 * @returns the document with that address in place of Altinn's
 */
export function altinnDocumentFor(url: string): typeof openApi {
  const servers = [{ url, description: 'Lokal Altinn', 'x-environment': 'local' }];
  return { ...structuredClone(openApi), servers };
}
