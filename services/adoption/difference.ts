import type { Certainty, OperationName } from '../operation';

/** What of an operation or a field an official document has otherwise. */
export type What =
  | 'server'
  | 'path'
  | 'method'
  | 'body'
  | 'status'
  | 'new'
  | 'gone'
  | 'spelling'
  | 'type'
  | 'required'
  | 'values'
  | 'valuesNew'
  | 'valuesGone'
  | 'null'
  | LimitName;

/** What limits a value, by the keywords of JSON Schema. */
export const limitNames = [
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
] as const;

export type LimitName = (typeof limitNames)[number];

/** Something that an official document has otherwise than this project took it to be. */
export interface Difference {
  readonly about: 'operation' | 'field' | 'code';
  /** The operation, the JSON pointer of the field (`*` for any item of a list), or the code. */
  readonly subject: string;
  /**
   * Where in the operation, as OpenAPI calls it: `query`, `header`, `requestBody` or `responses`, with a name, a status or a JSON
   * pointer; empty for the operation itself, fields and codes.
   */
  readonly place: string;
  readonly what: What;
  /** What this project took it to be, as OpenAPI and JSON Schema say it, in no language; empty where it has nothing. */
  readonly ours: string;
  /** What the document says; empty where it says nothing. */
  readonly theirs: string;
  /** Whether the patch takes it in; what it does not is for somebody to decide. */
  readonly isInPatch: boolean;
}

/** An operation that an official document has. */
export interface AdoptedOperation {
  readonly name: OperationName;
  /** How sure this project was of it. */
  readonly certainty: Certainty;
  readonly document: string;
  readonly operationId: string;
  /** Whether nothing of it is left to decide, so that the patch makes it certain. */
  readonly isSettled: boolean;
}

/** One step of a JSON Patch (RFC 6902). */
export type PatchStep =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'move'; readonly from: string; readonly path: string }
  | { readonly op: 'remove'; readonly path: string };

/** What official documents say, held against what this project took the services to be. */
export interface Adoption {
  readonly documents: readonly { readonly name: string; readonly title: string; readonly version: string }[];
  readonly operations: readonly AdoptedOperation[];
  /** The operations that none of the documents has. */
  readonly missing: readonly OperationName[];
  readonly differences: readonly Difference[];
  /** What makes this project's own document say the same. */
  readonly patch: { readonly file: string; readonly steps: readonly PatchStep[] };
  /** References of the documents that were not followed, since they lead elsewhere. */
  readonly notFollowed: readonly string[];
}
