import type { Secret } from '../log/secret';

/** A token of Maskinporten, as it was issued. */
export interface AccessToken {
  readonly value: Secret;
  /** When it expires, in milliseconds since 1970. */
  readonly expiresAt: number;
  readonly scope: string;
}

/** Where tokens come from: a cache over Maskinporten's token endpoint. */
export interface TokenSource {
  /**
   * @returns a token that is still good for some seconds; several callers at once share one fetch
   * @throws ElanError of kind `token`, `network`, `tls`, `proxy`, `timeout` or `cancelled`; `throttled` or `service`
   *   where Maskinporten itself could not; `settings` where the key's certificate or the issuer is no good. Its `done`
   *   is always `no`.
   */
  token(signal?: AbortSignal): Promise<AccessToken>;
  /** Forgets a token that a service has refused, if it is the one that is kept. */
  forget(token: AccessToken): void;
}
