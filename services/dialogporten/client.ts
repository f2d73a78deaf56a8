import facts from '#schemas/hendelser.json';
import { callPlatform, type PlatformCall, type PlatformCaller } from '../altinn/call';
import type { AltinnAnswer } from '../altinn/read-refusal';
import { ElanError } from '../errors';
import type { DialogportenOperationName } from '../operation';
import { isObject } from '../operations/values';
import { readDialog, readTransmission, type Dialog, type Transmission } from './answers';
import { dialogportenOperations } from './operations';
import { refusalOf } from './read-refusal';

/** Which dialogs are looked for. */
export interface DialogSearch {
  /** The customer's organisation number; everybody's whom the system user may act for where it is left out. */
  readonly organisation?: string;
  /** An ISO 8601 moment with a time zone; all dialogs where it is left out. */
  readonly updatedAfter?: string;
}

/** Dialogporten, as a system user calls it. Every method throws an {@link ElanError} when it does not succeed. */
export interface DialogportenClient {
  /** @returns the dialogs about utleggsbegjæringer, the one that was updated first foremost */
  search(search: DialogSearch, signal?: AbortSignal): Promise<readonly Dialog[]>;
  /** @returns the messages of a dialog, which is not seen by that */
  transmissions(dialogId: string, signal?: AbortSignal): Promise<readonly Transmission[]>;
  /** Marks a dialog as seen: Dialogporten does that for whoever reads it whole. */
  markSeen(dialogId: string, signal?: AbortSignal): Promise<void>;
}

const { resource, party } = facts.dialogporten;
const pageSize = '100';

/** Of a hundred dialogs each: more than anybody has changed between two looks. */
const mostPages = 100;

/** @returns Dialogporten, called as one system user */
export function createDialogportenClient(caller: PlatformCaller): DialogportenClient {
  return {
    search: (search, signal) => everyPage(caller, search, signal),
    transmissions: async (dialogId, signal) => {
      const { body, status } = await call(caller, 'dialogTransmissions', { path: { dialogId }, signal });
      return listOf(body.json, readTransmission, { status, operation: 'dialogTransmissions' });
    },
    markSeen: async (dialogId, signal) => {
      await call(caller, 'readDialog', { path: { dialogId }, signal });
    },
  };
}

async function everyPage(
  caller: PlatformCaller,
  { organisation, updatedAfter }: DialogSearch,
  signal: AbortSignal | undefined,
): Promise<Dialog[]> {
  const operation = 'searchDialogs';
  const found: Dialog[] = [];
  const seen = new Set<string>();
  let token = '';
  while (!seen.has(token) && seen.size < mostPages) {
    seen.add(token);
    const query = new URLSearchParams({
      serviceResource: resource,
      ...(organisation === undefined ? {} : { party: `${party}${organisation}` }),
      ...(updatedAfter === undefined ? {} : { updatedAfter }),
      orderBy: 'updatedAt_asc',
      limit: pageSize,
      ...(token === '' ? {} : { continuationToken: token }),
    });
    const { body, status } = await call(caller, operation, { query, signal });
    if (!isObject(body.json)) throw unreadable(status, operation, 'items');
    const { items, hasNextPage, continuationToken } = body.json;
    found.push(...listOf(items ?? [], readDialog, { status, operation }));
    if (hasNextPage !== true) return found;
    if (typeof continuationToken !== 'string') throw unreadable(status, operation, 'continuationToken');
    token = continuationToken;
  }
  throw new ElanError('dialogportenPagesEndless', { args: { pages: seen.size }, operation });
}

function call(
  caller: PlatformCaller,
  name: DialogportenOperationName,
  details: PlatformCall,
): Promise<AltinnAnswer> {
  const operation = dialogportenOperations()[name];
  return callPlatform(caller, details, { operation, refusal: (answer) => refusalOf(answer, operation) });
}

function listOf<Item>(
  json: unknown,
  read: (item: unknown) => Item | undefined,
  { status, operation }: { readonly status: number; readonly operation: DialogportenOperationName },
): Item[] {
  if (!Array.isArray(json)) throw unreadable(status, operation, '[]');
  return json.map((each: unknown) => {
    const item = read(each);
    if (item === undefined) throw unreadable(status, operation, 'id');
    return item;
  });
}

function unreadable(status: number, operation: DialogportenOperationName, problem: string): ElanError {
  return new ElanError('dialogportenAnswerUnreadable', { args: { status, problem }, operation, status });
}
