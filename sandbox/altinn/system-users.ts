import type { Sandbox } from '../sandbox';
import { Refusal } from '../refusal';
import type { StoredSystemUser } from '../state/state';
import type { PlatformOperation } from '../platform-router';
import { pageOf } from './pages';
import { altinnRefusal } from './refusals';
import { ownSystem } from './systems';

export const listSystemUsers: PlatformOperation = (asked, sandbox) => {
  const systemId = asked.parameters['systemId'] ?? '';
  ownSystem(asked, sandbox, systemId, () => altinnRefusal('AUTH-00011'));
  const users = sandbox.store.state.altinn.systemUsers.filter((each) => each.systemId === systemId);
  const path = `/authentication/api/v1/systemuser/vendor/bysystem/${systemId}`;
  return {
    status: 200,
    body: pageOf(
      users.map((each) => shown(each, sandbox)),
      asked,
      path,
    ),
  };
};

export const findSystemUser: PlatformOperation = (asked, sandbox) => {
  const { orgno, 'system-id': systemId = '', 'external-ref': externalRef = orgno } = asked.parameters;
  ownSystem(asked, sandbox, systemId, () => altinnRefusal('AUTH-00011'));
  const found = sandbox.store.state.altinn.systemUsers.find(
    (each) =>
      !each.isDeleted &&
      each.systemId === systemId &&
      each.organisasjonsnummer === orgno &&
      each.externalRef === externalRef,
  );
  if (!found) throw new Refusal(404, 'Finnes ikke', 'Det finnes ingen slik systembruker.');
  return { status: 200, body: shown(found, sandbox) };
};

function shown(user: StoredSystemUser, { store }: Sandbox): object {
  const { id, systemId, organisasjonsnummer, externalRef, kind, created, isDeleted } = user;
  const system = store.state.altinn.systems.find((each) => each.id === systemId);
  return {
    id,
    integrationTitle: system?.name.nb ?? '',
    systemId,
    reporteeOrgNo: organisasjonsnummer,
    created,
    isDeleted,
    supplierOrgno: systemId.split('_')[0],
    externalRef,
    userType: kind,
  };
}
