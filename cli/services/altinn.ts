import { altinnAddress } from '../../services/altinn/address';
import { createAltinnClient, type AltinnClient } from '../../services/altinn/client';
import { vendorTokens } from '../../services/altinn/vendor-tokens';
import { showToken } from '../../services/maskinporten/show-token';
import type { SigningKey } from '../../services/maskinporten/keys/signing-key';
import { scope } from '../../services/operations/environments';
import type { Profile } from '../../services/profile';
import type { World } from '../../services/world';
import type { Settings } from './settings';

/** Altinn, as the vendor calls it. */
export interface Altinn {
  readonly client: AltinnClient;
  /** Its platform, without a slash at its end. */
  readonly address: string;
  /** @returns the vendor's organisation number, as its token says it; empty where that does not say */
  readonly vendor: (signal: AbortSignal) => Promise<string>;
}

/** Who calls, and how. */
interface Vendor {
  readonly profile: Profile & { readonly issuer: string };
  readonly key: SigningKey;
  readonly world: World;
}

/** @throws ElanError of kind `settings` where the address cannot be used */
export function openAltinn({ profile, key, world }: Vendor, { timeout }: Pick<Settings, 'timeout'>): Altinn {
  const address = altinnAddress(profile);
  const tokens = vendorTokens({ profile, issuer: profile.issuer, key, world });
  const settings = timeout === undefined ? {} : { settings: { timeLimit: timeout } };
  return {
    address,
    client: createAltinnClient({ address, tokens, world, ...settings }),
    vendor: async (signal) => showToken((await tokens(scope).token(signal)).value)?.consumer ?? '',
  };
}
