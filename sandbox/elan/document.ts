import openApi from '#schemas/tjenester.openapi.json';
import { operationNames, type OperationName } from '../../services/operation';

/** Where the services hang below the sandbox's address. */
export const apiPath = '/api';

/** Where an operation is, as the OpenAPI document says. */
export interface Route {
  readonly name: OperationName;
  readonly method: 'get' | 'post' | 'put';
  /** With `{parameters}`. */
  readonly path: string;
  /** The statuses that it may answer with. */
  readonly statuses: ReadonlySet<number>;
}

/**
 * @param url the sandbox's own address
 * @returns the OpenAPI document with that address in place of the authority's
 */
export function documentFor(url: string): typeof openApi {
  const servers = [{ url: `${url}${apiPath}`, description: 'Lokal ELAN', 'x-environment': 'local' }];
  return { ...structuredClone(openApi), servers };
}

/** An operation of the document, as far as it is looked at here. */
interface DescribedOperation {
  readonly 'x-elan': { readonly operation: string };
  readonly responses: object;
}

const paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>> = openApi.paths;

/** Every operation of the OpenAPI document. */
export const routes: readonly Route[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => routeOf(path, method, operation)),
);

function routeOf(path: string, method: string, operation: DescribedOperation): Route {
  const name = operationNames.find((each) => each === operation['x-elan'].operation);
  if (!name || (method !== 'get' && method !== 'post' && method !== 'put')) {
    throw new Error(`The OpenAPI document has an operation that is not served: ${method} ${path}`);
  }
  return { name, method, path, statuses: new Set(Object.keys(operation.responses).map(Number)) };
}

/** @returns a path as express writes it */
export function expressPath({ path }: Route): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
