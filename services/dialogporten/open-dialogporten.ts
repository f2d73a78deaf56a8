import { altinnAddress } from '../altinn/address';
import { tokensByScope } from '../altinn/vendor-tokens';
import { ElanError } from '../errors';
import type { SigningKey } from '../maskinporten/keys/signing-key';
import type { Profile } from '../profile';
import type { World } from '../world';
import { createDialogportenClient, type DialogportenClient } from './client';

/** Who calls, and how. */
export interface SystemUserCaller {
  readonly profile: Profile & { readonly issuer: string };
  readonly key: SigningKey;
  readonly world: World;
}

/** Dialogporten, and whose dialogs are looked for. */
export interface Dialogporten {
  readonly client: DialogportenClient;
  /** The customer's organisation number. */
  readonly organisation: string;
}

/**
 * Opens Dialogporten for a profile. It is on Altinn's platform.
 * @param timeLimit how long a call may take, in milliseconds
 * @throws ElanError of kind `settings` where the profile acts by no system user, or the address cannot be used
 */
export function openDialogporten(
  { profile, key, world }: SystemUserCaller,
  timeLimit?: number,
): Dialogporten {
  if (profile.mode.kind !== 'systembruker') throw new ElanError('dialogportenNeedsSystemUser');
  const tokens = tokensByScope({ profile, issuer: profile.issuer, key, world });
  const settings = timeLimit === undefined ? {} : { settings: { timeLimit } };
  const client = createDialogportenClient({ address: altinnAddress(profile), tokens, world, ...settings });
  return { client, organisation: profile.mode.organisation };
}
