import openApi from '#schemas/tjenester.openapi.json';
import { operationNames } from '../../services/operation';
import { routesOf } from '../routes';

/** Where the services hang below the sandbox's address. */
export const apiPath = '/api';

/**
 * @param url the sandbox's own address
 * @returns the OpenAPI document with that address in place of the authority's
 */
export function documentFor(url: string): typeof openApi {
  const servers = [{ url: `${url}${apiPath}`, description: 'Lokal ELAN', 'x-environment': 'local' }];
  return { ...structuredClone(openApi), servers };
}

/** Every operation of the OpenAPI document. */
export const routes = routesOf(openApi.paths, operationNames);
