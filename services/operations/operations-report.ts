import type { Environment } from '../profile';
import type { Found, OtherCandidate } from './find-operations';
import { operationNames, type Certainty, type FoundBy, type OperationName } from '../operation';

/** A document that the operations were looked for in. */
export interface ReportedDocument {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** The operations that were found in it. */
  readonly operations: readonly OperationName[];
  /** References that were not followed: they lead out of the document, or nowhere. */
  readonly notFollowed: readonly string[];
}

/** Where an operation was found, and by what. */
export interface ReportedOperation {
  readonly name: OperationName;
  readonly method: string;
  /** Only the path where no server is known. */
  readonly url: string;
  /** Whether it can be called. */
  readonly hasAddress: boolean;
  readonly certainty: Certainty;
  readonly foundBy: FoundBy;
  /** Empty for this project's own. */
  readonly document: string;
  readonly operationId: string;
  /** What the documents have that could have been taken as well; a setting can choose it. */
  readonly others: readonly OtherCandidate[];
}

/** Which operation was found where, and what is still assumed. */
export interface OperationsReport {
  readonly environment: Environment;
  readonly documents: readonly ReportedDocument[];
  readonly operations: readonly ReportedOperation[];
  /** What no official document vouches for. */
  readonly notCertain: readonly OperationName[];
  /** What cannot be called, since no address is known. */
  readonly withoutAddress: readonly OperationName[];
}

/** @returns what there is to tell of how the operations were found, in the order of {@link operationNames} */
export function operationsReport(found: Found): OperationsReport {
  const operations = operationNames.map((name): ReportedOperation => {
    const { method, url, certainty, foundBy, document, operationId } = found.operations[name];
    const others = found.others.get(name) ?? [];
    const hasAddress = URL.canParse(url);
    return { name, method, url, hasAddress, certainty, foundBy, document, operationId, others };
  });
  const named = (which: (operation: ReportedOperation) => boolean): OperationName[] =>
    operations.filter(which).map(({ name }) => name);
  return {
    environment: found.environment,
    documents: found.documents.map(({ name, title, version, notFollowed }) => ({
      name,
      title,
      version,
      operations: named(({ document }) => document === name),
      notFollowed,
    })),
    operations,
    notCertain: named(({ certainty }) => certainty !== 'certain'),
    withoutAddress: named(({ hasAddress }) => !hasAddress),
  };
}
