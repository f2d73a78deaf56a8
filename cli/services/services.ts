import type { Dialogporten } from '../../services/dialogporten/open-dialogporten';
import type { ElanClient } from '../../services/client/client';
import type { Altinn } from '../../services/altinn/open-altinn';
import type { SigningKey } from '../../services/maskinporten/keys/signing-key';
import type { TokenSource } from '../../services/maskinporten/token-source';
import type { Operations } from '../../services/operation';
import type { Profile } from '../../services/profile';
import type { World } from '../../services/world';

/** The services, ready to be used. Nothing has been asked of them yet. */
export interface Services {
  /** With the client's id, and the addresses that hold. */
  readonly profile: Profile & { readonly issuer: string };
  readonly key: SigningKey;
  readonly tokens: TokenSource;
  readonly client: ElanClient;
  readonly operations: Operations;
  readonly world: World;
  /**
   * @returns Altinn, as the vendor calls it
   * @throws ElanError of kind `settings` where its address cannot be used
   */
  readonly altinn: () => Altinn;
  /**
   * @returns Dialogporten, as the profile's system user calls it
   * @throws ElanError of kind `settings` where the profile acts by none
   */
  readonly dialogporten: () => Dialogporten;
  close(): Promise<void>;
}
