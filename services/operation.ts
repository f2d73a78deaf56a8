/** The operations of the services, by the names that this project gives them. */
export const operationNames = [
  'submit',
  'change',
  'validate',
  'validateChange',
  'uploadAttachment',
  'attachmentState',
  'regelverk',
  'caseStatus',
  'changedCases',
  'innsyn',
] as const;

export type OperationName = (typeof operationNames)[number];

/** The operations of Altinn's API for systems and system users: see `schemas/altinn.openapi.json`. */
export const altinnOperationNames = [
  'registerSystem',
  'readSystem',
  'changeSystem',
  'requestSystemUser',
  'requestAgentSystemUser',
  'requestState',
  'agentRequestState',
  'requestByReference',
  'listRequests',
  'deleteRequest',
  'listSystemUsers',
  'findSystemUser',
] as const;

export type AltinnOperationName = (typeof altinnOperationNames)[number];

/** The operations of Dialogporten: see `schemas/dialogporten.openapi.json`. */
export const dialogportenOperationNames = [
  'searchDialogs',
  'readDialog',
  'dialogTransmissions',
  'dialogEvents',
] as const;

export type DialogportenOperationName = (typeof dialogportenOperationNames)[number];

/** Everything that is called: the services, Altinn, Dialogporten, and Maskinporten's endpoints. */
export type CallName = OperationName | AltinnOperationName | DialogportenOperationName | 'token' | 'metadata';

/** How sure it is that an operation is as described: see `schemas/tjenester.openapi.json`. */
export type Certainty = 'certain' | 'likely' | 'assumed';

/** What an operation was recognised by; `bundled` is the document of this project. */
export type FoundBy = 'bundled' | 'setting' | 'operationId' | 'tag' | 'path';

export interface OperationParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  /** The `format` of its schema, such as `date-time`; empty where none is given. */
  readonly format: string;
}

/** What an operation takes: a JSON document, the bytes of a file, or a form with a file in one of its fields. */
export type OperationBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json' }
  | { readonly kind: 'bytes' }
  | {
      readonly kind: 'form';
      readonly fileField: string;
      /** The other fields that the form has. */
      readonly fields?: readonly string[];
    };

/** One operation, read from an OpenAPI document. */
export interface Operation {
  readonly name: OperationName;
  /** In capitals. */
  readonly method: string;
  /** The address, with `{parameters}` in its path; only the path where no server is known for the environment. */
  readonly url: string;
  readonly parameters: readonly OperationParameter[];
  readonly body: OperationBody;
  /** Whether the operation is sure to be so. What stands in an official document is certain. */
  readonly certainty: Certainty;
  readonly foundBy: FoundBy;
  /** The document that it stands in, as the user named it; empty for the one of this project. */
  readonly document: string;
  readonly operationId: string;
}

export type Operations = Readonly<Record<OperationName, Operation>>;
