import { findOperations, type Found } from '../../../../client/src/elan/operations/find-operations';
import { readDocument } from '../../../../client/src/elan/operations/read-document';
import { readText } from '../../read-text';
import type { Settings } from './settings';
import { UsageError } from './usage-error';

/**
 * Finds where the operations are, in the documents that the settings name or in this project's own.
 * @throws UsageError where a document cannot be read
 * @throws ElanError of kind `settings` where it is no OpenAPI document, or a setting leads nowhere
 */
export async function operationsOf({ profile, openapi, operations }: Settings): Promise<Found> {
  const documents = await Promise.all(
    openapi.map(async (file) => {
      const text = await readText(file).catch(() => {
        throw new UsageError('fileUnreadable', { file });
      });
      if (text === undefined) throw new UsageError('fileMissing', { file });
      return readDocument(text, file);
    }),
  );
  const { found } = await findOperations({
    documents,
    overrides: operations,
    environment: profile.environment,
    ...(profile.baseUrl === undefined ? {} : { baseUrl: profile.baseUrl }),
  });
  return found;
}
