import { altinnOperationNames, type AltinnOperationName, type Certainty } from '../operation';
import { objectOf, objectsOf, textOf, textsOf, isObject } from '../operations/values';

/** Where an operation of Altinn's is, and what it takes. */
export interface AltinnOperation {
  readonly name: AltinnOperationName;
  /** In capitals. */
  readonly method: string;
  /** With `{parameters}`. */
  readonly path: string;
  /** What the vendor's token has to be for. */
  readonly scope: string;
  readonly certainty: Certainty;
}

type AltinnOperations = Readonly<Record<AltinnOperationName, AltinnOperation>>;

let read: AltinnOperations | undefined;

/** @returns the operations of `schemas/altinn.openapi.json` */
export function altinnOperations(): AltinnOperations {
  read ??= Object.fromEntries([...operationsIn(require('#schemas/altinn.openapi.json'))]) as AltinnOperations;
  return read;
}

function* operationsIn(document: unknown): Generator<[AltinnOperationName, AltinnOperation]> {
  for (const [path, methods] of Object.entries(objectOf(document, 'paths'))) {
    for (const [method, operation] of Object.entries(isObject(methods) ? methods : {})) {
      const about = objectOf(operation, 'x-elan');
      const name = altinnOperationNames.find((each) => each === textOf(about, 'operation'));
      if (name === undefined) continue;
      const [scope = ''] = objectsOf(operation, 'security').flatMap((each) => textsOf(each, 'maskinporten'));
      const certainty = textOf(about, 'certainty') as Certainty;
      yield [name, { name, method: method.toUpperCase(), path, scope, certainty }];
    }
  }
}
