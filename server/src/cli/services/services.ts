import type { ElanClient } from '../../../../client/src/elan/client/client';
import type { SigningKey } from '../../../../client/src/elan/maskinporten/keys/signing-key';
import type { TokenSource } from '../../../../client/src/elan/maskinporten/token-source';
import type { Profile } from '../../../../client/src/elan/profile';
import type { World } from '../../../../client/src/elan/world';

/** The services, ready to be used. Nothing has been asked of them yet. */
export interface Services {
  /** With the client's id, and the addresses that hold. */
  readonly profile: Profile & { readonly issuer: string };
  readonly key: SigningKey;
  readonly tokens: TokenSource;
  readonly client: ElanClient;
  readonly world: World;
  close(): Promise<void>;
}
