import { altinnAddress } from './address';
import { createAltinnClient, type AltinnClient } from './client';
import { vendorTokens } from './vendor-tokens';
import { showToken } from '../maskinporten/show-token';
import type { SigningKey } from '../maskinporten/keys/signing-key';
import { scope } from '../operations/environments';
import type { Profile } from '../profile';
import type { World } from '../world';

/** Altinn, as the vendor calls it. */
export interface Altinn {
  readonly client: AltinnClient;
  /** Its platform, without a slash at its end. */
  readonly address: string;
  /** @returns the vendor's organisation number, as its token says it; empty where that does not say */
  readonly vendor: (signal?: AbortSignal) => Promise<string>;
}

/** Who calls, and how. */
interface Vendor {
  readonly profile: Profile & { readonly issuer: string };
  readonly key: SigningKey;
  readonly world: World;
}

/**
 * Opens Altinn for a profile, whoever that acts for.
 * @param timeLimit how long a call may take, in milliseconds
 * @throws ElanError of kind `settings` where the address cannot be used
 */
export function openAltinn({ profile, key, world }: Vendor, timeLimit?: number): Altinn {
  const address = altinnAddress(profile);
  const tokens = vendorTokens({ profile, issuer: profile.issuer, key, world });
  const settings = timeLimit === undefined ? {} : { settings: { timeLimit } };
  return {
    address,
    client: createAltinnClient({ address, tokens, world, ...settings }),
    vendor: async (signal) => showToken((await tokens(scope).token(signal)).value)?.consumer ?? '',
  };
}
