import type { Environment } from '../profile';
import {
  bundledAddress,
  checkedBaseUrl,
  officialAddress,
  refuseElsewhere,
  refuseUnencrypted,
  withoutLocalhost,
  type Whereabouts,
} from './addresses';
import { bundledOperations, type BundledOperation } from './bundled';
import type { FoundBy, Operation, OperationName, Operations } from '../operation';
import { operationsIn, type WrittenOperation } from './operations-in';
import { decide, type Decided, type GivenAddress, type Overrides } from './overrides';
import type { OpenApiDocument } from './read-document';
import { bodyOf, parametersOf, pathParameters } from './read-operation';
import { recognise, type Recognition } from './recognise';

/** What the operations are read from. */
export interface OperationSources {
  /** The official documents; none where the user has none. In the local environment they are not looked at. */
  readonly documents?: readonly OpenApiDocument[];
  /** What the user says of single operations; in the local environment it is not looked at. */
  readonly overrides?: Overrides;
  readonly environment: Environment;
  /** The profile's. */
  readonly baseUrl?: string;
}

/** An operation of a document that could have been taken as well. */
export interface OtherCandidate {
  readonly document: string;
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly by: FoundBy;
}

/** How the operations were found. */
export interface Found {
  readonly environment: Environment;
  /** The documents that were looked at. */
  readonly documents: readonly OpenApiDocument[];
  readonly operations: Operations;
  readonly others: ReadonlyMap<OperationName, readonly OtherCandidate[]>;
}

/**
 * Finds the operations: in the official documents, by what the user says, by operationId, by tag or by the shape of
 * the path; and what is not found there, in this project's own document.
 * @throws ElanError of kind `settings` for a base address that is none, and for settings that lead nowhere
 */
export async function findOperations(
  sources: OperationSources,
): Promise<{ readonly operations: Operations; readonly found: Found }> {
  const { environment } = sources;
  const isLocal = environment === 'local';
  const bundled = await bundledOperations();
  const documents = isLocal ? [] : (sources.documents ?? []);
  const candidates = documents.flatMap(operationsIn);
  const decided = decide(isLocal ? {} : (sources.overrides ?? {}), candidates);
  const open = bundled.filter(({ name }) => !decided.given.has(name));
  const recognition = recognise(open, candidates, decided.chosen);
  const whereabouts = whereaboutsOf(sources, bundled);
  const entries = bundled.map((operation) => [
    operation.name,
    operationOf(operation, decided, recognition, whereabouts),
  ]);
  const operations = Object.fromEntries(entries) as Operations;
  return { operations, found: { environment, documents, operations, others: othersOf(recognition) } };
}

function whereaboutsOf(
  { environment, baseUrl }: OperationSources,
  bundled: readonly BundledOperation[],
): Whereabouts {
  if (baseUrl === undefined) return { environment };
  const apiPath = bundled.find(({ name }) => name === 'submit')?.written.path ?? '';
  const checked = checkedBaseUrl(baseUrl, apiPath);
  if (environment === 'local') refuseElsewhere(checked);
  return { environment, baseUrl: checked };
}

function operationOf(
  bundled: BundledOperation,
  { given }: Decided,
  { best }: Recognition,
  whereabouts: Whereabouts,
): Operation {
  const address = given.get(bundled.name);
  if (address) return givenOperation(bundled, address, whereabouts);
  const recognised = best.get(bundled.name);
  if (recognised) return officialOperation(bundled, recognised.written, recognised.by, whereabouts);
  return bundledOperation(bundled, whereabouts);
}

function bundledOperation(
  { name, written, certainty }: BundledOperation,
  whereabouts: Whereabouts,
): Operation {
  return {
    name,
    method: written.method,
    url: bundledAddress(written, written.path, whereabouts),
    parameters: parametersOf(written),
    body: bodyOf(written, preferredBody(written)),
    certainty,
    foundBy: 'bundled',
    document: '',
    operationId: written.operationId,
  };
}

function officialOperation(
  bundled: BundledOperation,
  written: WrittenOperation,
  foundBy: FoundBy,
  whereabouts: Whereabouts,
): Operation {
  return {
    name: bundled.name,
    method: written.method,
    url: officialAddress(written, whereabouts),
    parameters: parametersOf(written),
    body: bodyOf(written, preferredBody(bundled.written)),
    certainty: 'certain',
    foundBy,
    document: written.document.name,
    operationId: written.operationId,
  };
}

/** The user knows the address; what is sent there is still what this project takes it to be. */
function givenOperation(
  bundled: BundledOperation,
  { method, address }: GivenAddress,
  whereabouts: Whereabouts,
): Operation {
  const operation = bundledOperation(bundled, whereabouts);
  const isPath = address.startsWith('/');
  if (!isPath) refuseUnencrypted(address);
  return {
    ...operation,
    method,
    url: isPath ? bundledAddress(bundled.written, address, whereabouts) : withoutLocalhost(address),
    parameters: [
      ...pathParameters(address),
      ...operation.parameters.filter((parameter) => parameter.in !== 'path'),
    ],
    foundBy: 'setting',
  };
}

/** What this project's own document wants of an operation: a file where it takes no JSON. */
function preferredBody(written: WrittenOperation): 'json' | 'file' {
  return bodyOf(written, 'json').kind === 'json' ? 'json' : 'file';
}

function othersOf({ others }: Recognition): Found['others'] {
  return new Map(
    [...others].map(([name, candidates]) => [
      name,
      candidates.map(({ written, by }) => ({
        document: written.document.name,
        method: written.method,
        path: written.path,
        operationId: written.operationId,
        by,
      })),
    ]),
  );
}
