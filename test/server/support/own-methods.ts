import { DocumentSymbolRequest } from 'vscode-languageserver/node';
import { migrateMethod } from '../../../server/protocol/migrate';
import { pictureMethod } from '../../../server/protocol/picture';
import { modelStatusMethod } from '../../../server/protocol/protocol';
import { serviceMethods } from '../../../server/protocol/services';

/** A request that no server knows; what was sent before it has arrived when it is refused. */
export const roundTripMethod = 'test/roundTrip';

/** What is in no specification, and is said all the same. */
export const ownMethods: ReadonlySet<string> = new Set([
  modelStatusMethod,
  migrateMethod,
  pictureMethod,
  ...Object.values(serviceMethods),
  roundTripMethod,
]);

/** Its client asks for the outline by itself, ahead of time. */
export const knownToVsCode: ReadonlySet<string> = new Set([DocumentSymbolRequest.method]);
