import { limits } from '../../services/limits/limits';
import { findOperations, type Found } from '../../services/operations/find-operations';
import { readDocument } from '../../services/operations/read-document';
import type { Settings } from './settings';
import { textOfFile } from './given-file';

/**
 * Finds where the operations are, in the documents that the settings name or in this project's own.
 * @throws UsageError where a document cannot be read
 * @throws ElanError of kind `settings` where it is no OpenAPI document, or a setting leads nowhere
 */
export async function operationsOf({ profile, openapi, operations }: Settings): Promise<Found> {
  const documents = await Promise.all(
    openapi.map(async (file) => readDocument(await textOfFile(file, limits.openapi.bytes), file)),
  );
  const { found } = await findOperations({
    documents,
    overrides: operations,
    environment: profile.environment,
    ...(profile.baseUrl === undefined ? {} : { baseUrl: profile.baseUrl }),
  });
  return found;
}
