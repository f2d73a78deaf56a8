import facts from '#schemas/hendelser.json';
import { callPlatform, type PlatformCall, type PlatformCaller } from '../altinn/call';
import type { AltinnAnswer } from '../altinn/read-refusal';
import { ElanError } from '../errors';
import type { DialogportenOperationName } from '../operation';
import { Secret } from '../log/secret';
import { isObject, textOf } from '../operations/values';
import { readDialog, readTransmission, type Dialog, type Transmission } from './answers';
import { dialogportenOperations } from './operations';
import { hear, type Heard, type WantedStream } from './hear';
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
  /** @returns the customer's dialogs whose content was changed last, that one foremost: one page of them */
  newest(organisation: string, signal?: AbortSignal): Promise<readonly Dialog[]>;
  /** @returns what opens a dialog's stream, for some minutes; undefined where it has nothing such. The dialog is seen by that. */
  dialogToken(dialogId: string, signal?: AbortSignal): Promise<Secret | undefined>;
  /** Hears of what happens in a dialog, until the other side ends that. */
  hear(stream: WantedStream, heard: Heard): Promise<void>;
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
    newest: async (organisation, signal) => {
      const query = queryOf({ organisation }, { orderBy: 'contentUpdatedAt_desc' });
      return (await onePage(caller, query, signal)).dialogs;
    },
    dialogToken: async (dialogId, signal) => {
      const { body } = await call(caller, 'readDialog', { path: { dialogId }, signal });
      const token = textOf(body.json, 'dialogToken');
      if (token === '') return undefined;
      const value = new Secret(token);
      caller.world.log.hidePassing(value);
      return value;
    },
    hear: (stream, heard) => hear(caller, stream, heard),
  };
}

async function everyPage(
  caller: PlatformCaller,
  search: DialogSearch,
  signal: AbortSignal | undefined,
): Promise<Dialog[]> {
  const found: Dialog[] = [];
  const seen = new Set<string>();
  let token = '';
  while (!seen.has(token) && seen.size < mostPages) {
    seen.add(token);
    const order = { orderBy: 'updatedAt_asc', ...(token === '' ? {} : { continuationToken: token }) };
    const { dialogs, next } = await onePage(caller, queryOf(search, order), signal);
    found.push(...dialogs);
    if (next === undefined) return found;
    token = next;
  }
  throw new ElanError('dialogportenPagesEndless', {
    args: { pages: seen.size },
    operation: 'searchDialogs',
  });
}

function queryOf(
  { organisation, updatedAfter }: DialogSearch,
  page: Readonly<Record<string, string>>,
): URLSearchParams {
  return new URLSearchParams({
    serviceResource: resource,
    ...(organisation === undefined ? {} : { party: `${party}${organisation}` }),
    ...(updatedAfter === undefined ? {} : { updatedAfter }),
    limit: pageSize,
    ...page,
  });
}

/** @returns a page of dialogs, and what the next one is found by where there is one */
async function onePage(
  caller: PlatformCaller,
  query: URLSearchParams,
  signal: AbortSignal | undefined,
): Promise<{ readonly dialogs: readonly Dialog[]; readonly next: string | undefined }> {
  const operation = 'searchDialogs';
  const { body, status } = await call(caller, operation, { query, signal });
  if (!isObject(body.json)) throw unreadable(status, operation, 'items');
  const { items, hasNextPage, continuationToken } = body.json;
  const dialogs = listOf(items ?? [], readDialog, { status, operation });
  if (hasNextPage !== true) return { dialogs, next: undefined };
  if (typeof continuationToken !== 'string') throw unreadable(status, operation, 'continuationToken');
  return { dialogs, next: continuationToken };
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
