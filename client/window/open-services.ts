import { name, version } from '../../package.json';
import { readBytes } from '../../services/machine/read-text';
import { createElanClient } from '../../services/client/create-client';
import type { ElanClient } from '../../services/client/client';
import { ElanError } from '../../services/errors';
import { limits } from '../../services/limits/limits';
import { TooLarge } from '../../services/limits/too-large';
import { createTokenSource } from '../../services/maskinporten/create-token-source';
import { readKey } from '../../services/maskinporten/keys/read-key';
import type { SigningKey } from '../../services/maskinporten/keys/signing-key';
import { localClient, type Client } from '../../services/maskinporten/local-client';
import type { TokenSource } from '../../services/maskinporten/token-source';
import { tooLargeDocument } from '../../services/operations/document-limits';
import { environmentFacts, scope } from '../../services/operations/environments';
import { findOperations, type Found } from '../../services/operations/find-operations';
import { readDocument, type OpenApiDocument } from '../../services/operations/read-document';
import type { Profile } from '../../services/profile';
import type { World } from '../../services/world';
import type { Profiles } from './profiles';
import type { ServiceSettings } from './settings';

/** What calls, as the header `Klientid` says it. */
export const program = `${name}/${version}`;

/** An upload may take this many times as long as another call. */
const uploadFactor = 10;

/** The services as one profile reaches them. */
export interface OpenServices {
  /** With the client and the issuer that are in use. */
  readonly profile: Profile & { readonly issuer: string };
  readonly found: Found;
  readonly key: SigningKey;
  readonly tokens: TokenSource;
  readonly client: ElanClient;
}

/**
 * Puts the services of a profile together.
 * @param ready the client that the local ELAN has ready, where the profile uses that one
 * @param signal stops the opening of the key
 * @throws ElanError where the key, a document or a setting cannot be used, and where no local ELAN answers
 * @throws KeyringError where the keyring cannot be read
 */
export async function openServices(
  profile: Profile,
  profiles: Pick<Profiles, 'keyOf'>,
  settings: ServiceSettings,
  world: World,
  ready: Client | undefined,
  signal?: AbortSignal,
): Promise<OpenServices> {
  const found = await operationsOf(profile, settings);
  const client = ready ?? (await ownClient(profile, profiles, signal));
  return servicesOf({ profile, found, client, settings, world });
}

/** What the services of a profile are put together of. */
export interface ServiceParts {
  readonly profile: Profile;
  readonly found: Found;
  readonly client: Client;
  readonly settings: Pick<ServiceSettings, 'timeLimit'>;
  readonly world: World;
  /** How many times a call that may be repeated is made at most; as usual where it is left out. */
  readonly attempts?: number;
}

/** @returns the services of a profile, once its client and its operations are known */
export function servicesOf({
  profile,
  found,
  client,
  settings,
  world,
  attempts,
}: ServiceParts): OpenServices {
  const { clientId, key } = client;
  const issuer = profile.issuer ?? environmentFacts(profile.environment).issuer;
  const used = { ...profile, clientId, issuer };
  const tokens = createTokenSource({ profile: used, scope, key, issuer, world });
  const elan = createElanClient({
    operations: found.operations,
    tokens,
    world,
    clientId: program,
    settings: {
      timeLimit: settings.timeLimit,
      uploadTimeLimit: settings.timeLimit * uploadFactor,
      ...(attempts === undefined ? {} : { attempts }),
    },
  });
  return { profile: used, found, key, tokens, client: elan };
}

/**
 * Finds where the operations of a profile are.
 * @throws ElanError of kind `settings` where a document cannot be read, or a setting leads nowhere
 */
export async function operationsOf(profile: Profile, settings: ServiceSettings): Promise<Found> {
  const documents = await documentsOf(settings.openapi);
  const { found } = await findOperations({
    documents,
    overrides: settings.operasjoner,
    environment: profile.environment,
    ...(profile.baseUrl === undefined ? {} : { baseUrl: profile.baseUrl }),
  });
  return found;
}

/**
 * @returns official documents, read
 * @throws ElanError of kind `settings` where one cannot be read, is too large or none
 */
function documentsOf(paths: readonly string[]): Promise<OpenApiDocument[]> {
  return Promise.all(paths.map(async (path) => readDocument(await textOfDocument(path), path)));
}

/**
 * @returns what a file says that is to be an official document
 * @throws ElanError of kind `settings` where it cannot be read, or is too large
 */
export async function textOfDocument(path: string): Promise<string> {
  try {
    return (await readBytes(path, limits.openapi.bytes)).toString('utf8');
  } catch (error) {
    if (error instanceof TooLarge) throw tooLargeDocument(error, path);
    const problem = error instanceof Error ? error.message : String(error);
    throw new ElanError('openapiUnreadable', { args: { document: path, problem }, cause: error });
  }
}

/**
 * Gets the client of a profile: its own with its key, or the one that the local ELAN has ready.
 * @throws ElanError where the key cannot be used or is not there, and where no local ELAN answers
 * @throws KeyringError where the keyring cannot be read
 */
export async function clientOf(
  profile: Profile,
  profiles: Pick<Profiles, 'keyOf'>,
  world: World,
  signal?: AbortSignal,
): Promise<Client> {
  return (await readyClient(profile, world)) ?? ownClient(profile, profiles, signal);
}

/**
 * @returns the client that the local ELAN has ready now; undefined for a profile with a client of its own
 * @throws ElanError where no local ELAN answers
 */
export async function readyClient(
  { environment, clientId, baseUrl }: Profile,
  world: World,
): Promise<Client | undefined> {
  if (environment !== 'local' || clientId !== '') return undefined;
  return localClient(baseUrl ?? environmentFacts(environment).baseUrl ?? '', world);
}

async function ownClient(
  profile: Profile,
  profiles: Pick<Profiles, 'keyOf'>,
  signal: AbortSignal | undefined,
): Promise<Client> {
  const material = await profiles.keyOf(profile);
  if (!material) throw new ElanError('keyNotKept', { args: { profile: profile.name } });
  return { clientId: profile.clientId, key: await readKey(material, signal) };
}
