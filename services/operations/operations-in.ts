import type { OpenApiDocument } from './read-document';
import { isObject, objectOf, textOf, textsOf, type JsonObject } from './values';

/** An operation as a document has it. */
export interface WrittenOperation {
  readonly document: OpenApiDocument;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly operation: JsonObject;
  /** What holds for all methods of the path. */
  readonly pathItem: JsonObject;
}

/** The methods that an operation may have, in capitals. */
export const methods: readonly string[] = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
];

/** @returns all operations of a document, in its order */
export function operationsIn(document: OpenApiDocument): WrittenOperation[] {
  return Object.entries(objectOf(document.resolved, 'paths')).flatMap(([path, pathItem]) =>
    isObject(pathItem) ? operationsAt(document, path, pathItem) : [],
  );
}

function operationsAt(document: OpenApiDocument, path: string, pathItem: JsonObject): WrittenOperation[] {
  return methods.flatMap((method) => {
    const operation = pathItem[method.toLowerCase()];
    if (!isObject(operation)) return [];
    return {
      document,
      method,
      path,
      operationId: textOf(operation, 'operationId'),
      tags: textsOf(operation, 'tags'),
      deprecated: operation['deprecated'] === true,
      operation,
      pathItem,
    };
  });
}
