import { operationsIn, type PlatformOperation } from '../altinn/operations';
import { dialogportenOperationNames, type DialogportenOperationName } from '../operation';

export type DialogportenOperation = PlatformOperation<DialogportenOperationName>;

type DialogportenOperations = Readonly<Record<DialogportenOperationName, DialogportenOperation>>;

let read: DialogportenOperations | undefined;

/** @returns the operations of `schemas/dialogporten.openapi.json` */
export function dialogportenOperations(): DialogportenOperations {
  read ??= operationsIn(require('#schemas/dialogporten.openapi.json'), dialogportenOperationNames);
  return read;
}
