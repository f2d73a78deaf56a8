import { randomUUID } from 'node:crypto';
import { isOrganisationNumber, isSynthetic } from '../../engine/rules/identifiers';
import type { Sandbox } from '../sandbox';
import type { RequestStatus, StoredRequest, StoredSystem } from '../state/state';
import type { PlatformOperation, AskedOfPlatform } from '../platform-router';
import { pageOf } from './pages';
import { altinnRefusal, type AltinnCode } from './refusals';
import { ownSystem, resourcesOf } from './systems';

/** What is asked for, as it is sent: the document has been held against it already. */
interface SentRequest {
  readonly systemId: string;
  readonly partyOrgNo: string;
  readonly externalRef?: string;
  readonly redirectUrl?: string;
  readonly rights?: StoredSystem['rights'];
  readonly accessPackages?: StoredRequest['accessPackages'];
}

export const requestSystemUser: PlatformOperation = (asked, sandbox) => request(asked, sandbox, 'standard');
export const requestAgentSystemUser: PlatformOperation = (asked, sandbox) => request(asked, sandbox, 'agent');

export const requestState: PlatformOperation = (asked, sandbox) => state(asked, sandbox, 'standard');
export const agentRequestState: PlatformOperation = (asked, sandbox) => state(asked, sandbox, 'agent');

export const requestByReference: PlatformOperation = ({ caller, parameters }, sandbox) => {
  const { systemId, orgno, externalRef } = parameters;
  const found = ofVendor(sandbox, caller.organisasjonsnummer).find(
    (each) => each.systemId === systemId && each.partyOrgNo === orgno && each.externalRef === externalRef,
  );
  if (!found) throw altinnRefusal('AUTH-00010');
  return { status: 200, body: shown(found, sandbox) };
};

export const listRequests: PlatformOperation = (asked, sandbox) => {
  const systemId = asked.parameters['systemId'] ?? '';
  ownSystem(asked, sandbox, systemId, () => altinnRefusal('AUTH-00011'));
  const all = sandbox.store.state.altinn.requests.filter((each) => each.systemId === systemId);
  const path = `/authentication/api/v1/systemuser/request/vendor/bysystem/${systemId}`;
  return {
    status: 200,
    body: pageOf(
      all.map((each) => shown(each, sandbox)),
      asked,
      path,
    ),
  };
};

export const deleteRequest: PlatformOperation = (asked, sandbox) => {
  const found = byId(asked, sandbox);
  const { altinn } = sandbox.store.state;
  sandbox.store.change({ altinn: { ...altinn, requests: altinn.requests.filter((each) => each !== found) } });
  return { status: 202 };
};

function request(asked: AskedOfPlatform, sandbox: Sandbox, kind: StoredRequest['kind']) {
  const sent = asked.body as SentRequest;
  const system = ownSystem(asked, sandbox, sent.systemId, () => altinnRefusal('AUTH-00011'));
  checkWanted(sent, system, kind, sandbox);
  const made: StoredRequest = {
    id: randomUUID(),
    kind,
    systemId: system.id,
    partyOrgNo: sent.partyOrgNo,
    externalRef: sent.externalRef || sent.partyOrgNo,
    status: 'New',
    redirectUrl: sent.redirectUrl ?? '',
    rights: sent.rights ?? [],
    accessPackages: sent.accessPackages ?? [],
    created: new Date(sandbox.now()).toISOString(),
  };
  const { altinn } = sandbox.store.state;
  const isSame = (each: StoredRequest): boolean =>
    each.systemId === made.systemId &&
    each.partyOrgNo === made.partyOrgNo &&
    each.externalRef === made.externalRef;
  const code = codeOfEarlier[altinn.requests.find(isSame)?.status ?? 'Timedout'];
  if (code) throw altinnRefusal(code);
  const users = altinn.systemUsers.filter(({ isDeleted }) => !isDeleted);
  if (users.some((each) => isSame({ ...made, ...each, partyOrgNo: each.organisasjonsnummer })))
    throw altinnRefusal('AUTH-00004');
  const others = altinn.requests.filter((each) => !isSame(each));
  sandbox.store.change({ altinn: { ...altinn, requests: [...others, made] } });
  return { status: 201, body: shown(made, sandbox) };
}

/** One that has timed out is no obstacle. */
const codeOfEarlier: Readonly<Record<RequestStatus, AltinnCode | undefined>> = {
  New: 'AUTH-00007',
  Accepted: 'AUTH-00006',
  Denied: 'AUTH-00008',
  Rejected: 'AUTH-00009',
  Timedout: undefined,
};

function checkWanted(
  { partyOrgNo, redirectUrl = '', rights = [], accessPackages = [] }: SentRequest,
  system: StoredSystem,
  kind: StoredRequest['kind'],
  { store }: Sandbox,
): void {
  const isKnown = isOrganisationNumber(partyOrgNo) && isSynthetic(partyOrgNo);
  if (!isKnown || store.state.register[partyOrgNo] === 'ukjent') throw altinnRefusal('AUTH-00000');
  if (redirectUrl !== '' && system.allowedRedirectUrls.length === 0) throw altinnRefusal('AUTH-00026');
  if (redirectUrl !== '' && !system.allowedRedirectUrls.includes(redirectUrl))
    throw altinnRefusal('AUTH-00021');
  const wanted = kind === 'agent' ? accessPackages.map(({ urn }) => urn) : resourcesOf(rights);
  const offered =
    kind === 'agent' ? (system.accessPackages ?? []).map(({ urn }) => urn) : resourcesOf(system.rights);
  if (wanted.length === 0 || !wanted.every((each) => offered.includes(each)))
    throw altinnRefusal('AUTH-00001');
}

function state(asked: AskedOfPlatform, sandbox: Sandbox, kind: StoredRequest['kind']) {
  const found = byId(asked, sandbox);
  if (found.kind !== kind) throw altinnRefusal('AUTH-00010');
  return { status: 200, body: shown(found, sandbox) };
}

function byId({ caller, parameters }: AskedOfPlatform, sandbox: Sandbox): StoredRequest {
  const own = ofVendor(sandbox, caller.organisasjonsnummer);
  const found = own.find(({ id }) => id === parameters['requestId']);
  if (!found) throw altinnRefusal('AUTH-00010');
  return found;
}

function ofVendor({ store }: Sandbox, vendor: string): readonly StoredRequest[] {
  return store.state.altinn.requests.filter(({ systemId }) => systemId.startsWith(`${vendor}_`));
}

function shown({ kind, rights, accessPackages, ...request }: StoredRequest, { url }: Sandbox): object {
  const confirmUrl = `${url}/altinn/bekreft/${request.id}`;
  return { ...request, ...(kind === 'agent' ? { accessPackages } : { rights }), confirmUrl };
}
