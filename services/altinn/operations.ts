import { altinnOperationNames, type AltinnOperationName, type Certainty } from '../operation';
import { objectOf, objectsOf, textOf, textsOf, isObject } from '../operations/values';

/** Where an operation of Altinn's platform is, and what it takes. */
export interface PlatformOperation<Name extends string> {
  readonly name: Name;
  /** In capitals. */
  readonly method: string;
  /** With `{parameters}`. */
  readonly path: string;
  /** What the vendor's token has to be for. */
  readonly scope: string;
  readonly certainty: Certainty;
}

export type AltinnOperation = PlatformOperation<AltinnOperationName>;

type AltinnOperations = Readonly<Record<AltinnOperationName, AltinnOperation>>;

let read: AltinnOperations | undefined;

/** @returns the operations of `schemas/altinn.openapi.json` */
export function altinnOperations(): AltinnOperations {
  read ??= operationsIn(require('#schemas/altinn.openapi.json'), altinnOperationNames);
  return read;
}

/** @returns the operations that a document of ours has, of which it has all that are named */
export function operationsIn<Name extends string>(
  document: unknown,
  names: readonly Name[],
): Readonly<Record<Name, PlatformOperation<Name>>> {
  const found = [...describedIn(document, names)];
  return Object.fromEntries(found) as Record<Name, PlatformOperation<Name>>;
}

function* describedIn<Name extends string>(
  document: unknown,
  names: readonly Name[],
): Generator<[Name, PlatformOperation<Name>]> {
  for (const [path, methods] of Object.entries(objectOf(document, 'paths'))) {
    for (const [method, operation] of Object.entries(isObject(methods) ? methods : {})) {
      const about = objectOf(operation, 'x-elan');
      const name = names.find((each) => each === textOf(about, 'operation'));
      if (name === undefined) continue;
      const [scope = ''] = objectsOf(operation, 'security').flatMap((each) => textsOf(each, 'maskinporten'));
      const certainty = textOf(about, 'certainty') as Certainty;
      yield [name, { name, method: method.toUpperCase(), path, scope, certainty }];
    }
  }
}
