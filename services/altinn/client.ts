import { ElanError } from '../errors';
import type { AltinnOperationName } from '../operation';
import { isObject, objectOf, objectsOf, textOf } from '../operations/values';
import {
  readRequest,
  readSystem,
  readSystemUser,
  writtenPackages,
  writtenRights,
  writtenSystem,
  type SystemUser,
  type SystemUserRequest,
  type VendorSystem,
} from './answers';
import { callAltinn, type AltinnCall, type AltinnCaller } from './call';
import type { AltinnAnswer, Subject } from './read-refusal';

/** What a customer is asked for. */
export interface WantedSystemUser {
  readonly systemId: string;
  /** The customer's organisation number. */
  readonly organisation: string;
  /** Which of several system users it becomes; the customer's organisation number where it is left out. */
  readonly externalRef?: string;
  /** Where the customer is sent to afterwards: one of those that the system is registered with. */
  readonly redirectUrl?: string;
  /** What it may do: rights to resources, or, for one that acts for the customer's clients, packages. */
  readonly rights:
    | { readonly kind: 'standard'; readonly resources: readonly string[] }
    | { readonly kind: 'agent'; readonly accessPackages: readonly string[] };
}

/** Which system user of a customer. */
export interface SystemUserKey {
  readonly systemId: string;
  readonly organisation: string;
  readonly externalRef?: string;
}

/** Altinn's register of systems, and its system users. Every method throws an {@link ElanError} when it does not succeed. */
export interface AltinnClient {
  registerSystem(system: VendorSystem, signal?: AbortSignal): Promise<void>;
  /** @returns undefined where no such system is registered */
  system(systemId: string, signal?: AbortSignal): Promise<VendorSystem | undefined>;
  changeSystem(system: VendorSystem, signal?: AbortSignal): Promise<void>;
  request(wanted: WantedSystemUser, signal?: AbortSignal): Promise<SystemUserRequest>;
  requestState(id: string, kind: 'standard' | 'agent', signal?: AbortSignal): Promise<SystemUserRequest>;
  /** @returns undefined where nobody was asked for it */
  requestFor(key: SystemUserKey, signal?: AbortSignal): Promise<SystemUserRequest | undefined>;
  requests(systemId: string, signal?: AbortSignal): Promise<readonly SystemUserRequest[]>;
  deleteRequest(id: string, signal?: AbortSignal): Promise<void>;
  systemUsers(systemId: string, signal?: AbortSignal): Promise<readonly SystemUser[]>;
  /** @returns undefined where there is none */
  systemUser(key: SystemUserKey, signal?: AbortSignal): Promise<SystemUser | undefined>;
}

/** @returns Altinn, called as one vendor */
export function createAltinnClient(caller: AltinnCaller): AltinnClient {
  return { ...ofSystems(caller), ...ofRequests(caller), ...ofSystemUsers(caller) };
}

function ofSystems(caller: AltinnCaller): Pick<AltinnClient, 'registerSystem' | 'system' | 'changeSystem'> {
  return {
    registerSystem: async (system, signal) => {
      const subject = { system: system.id };
      await callAltinn(caller, { operation: 'registerSystem', body: writtenSystem(system), subject, signal });
    },
    system: (systemId, signal) => {
      const call = about({ systemId }, { operation: 'readSystem', path: { systemId } }, signal);
      return ifThere(async () => answered(await callAltinn(caller, call), readSystem, call.operation));
    },
    changeSystem: async (system, signal) => {
      const path = { systemId: system.id };
      const body = writtenSystem(system);
      await callAltinn(caller, about(path, { operation: 'changeSystem', path, body }, signal));
    },
  };
}

function ofRequests(
  caller: AltinnCaller,
): Pick<AltinnClient, 'request' | 'requestState' | 'requestFor' | 'requests' | 'deleteRequest'> {
  const one = async (call: AltinnCall): Promise<SystemUserRequest> =>
    answered(await callAltinn(caller, call), readRequest, call.operation);
  return {
    request: (wanted, signal) => {
      const operation = wanted.rights.kind === 'agent' ? 'requestAgentSystemUser' : 'requestSystemUser';
      return one(about(wanted, { operation, body: writtenRequest(wanted) }, signal));
    },
    requestState: (requestId, kind, signal) => {
      const operation = kind === 'agent' ? 'agentRequestState' : 'requestState';
      return one({ operation, path: { requestId }, subject: {}, signal });
    },
    requestFor: (key, signal) => {
      const { systemId, organisation: orgno, externalRef = orgno } = key;
      const path = { systemId, orgno, externalRef };
      return ifThere(() => one(about(key, { operation: 'requestByReference', path }, signal)));
    },
    requests: (systemId, signal) => everyPage(caller, 'listRequests', systemId, readRequest, signal),
    deleteRequest: async (requestId, signal) => {
      await callAltinn(caller, { operation: 'deleteRequest', path: { requestId }, subject: {}, signal });
    },
  };
}

