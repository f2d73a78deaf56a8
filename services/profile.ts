/** The environments of the service. `local` is the local ELAN of this project. */
export type Environment = 'local' | 'test' | 'production';

/**
 * On whose behalf a token is fetched: one's own organisation, a customer that has delegated the scope in Altinn
 * (`consumer_org`), or a customer whose system user is used (`authorization_details`).
 */
export type Mode =
  | { readonly kind: 'own' }
  | ({ readonly kind: 'onBehalfOf' } & Customer)
  | ({ readonly kind: 'systembruker'; readonly externalRef?: string } & Customer);

/** Whom somebody acts for. */
export interface Customer {
  readonly organisation: string;
  /** What the user calls it. */
  readonly name?: string;
}

/** A customer, and how it is acted for. */
export type CustomerMode = Exclude<Mode, { readonly kind: 'own' }>;

/** @returns a customer's name, where it has one, and its organisation number */
export function customerText({ name, organisation }: Customer): string {
  return name === undefined ? organisation : `${name}, ${organisation}`;
}

/** How to reach the services. It holds no secrets. */
export interface Profile {
  /** What the user calls it. */
  readonly name: string;
  readonly environment: Environment;
  /** The client in Maskinporten. */
  readonly clientId: string;
  readonly mode: Mode;
  /** Those that the profile can be switched between. */
  readonly customers?: readonly CustomerMode[];
  /** The address that the paths of the services hang below; the one in the OpenAPI document where it is left out. */
  readonly baseUrl?: string;
  /** Maskinporten's issuer, with its trailing slash; the environment's where it is left out. */
  readonly issuer?: string;
  /** Altinn's platform; the environment's where it is left out. */
  readonly altinnUrl?: string;
  /** The vendor's system in Altinn's register, which its customers' system users belong to. */
  readonly system?: string;
}
