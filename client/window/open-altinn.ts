import { openAltinn, type Altinn } from '../../services/altinn/open-altinn';
import type { Services } from './services';
import { serviceSettings } from './settings';

/** Altinn, as the vendor of the active profile calls it. */
export interface AltinnInWindow extends Altinn {
  /** The client in Maskinporten. */
  readonly clientId: string;
}

/**
 * Opens Altinn for the active profile, whoever that acts for.
 * @throws ElanError and KeyringError as the services do, and where Altinn's address cannot be used
 */
export async function altinnOf(services: Services): Promise<AltinnInWindow> {
  const { profile, key } = await services.open();
  const altinn = openAltinn({ profile, key, world: services.world }, serviceSettings().timeLimit);
  return { ...altinn, clientId: profile.clientId };
}
