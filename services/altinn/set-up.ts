import { ElanError } from '../errors';
import { altinnResource } from '../operations/environments';
import type { World } from '../world';
import type { SystemUserRequest, VendorSystem } from './answers';
import type { AltinnClient, SystemUserKey, WantedSystemUser } from './client';
import { standingOf } from './status';

/** @returns whether a text can be the id of a system: `<organisation number>_<name>` */
export function isSystemId(text: string): boolean {
  return /^\d{9}_[A-Za-z0-9][\w.-]*$/.test(text);
}

/** What a vendor wants of its system; what is left out stays as it is registered. */
export interface WantedSystem {
  readonly id: string;
  readonly clientId: string;
  readonly name?: string;
  readonly description?: string;
  readonly redirectUrls?: readonly string[];
  readonly accessPackages?: readonly string[];
  readonly isVisible?: boolean;
}

/** What has to be done for a system to be as it is wanted. */
export interface Registration {
  readonly kind: 'new' | 'change' | 'same';
  readonly system: VendorSystem;
}

/** @returns what has to be done; a system that is registered keeps its other clients and rights */
export function registrationOf(wanted: WantedSystem, registered: VendorSystem | undefined): Registration {
  const system = systemOf(wanted, registered);
  if (!registered) return { kind: 'new', system };
  return { kind: JSON.stringify(system) === JSON.stringify(registered) ? 'same' : 'change', system };
}

function systemOf(wanted: WantedSystem, registered: VendorSystem | undefined): VendorSystem {
  const name = wanted.name ?? wanted.id.replace(/^\d{9}_/, '');
  const description = wanted.description ?? 'Utleggsbegjæring (ELAN)';
  const inAll = (text: string) => ({ nb: text, nn: text, en: text });
  return {
    id: wanted.id,
    name: wanted.name === undefined && registered ? registered.name : inAll(name),
    description: wanted.description === undefined && registered ? registered.description : inAll(description),
    resources: withOne(registered?.resources, altinnResource),
    accessPackages: wanted.accessPackages ?? registered?.accessPackages ?? [],
    clientIds: withOne(registered?.clientIds, wanted.clientId),
    redirectUrls: wanted.redirectUrls ?? registered?.redirectUrls ?? [],
    isVisible: wanted.isVisible ?? registered?.isVisible ?? false,
  };
}

function withOne(list: readonly string[] = [], one: string): readonly string[] {
  return list.includes(one) ? list : [...list, one];
}

/** Carries out what {@link registrationOf} has found. */
export async function register(
  client: AltinnClient,
  { kind, system }: Registration,
  signal?: AbortSignal,
): Promise<void> {
  if (kind === 'new') await client.registerSystem(system, signal);
  if (kind === 'change') await client.changeSystem(system, signal);
}

/** What came of asking a customer. */
export interface Asked {
  /** `made` now · `pending` the customer has been asked already · `accepted` nothing has to be asked for any more */
  readonly kind: 'made' | 'pending' | 'accepted';
  readonly request: SystemUserRequest;
}

/**
 * Asks a customer for a system user. Who has been asked already is not asked twice: the earlier request is given.
 * @param again whether a request that was rejected, denied or has timed out is deleted first
 * @throws ElanError, also where it was rejected or denied and is not to be asked for again
 */
export async function ask(
  client: AltinnClient,
  wanted: WantedSystemUser,
  again: boolean,
  signal?: AbortSignal,
): Promise<Asked> {
  try {
    return { kind: 'made', request: await client.request(wanted, signal) };
  } catch (error) {
    if (!(error instanceof ElanError)) throw error;
    const earlier = earlierReasons.has(error.reason) ? await client.requestFor(wanted, signal) : undefined;
    if (!earlier) throw error;
    const standing = standingOf(earlier);
    if (standing === 'open') return { kind: 'pending', request: earlier };
    if (standing === 'accepted') return { kind: 'accepted', request: earlier };
    if (!again || standing !== 'refused') throw error;
    await client.deleteRequest(earlier.id, signal);
    return { kind: 'made', request: await client.request(wanted, signal) };
  }
}

const earlierReasons: ReadonlySet<string> = new Set(['AUTH-00006', 'AUTH-00007', 'AUTH-00008', 'AUTH-00009']);

/** How a system user of a customer stands. */
export type SystemUserState =
  | { readonly kind: 'request'; readonly request: SystemUserRequest }
  /** The customer has made it without being asked. */
  | { readonly kind: 'madeByCustomer' }
  | { readonly kind: 'none' };

/** @returns how a system user stands: as its request says, else as there is one or none */
export async function stateOf(
  client: AltinnClient,
  key: SystemUserKey,
  signal?: AbortSignal,
): Promise<SystemUserState> {
  const request = await client.requestFor(key, signal);
  if (request) return { kind: 'request', request };
  const user = await client.systemUser(key, signal);
  return user && !user.isDeleted ? { kind: 'madeByCustomer' } : { kind: 'none' };
}

/** The first wait between two looks at a request, and the longest, in milliseconds. */
export const followWaits = { first: 2000, longest: 60_000 } as const;

/** How a request is followed. */
export interface Following {
  readonly world: Pick<World, 'now' | 'sleep' | 'random'>;
  readonly signal?: AbortSignal;
  /** How long, in milliseconds. */
  readonly patience: number;
  /** Called with each answer. */
  readonly told?: (request: SystemUserRequest) => void;
}

/**
 * Looks at a request until the customer has answered or time is up, less and less often.
 * @returns it as it stands then
 * @throws ElanError, `cancelled` among them
 */
export async function follow(
  look: () => Promise<SystemUserRequest>,
  { world, signal, patience, told }: Following,
): Promise<SystemUserRequest> {
  const until = world.now() + patience;
  for (let wait: number = followWaits.first; ; wait = Math.min(wait * 1.5, followWaits.longest)) {
    const request = await look();
    told?.(request);
    const pause = Math.round(wait * (0.9 + world.random() / 5));
    if (standingOf(request) !== 'open' || world.now() + pause > until) return request;
    try {
      await world.sleep(pause, signal);
    } catch (error) {
      throw signal?.aborted ? new ElanError('cancelled', { args: { host: 'Altinn' }, cause: error }) : error;
    }
  }
}
