import { name, version } from '../../package.json';
import { createElanClient } from '../../services/client/create-client';
import { createTokenSource } from '../../services/maskinporten/create-token-source';
import { proxySecrets } from '../../services/log/proxy-secrets';
import { localClient, type Client } from '../../services/maskinporten/local-client';
import { environmentFacts, scope } from '../../services/operations/environments';
import type { World } from '../../services/world';
import { openAltinn, type Altinn } from '../../services/altinn/open-altinn';
import { openDialogporten, type Dialogporten } from '../../services/dialogporten/open-dialogporten';
import type { Surroundings } from './command';
import { operationsOf } from './find-operations';
import { keyOf } from './key';
import type { Services } from './services';
import type { Settings } from './settings';
import { openTransport } from './transport';
import { UsageError } from './usage-error';
import { commandLineWorld } from './world';

/** What calls, as the header `Klientid` says it. */
export const program = `${name}/${version}`;

/**
 * Puts the services together: transport, client and key, token source, operations.
 * @throws UsageError where a setting is missing, and where no local ELAN answers
 * @throws ElanError of kind `settings` where the key or a document cannot be used
 */
export async function openServices(
  settings: Settings,
  verbose: boolean,
  { variables, err, signal, secrets }: Pick<Surroundings, 'variables' | 'err' | 'signal' | 'secrets'>,
): Promise<Services> {
  secrets.add(...proxySecrets(variables));
  const { operations } = await operationsOf(settings);
  const transport = await openTransport(settings.ca, variables);
  try {
    const world = commandLineWorld(transport.send, verbose, err, secrets);
    const { clientId, key } = await clientOf(settings, world, signal);
    const issuer = settings.profile.issuer ?? environmentFacts(settings.profile.environment).issuer;
    const profile = { ...settings.profile, clientId, issuer };
    const tokens = createTokenSource({ profile, scope, key, issuer, world });
    const { timeout } = settings;
    const client = createElanClient({
      ...{ operations, tokens, world, clientId: program },
      ...(timeout === undefined ? {} : { settings: { timeLimit: timeout, uploadTimeLimit: timeout } }),
    });
    const altinn = (): Altinn => openAltinn({ profile, key, world }, settings.timeout);
    const dialogporten = (): Dialogporten => openDialogporten({ profile, key, world }, settings.timeout);
    return {
      profile,
      key,
      tokens,
      client,
      operations,
      world,
      altinn,
      dialogporten,
      close: () => transport.close(),
    };
  } catch (error) {
    await transport.close();
    throw error;
  }
}

async function clientOf({ profile, key }: Settings, world: World, signal: AbortSignal): Promise<Client> {
  const { clientId, environment, baseUrl } = profile;
  const isReadyMade = environment === 'local' && clientId === '' && !key.key;
  if (isReadyMade) return localClient(baseUrl ?? environmentFacts(environment).baseUrl ?? '', world, signal);
  if (clientId === '') throw new UsageError('clientIdMissing');
  return { clientId, key: await keyOf(key, world.log.hide, signal) };
}