function ofSystemUsers(caller: AltinnCaller): Pick<AltinnClient, 'systemUsers' | 'systemUser'> {
  return {
    systemUsers: (systemId, signal) => everyPage(caller, 'listSystemUsers', systemId, readSystemUser, signal),
    systemUser: (key, signal) => {
      const { systemId, organisation, externalRef = organisation } = key;
      const asked = { 'system-id': systemId, orgno: organisation, 'external-ref': externalRef };
      const call = about(key, { operation: 'findSystemUser', query: new URLSearchParams(asked) }, signal);
      return ifThere(async () => {
        const answer = await callAltinn(caller, call);
        return answer.body.text === '' ? undefined : answered(answer, readSystemUser, call.operation);
      });
    },
  };
}

function writtenRequest({
  systemId,
  organisation,
  externalRef,
  redirectUrl,
  rights,
}: WantedSystemUser): object {
  return {
    externalRef: externalRef ?? organisation,
    systemId,
    partyOrgNo: organisation,
    ...(rights.kind === 'agent'
      ? { accessPackages: writtenPackages(rights.accessPackages) }
      : { rights: writtenRights(rights.resources) }),
    redirectUrl: redirectUrl ?? '',
  };
}

/** @returns a call with what its refusals are told by */
function about(
  { systemId, organisation, externalRef }: Partial<SystemUserKey>,
  call: Omit<AltinnCall, 'subject' | 'signal'>,
  signal: AbortSignal | undefined,
): AltinnCall {
  const subject: Subject = {
    ...(systemId === undefined ? {} : { system: systemId }),
    ...(organisation === undefined ? {} : { party: organisation }),
    ...(externalRef === undefined ? {} : { reference: externalRef }),
  };
  return { ...call, subject, signal };
}

function answered<Value>(
  { body, status }: AltinnAnswer,
  read: (json: unknown) => Value | undefined,
  operation: AltinnOperationName,
): Value {
  const value = read(body.json);
  if (value !== undefined) return value;
  throw unreadable(status, operation, 'id');
}

function unreadable(status: number, operation: AltinnOperationName, problem: string): ElanError {
  return new ElanError('altinnAnswerUnreadable', { args: { status, problem }, operation, status });
}

async function ifThere<Value>(ask: () => Promise<Value | undefined>): Promise<Value | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ElanError && ['AUTH-00010', 'altinnNotFound'].includes(error.reason))
      return undefined;
    throw error;
  }
}

/** More than any vendor has customers for. */
const mostPages = 1000;

/**
 * Reads a list to its end. Where a page names the next one, its query is taken and nothing else: the address may be one
 * that only Altinn itself reaches, and no token goes to another host than the one that is known.
 */
async function everyPage<Item>(
  caller: AltinnCaller,
  operation: 'listRequests' | 'listSystemUsers',
  systemId: string,
  read: (json: unknown) => Item | undefined,
  signal: AbortSignal | undefined,
): Promise<Item[]> {
  const items: Item[] = [];
  const seen = new Set<string>();
  let query = new URLSearchParams();
  while (!seen.has(query.toString()) && seen.size < mostPages) {
    seen.add(query.toString());
    const call = about({ systemId }, { operation, path: { systemId }, query }, signal);
    const { body, status } = await callAltinn(caller, call);
    if (!isObject(body.json) || !Array.isArray(body.json['data']))
      throw unreadable(status, operation, 'data');
    for (const each of objectsOf(body.json, 'data')) {
      const item = read(each);
      if (item === undefined) throw unreadable(status, operation, 'id');
      items.push(item);
    }
    const next = textOf(objectOf(body.json, 'links'), 'next');
    if (next === '') return items;
    query = queryOf(next, caller.address);
  }
  throw new ElanError('altinnPagesEndless', { args: { pages: seen.size }, operation });
}

function queryOf(next: string, address: string): URLSearchParams {
  return URL.canParse(next, address) ? new URL(next, address).searchParams : new URLSearchParams();
}
