import openApi from '#schemas/dialogporten.openapi.json';
import { dialogportenOperationNames } from '../../services/operation';
import { routesOf } from '../routes';

/** Every operation of Dialogporten's document. */
export const dialogportenRoutes = routesOf(openApi.paths, dialogportenOperationNames);

/**
 * @param url the sandbox's own address
 * @returns the document with that address in place of Altinn's
 */
export function dialogportenDocumentFor(url: string): typeof openApi {
  const servers = [{ url, description: 'Lokal Dialogporten', 'x-environment': 'local' }];
  return { ...structuredClone(openApi), servers };
}
