import { altinnResource } from '../../services/operations/environments';
import { Refusal } from '../refusal';
import type { Sandbox } from '../sandbox';
import type { StoredSystem } from '../state/state';
import type { PlatformOperation, AskedOfPlatform } from '../platform-router';
import { altinnRefusal } from './refusals';

/** A system as it is sent: the document has been held against it already. */
interface SentSystem extends StoredSystem {
  readonly vendor: { readonly ID: string };
}

/** What the resource register has: the resource of ELAN, and one of another service. */
const resources: ReadonlySet<string> = new Set([altinnResource, 'ske-innrapportering-boligselskap']);

export const registerSystem: PlatformOperation = (asked, sandbox) => {
  const system = asked.body as SentSystem;
  check(system, asked, sandbox);
  if (find(sandbox, system.id)) throw altinnRefusal('AUTH.VLD-00002');
  keep(sandbox, system);
  return { status: 200 };
};

export const readSystem: PlatformOperation = (asked, sandbox) => ({
  status: 200,
  body: ownSystem(asked, sandbox, asked.parameters['systemId'] ?? '', notThere),
});

export const changeSystem: PlatformOperation = (asked, sandbox) => {
  const system = asked.body as SentSystem;
  ownSystem(asked, sandbox, asked.parameters['systemId'] ?? '', notThere);
  check(system, asked, sandbox);
  keep(sandbox, system);
  return { status: 200 };
};

/**
 * @param missing what is thrown where there is no such system
 * @throws Refusal also where it is another vendor's
 */
export function ownSystem(
  { caller }: AskedOfPlatform,
  sandbox: Sandbox,
  id: string,
  missing: () => Refusal,
): StoredSystem {
  const system = find(sandbox, id);
  if (!system) throw missing();
  if (!id.startsWith(`${caller.organisasjonsnummer}_`))
    throw new Refusal(403, 'Ingen tilgang', 'Systemet tilhører en annen leverandør.');
  return system;
}

const notThere = (): Refusal => new Refusal(404, 'Finnes ikke', 'Systemet er ikke registrert.');

function find({ store }: Sandbox, id: string): StoredSystem | undefined {
  return store.state.altinn.systems.find((system) => system.id === id);
}

function keep({ store }: Sandbox, system: StoredSystem): void {
  const { altinn } = store.state;
  const others = altinn.systems.filter(({ id }) => id !== system.id);
  store.change({ altinn: { ...altinn, systems: [...others, system] } });
}

function check(system: SentSystem, { caller }: AskedOfPlatform, { store }: Sandbox): void {
  const vendor = /^0192:(\d{9})$/.exec(system.vendor.ID)?.[1];
  if (vendor === undefined) throw altinnRefusal('AUTH.VLD-00000');
  if (vendor !== caller.organisasjonsnummer || !system.id.startsWith(`${vendor}_`))
    throw altinnRefusal('AUTH.VLD-00001');
  const rights = resourcesOf(system.rights);
  if (!rights.every((right) => resources.has(right))) throw altinnRefusal('AUTH.VLD-00003');
  if (hasDouble(rights)) throw altinnRefusal('AUTH.VLD-00006');
  const packages = (system.accessPackages ?? []).map(({ urn }) => urn);
  if (hasDouble(packages)) throw altinnRefusal('AUTH.VLD-00007');
  if (!packages.every(isPackage)) throw altinnRefusal('AUTH.VLD-00008');
  if (!system.allowedRedirectUrls.every((url) => url.startsWith('https://')))
    throw altinnRefusal('AUTH.VLD-00005');
  const others = store.state.altinn.systems.filter(({ id }) => id !== system.id);
  if (others.some(({ clientId }) => clientId.some((id) => system.clientId.includes(id))))
    throw altinnRefusal('AUTH.VLD-00004');
}

/** @returns the resources that rights are to */
export function resourcesOf(rights: StoredSystem['rights']): string[] {
  return rights.flatMap(({ resource }) => resource.map(({ value }) => value));
}

function hasDouble(list: readonly string[]): boolean {
  return new Set(list).size < list.length;
}

/** Those whose names begin with `ukjent` are what they are called. */
function isPackage(urn: string): boolean {
  return /^urn:altinn:accesspackage:(?!ukjent)[a-z][a-z0-9-]*$/.test(urn);
}
