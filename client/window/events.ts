import { bookmarkAt, readOn, type Bookmark } from '../../services/events/bookmark';
import type { LiveDialogs } from '../../services/events/live-dialogs';
import { recordEvents, referencesHere, type PlacedEvent } from '../../services/events/record';
import { changedCasesSource, dialogportenSource, type EventSource } from '../../services/events/source';
import type { Profile } from '../../services/profile';
import type { OpenServices } from './open-services';
import { ledgersHere } from './ledgers';
import type { Services } from './services';
import type { EventSourceName } from './event-settings';

/** An event in a case that was sent from here. */
export interface EventHere extends PlacedEvent {
  /** The real path of the workspace that it was sent from. */
  readonly workspace: string;
}

/** How far back the first look goes, in milliseconds. */
const firstLook = 7 * 86_400_000;

/**
 * Looks once for what has happened in the cases that were sent from here, and writes it into the ledger. Where somebody looks
 * already, that is waited for.
 * @returns what is new since the last look, the oldest first
 * @throws ElanError and KeyringError as the services do
 */
export function lookForEvents(
  services: Services,
  profile: Profile,
  name: EventSourceName,
  signal: AbortSignal,
): Promise<readonly EventHere[]> {
  return services.looks.take(() => look(services, profile, name, signal));
}

async function look(
  services: Services,
  profile: Profile,
  name: EventSourceName,
  signal: AbortSignal,
): Promise<readonly EventHere[]> {
  const source = await sourceOf(name, await services.open(profile), services);
  const { workspaceState } = services.context;
  const key = `elan.events.${name}.${profile.name}`;
  const now = services.world.now();
  const bookmark = workspaceState.get<Bookmark>(key) ?? bookmarkAt(now - firstLook);
  const read = await readOn(source, bookmark, signal, now);
  const here: EventHere[] = [];
  for (const { workspace, ledger } of await ledgersHere(services)) {
    const placed = await recordEvents(read.events, ledger, profile);
    here.push(...placed.filter(({ isOurs }) => isOurs).map((each) => ({ ...each, workspace })));
  }
  await workspaceState.update(key, read.bookmark);
  const elsewhere = read.events.length - here.length;
  if (read.events.length > 0)
    services.world.log.info('events', { source: name, here: here.length, elsewhere });
  if (here.length > 0) services.changed();
  return here;
}

/**
 * Chooses the dialogs of a profile that are heard of at once, among those about cases that were sent from here.
 * @throws ElanError and KeyringError as the services do
 */
export async function chooseLiveDialogs(
  services: Services,
  profile: Profile,
  live: LiveDialogs,
  signal: AbortSignal,
): Promise<void> {
  const dialogporten = await services.dialogporten.of(await services.open(profile));
  const ledgers = await ledgersHere(services);
  const references = await Promise.all(ledgers.map(({ ledger }) => referencesHere(ledger, profile)));
  await live.choose(dialogporten, new Set(references.flat()), signal);
}

async function sourceOf(
  name: EventSourceName,
  opened: OpenServices,
  services: Services,
): Promise<EventSource> {
  if (name === 'endrede') return changedCasesSource(opened.client);
  return dialogportenSource(await services.dialogporten.of(opened), services.world.log);
}
