import type { ElanClient } from '../../services/client/client';
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
  close(): Promise<void>;
}
