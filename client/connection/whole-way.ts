import { ElanError } from '../../services/errors';
import { createMetadataSource } from '../../services/maskinporten/metadata';
import { authenticatedOrganisation, showToken } from '../../services/maskinporten/show-token';
import { environmentFacts, scope } from '../../services/operations/environments';
import { operationNames, type Certainty } from '../../services/operation';
import { operationsReport } from '../../services/operations/operations-report';
import type { Profile } from '../../services/profile';
import type { Transport, World } from '../../services/world';
import { clientOf, operationsOf, servicesOf } from '../window/open-services';
import type { Profiles } from '../window/profiles';
import type { ServiceSettings } from '../window/settings';
import type { Steps } from './steps';

/** What the way from the key to the service is made of. */
export interface WayParts {
  readonly profile: Profile;
  readonly profiles: Pick<Profiles, 'keyOf' | 'isKeyOnlyInMemory'>;
  readonly settings: ServiceSettings;
  readonly world: World;
}

/** No case has it. */
const unknownCase = 'TEST_UGYLDIG';

/** Maskinporten lets 10 seconds pass, and its answer takes some time. */
const mostSecondsAhead = 8;
/** A grant is good for less than two minutes. */
const mostSecondsBehind = 90;

/** @returns the steps from the key to the service, each of which really tries what it is named after, once */
export function wholeWay({ profile, profiles, settings, world }: WayParts): Steps {
  const heard = listening(world);
  const issuer = profile.issuer ?? environmentFacts(profile.environment).issuer;
  const needsNoKey = profile.environment === 'local' && profile.clientId === '';
  const client = once((signal?: AbortSignal) => clientOf(profile, profiles, world, signal));
  const found = once(() => operationsOf(profile, settings));
  const services = once(async () =>
    servicesOf({ profile, found: await found(), client: await client(), settings, world, attempts: 1 }),
  );
  const token = async (signal: AbortSignal) => (await services()).tokens.token(signal);
  return {
    keyring: async () => {
      if (needsNoKey) return undefined;
      if (!(await profiles.keyOf(profile)))
        throw new ElanError('keyNotKept', { args: { profile: profile.name } });
      return { kept: profiles.isKeyOnlyInMemory(profile) ? 'memory' : 'keyring' };
    },
    key: async (signal) => {
      const { key, header, certificate } = (await client(signal)).key;
      return {
        bits: key.asymmetricKeyDetails?.modulusLength ?? 0,
        kid: 'kid' in header ? header.kid : '',
        certificates: 'kid' in header ? 0 : header.x5c.length,
        ...(certificate ? { certificate } : {}),
      };
    },
    operations: async () => {
      const { operations, withoutAddress } = operationsReport(await found());
      const counted = (wanted: Certainty): number =>
        operations.filter(({ certainty }) => certainty === wanted).length;
      if (withoutAddress.length === operationNames.length)
        throw new ElanError('noAddress', { args: { operation: operationNames.join(', ') } });
      return {
        certain: counted('certain'),
        likely: counted('likely'),
        assumed: counted('assumed'),
        withoutAddress,
      };
    },
    maskinporten: (signal) => createMetadataSource(issuer, heard.world)(signal),
    clock: () => Promise.resolve(clockFacts(heard.secondsAhead())),
    token: async (signal) => {
      const { scope: given, expiresAt } = await token(signal);
      if (!given.split(/\s+/).includes(scope))
        throw new ElanError('scopeNotGiven', { args: { scope, given } });
      return { scope: given, seconds: Math.round((expiresAt - world.now()) / 1000) };
    },
    organisation: async (signal) => {
      const claims = showToken((await token(signal)).value);
      const organisation = claims && authenticatedOrganisation(claims);
      return organisation ? { organisation, supplier: claims.supplier ?? '' } : undefined;
    },
    service: async (signal) => {
      const { client: elan } = await services();
      await elan.caseStatus(unknownCase, { signal }).catch(asAnswer);
      const { url } = (await found()).operations.caseStatus;
      return { host: new URL(url).host };
    },
  };
}

/** Who does not know a case has been reached, and has let the caller in. */
function asAnswer(error: unknown): void {
  const knowsNone = error instanceof ElanError && ['caseNotFound', 'refused'].includes(error.reason);
  if (!knowsNone) throw error;
}

function clockFacts(secondsAhead: number | undefined) {
  if (secondsAhead === undefined) return undefined;
  const seconds = Math.abs(secondsAhead);
  if (secondsAhead >= mostSecondsAhead) throw new ElanError('clockAhead', { args: { seconds } });
  if (secondsAhead <= -mostSecondsBehind) throw new ElanError('clockBehind', { args: { seconds } });
  return { secondsAhead };
}

/** A world whose answers tell what time it is elsewhere. */
function listening(world: World): { readonly world: World; secondsAhead(): number | undefined } {
  let ahead: number | undefined;
  const transport: Transport = async (url, request) => {
    const answer = await world.transport(url, request);
    const theirs = Date.parse(answer.headers.get('Date') ?? '');
    if (!Number.isNaN(theirs)) ahead = Math.round((world.now() - theirs) / 1000);
    return answer;
  };
  return { world: { ...world, transport }, secondsAhead: () => ahead };
}

function once<T>(make: (signal?: AbortSignal) => Promise<T>): (signal?: AbortSignal) => Promise<T> {
  let made: Promise<T> | undefined;
  return (signal) => (made ??= make(signal));
}
