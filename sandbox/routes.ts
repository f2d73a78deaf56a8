/** Where an operation is, as an OpenAPI document says. */
export interface Route<Name> {
  readonly name: Name;
  readonly method: (typeof methods)[number];
  /** With `{parameters}`. */
  readonly path: string;
  /** The statuses that it may answer with. */
  readonly statuses: ReadonlySet<number>;
}

const methods = ['get', 'post', 'put', 'delete'] as const;

/** An operation of a document, as far as it is looked at here. */
interface DescribedOperation {
  readonly 'x-elan': { readonly operation: string };
  readonly responses: object;
}

/**
 * @param paths of an OpenAPI document
 * @param names of all operations that it may have
 * @returns every operation of the document
 * @throws Error where it has one that nobody knows
 */
export function routesOf<Name extends string>(
  paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>,
  names: readonly Name[],
): readonly Route<Name>[] {
  return Object.entries(paths).flatMap(([path, described]) =>
    Object.entries(described).map(([method, operation]) => routeOf(path, method, operation, names)),
  );
}

function routeOf<Name extends string>(
  path: string,
  written: string,
  operation: DescribedOperation,
  names: readonly Name[],
): Route<Name> {
  const name = names.find((each) => each === operation['x-elan'].operation);
  const method = methods.find((each) => each === written);
  if (!name || !method) {
    throw new Error(`The OpenAPI document has an operation that is not served: ${written} ${path}`);
  }
  return { name, method, path, statuses: new Set(Object.keys(operation.responses).map(Number)) };
}

/** @returns a path as express writes it */
export function expressPath({ path }: Pick<Route<string>, 'path'>): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
