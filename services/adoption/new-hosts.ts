import type { Operation } from '../operation';
import { findOperations } from '../operations/find-operations';
import type { Overrides } from '../operations/overrides';
import type { OpenApiDocument } from '../operations/read-document';
import type { Environment } from '../profile';

const environments: readonly Environment[] = ['test', 'production'];

/**
 * @param documents with names; what settings say besides, the user has said
 * @returns the hosts that calls, and the tokens with them, would go to by these documents and would not without them
 * @throws ElanError of kind `settings` for overrides that lead nowhere
 */
export async function newHosts(
  documents: readonly OpenApiDocument[],
  overrides: Overrides,
): Promise<readonly string[]> {
  const found = await Promise.all(
    environments.map(async (environment) => {
      const own = await findOperations({ environment });
      const theirs = await findOperations({ environment, documents, overrides });
      const known = new Set(hostsOf(Object.values(own.operations)));
      const named = Object.values(theirs.operations).filter(({ document }) => document !== '');
      return hostsOf(named).filter((host) => !known.has(host));
    }),
  );
  return [...new Set(found.flat())];
}

function hostsOf(operations: readonly Operation[]): string[] {
  return operations.flatMap(({ url }) => (URL.canParse(url) ? [new URL(url).host] : []));
}
