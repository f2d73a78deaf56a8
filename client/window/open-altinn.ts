import { altinnAddress } from '../../services/altinn/address';
import { createAltinnClient, type AltinnClient } from '../../services/altinn/client';
import { vendorTokens } from '../../services/altinn/vendor-tokens';
import { showToken } from '../../services/maskinporten/show-token';
import { scope } from '../../services/operations/environments';
import type { Services } from './services';
import { serviceSettings } from './settings';

/** Altinn, as the vendor of the active profile calls it. */
export interface OpenAltinn {
  readonly client: AltinnClient;
  readonly address: string;
  /** The client in Maskinporten. */
  readonly clientId: string;
  /** @returns the vendor's organisation number, as its token says it; empty where that does not say */
  readonly vendor: (signal?: AbortSignal) => Promise<string>;
}

/**
 * Opens Altinn for the active profile, whoever that acts for.
 * @throws ElanError and KeyringError as the services do, and where Altinn's address cannot be used
 */
export async function openAltinn(services: Services): Promise<OpenAltinn> {
  const { profile, key } = await services.open();
  const { world } = services;
  const address = altinnAddress(profile);
  const tokens = vendorTokens({ profile, issuer: profile.issuer, key, world });
  const { timeLimit } = serviceSettings();
  return {
    address,
    clientId: profile.clientId,
    client: createAltinnClient({ address, tokens, world, settings: { timeLimit } }),
    vendor: async (signal) => showToken((await tokens(scope).token(signal)).value)?.consumer ?? '',
  };
}
