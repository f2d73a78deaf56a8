import { isObject, objectOf, objectsOf, textOf, textsOf, type JsonObject } from '../operations/values';

/** A system, as a vendor registers it. */
export interface VendorSystem {
  /** `<the vendor's organisation number>_<name>` */
  readonly id: string;
  readonly name: Texts;
  readonly description: Texts;
  /** The resources that its system users may have the right to. */
  readonly resources: readonly string[];
  /** Packages of rights, as `urn:altinn:accesspackage:…`: for agents, who act for clients. */
  readonly accessPackages: readonly string[];
  /** The clients in Maskinporten that act as it. */
  readonly clientIds: readonly string[];
  /** Where customers may be sent to when they have answered; https only. */
  readonly redirectUrls: readonly string[];
  /** Whether customers see it in Altinn, and may make a system user themselves. */
  readonly isVisible: boolean;
}

/** A text in the languages that Altinn asks for. */
export interface Texts {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** A request to a customer for a system user. */
export interface SystemUserRequest {
  readonly id: string;
  readonly systemId: string;
  /** The customer's organisation number. */
  readonly organisation: string;
  /** The customer's organisation number where the vendor has given none. */
  readonly externalRef: string;
  /** `New`, `Accepted`, `Rejected`, `Denied`, `Timedout`, or whatever else Altinn says. */
  readonly status: string;
  /** The page at which somebody at the customer answers; empty where the answer has none. */
  readonly confirmUrl: string;
  /** When it was made, as Altinn writes it; empty where the answer does not say. */
  readonly created: string;
}

/** A system user of a customer. */
export interface SystemUser {
  readonly id: string;
  readonly title: string;
  readonly systemId: string;
  /** The customer's organisation number. */
  readonly organisation: string;
  readonly externalRef: string;
  /** As Altinn writes it; empty where it does not say. */
  readonly created: string;
  readonly isDeleted: boolean;
  /** `standard`, `agent`, or whatever else Altinn says. */
  readonly type: string;
}

/** @returns a system as it is sent */
export function writtenSystem(system: VendorSystem): object {
  const [vendor = ''] = system.id.split('_');
  return {
    id: system.id,
    vendor: { authority: 'iso6523-actorid-upis', ID: `0192:${vendor}` },
    name: system.name,
    description: system.description,
    rights: writtenRights(system.resources),
    ...(system.accessPackages.length > 0 ? { accessPackages: writtenPackages(system.accessPackages) } : {}),
    clientId: system.clientIds,
    allowedRedirectUrls: system.redirectUrls,
    isVisible: system.isVisible,
  };
}

/** @returns rights to resources, as they are sent */
export function writtenRights(resources: readonly string[]): object[] {
  return resources.map((value) => ({ resource: [{ id: 'urn:altinn:resource', value }] }));
}

/** @returns packages of rights, as they are sent */
export function writtenPackages(urns: readonly string[]): object[] {
  return urns.map((urn) => ({ urn }));
}

/** @returns a system as it is registered; undefined where the answer is none */
export function readSystem(json: unknown): VendorSystem | undefined {
  const id = first(json, 'id', 'systemId');
  if (!isObject(json) || id === '') return undefined;
  return {
    id,
    name: readTexts(json, 'name'),
    description: readTexts(json, 'description'),
    resources: resourcesIn(json),
    accessPackages: objectsOf(json, 'accessPackages').map((each) => first(each, 'urn')),
    clientIds: textsOf(json, 'clientId'),
    redirectUrls: textsOf(json, 'allowedRedirectUrls'),
    isVisible: json['isVisible'] === true,
  };
}

/** @returns a request; undefined where the answer is none */
export function readRequest(json: unknown): SystemUserRequest | undefined {
  const [id, status] = [first(json, 'id'), first(json, 'status')];
  if (id === '' || status === '') return undefined;
  const organisation = first(json, 'partyOrgNo');
  return {
    id,
    status,
    organisation,
    systemId: first(json, 'systemId'),
    externalRef: referenceIn(json) || organisation,
    confirmUrl: first(json, 'confirmUrl'),
    created: first(json, 'created'),
  };
}

/** @returns a system user; undefined where the answer is none */
export function readSystemUser(json: unknown): SystemUser | undefined {
  const id = first(json, 'id');
  if (!isObject(json) || id === '') return undefined;
  const organisation = first(json, 'reporteeOrgNo', 'reporteeOrgno');
  return {
    id,
    organisation,
    title: first(json, 'integrationTitle'),
    systemId: first(json, 'systemId'),
    externalRef: referenceIn(json) || organisation,
    created: first(json, 'created'),
    isDeleted: json['isDeleted'] === true,
    type: first(json, 'userType', 'systemUserType'),
  };
}

/** Altinn's examples write it in both ways. */
function referenceIn(json: unknown): string {
  return first(json, 'externalRef', 'externalReference');
}

function resourcesIn(system: JsonObject): string[] {
  return objectsOf(system, 'rights').flatMap((right) =>
    [...objectsOf(right, 'resource'), ...objectsOf(right, 'Resource')].map((each) => first(each, 'value')),
  );
}

function readTexts(system: JsonObject, name: string): Texts {
  const texts = objectOf(system, name);
  return { nb: textOf(texts, 'nb'), nn: textOf(texts, 'nn'), en: textOf(texts, 'en') };
}

function first(json: unknown, ...names: readonly string[]): string {
  return names.map((name) => textOf(json, name)).find((text) => text !== '') ?? '';
}
