import type { Certainty, OperationName } from '../operation';
import { operationsIn, type WrittenOperation } from './operations-in';
import { documentOf, type OpenApiDocument } from './read-document';
import { objectOf, textOf, textsOf } from './values';

/** An operation as this project's own document has it, and how to know it in another. */
export interface BundledOperation {
  readonly name: OperationName;
  readonly written: WrittenOperation;
  readonly certainty: Certainty;
  readonly recognise: {
    readonly operationIds: readonly string[];
    /** Of the whole path, the one of the server included. */
    readonly path: RegExp;
  };
}

let read: Promise<OpenApiDocument> | undefined;

/** @returns this project's own document, `schemas/tjenester.openapi.json` */
export function bundledDocument(): Promise<OpenApiDocument> {
  read ??= documentOf(require('#schemas/tjenester.openapi.json'), '');
  return read;
}

/** @returns the operations of this project's own document */
export async function bundledOperations(): Promise<readonly BundledOperation[]> {
  return ownOperationsIn(await bundledDocument());
}

/** @returns the operations of a document that tells of each what this project's own does */
export function ownOperationsIn(document: OpenApiDocument): readonly BundledOperation[] {
  return operationsIn(document).map((written) => {
    const about = objectOf(written.operation, 'x-elan');
    const recognise = objectOf(about, 'recognise');
    return {
      name: textOf(about, 'operation') as OperationName,
      written,
      certainty: textOf(about, 'certainty') as Certainty,
      recognise: {
        operationIds: [...textsOf(recognise, 'operationIds'), written.operationId],
        path: new RegExp(textOf(recognise, 'path'), 'i'),
      },
    };
  });
}
