import { cancelledBeforehand, transportError } from '../http/transport-errors';
import { ElanError } from '../errors';
import { environmentOfIssuer } from '../operations/environments';
import { Secret } from '../log/secret';
import type { World } from '../world';
import { signGrant, type GrantFacts } from './grant';
import { parseObject, textOf } from './json';
import { secretsOfKey } from './keys/secrets-of-key';
import { createMetadataSource, type MetadataSource } from './metadata';
import { ask, hostOf, type MaskinportenAnswer } from './request';
import { SharedCall } from './shared-call';
import { tokenError } from './token-errors';
import type { AccessToken, TokenSource } from './token-source';

/** What tokens are fetched for, and with. */
export interface TokenSourceOptions extends GrantFacts {
  /** The configured issuer. */
  readonly issuer: string;
  readonly world: World;
}

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** A token is renewed this long before it expires, or a fifth of its life before, if that is less. */
const longestMargin = 15_000;

/**
 * @returns where tokens for a profile come from. Besides what {@link TokenSource} says, its errors are of kind
 *   `settings` where the key's certificate has expired or the issuer is a wrong one, and of kind `service` or
 *   `throttled` where Maskinporten itself has failed. It asks once: whether to try again is for its callers.
 * @throws ElanError of reason `issuerOfOther` for the Maskinporten of another environment
 */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  refuseOther(options);
  return new CachedTokenSource(options);
}

/** A key of production must not sign for the test environment, nor the other way round. */
function refuseOther({ profile: { environment }, issuer }: TokenSourceOptions): void {
  const other = environmentOfIssuer(issuer);
  if (other === undefined || other === environment) return;
  throw new ElanError('issuerOfOther', { args: { environment, issuer, other } });
}

interface KeptToken {
  readonly token: AccessToken;
  readonly renewAt: number;
}

class CachedTokenSource implements TokenSource {
  readonly #options: TokenSourceOptions;
  readonly #metadata: MetadataSource;
  #kept: KeptToken | undefined;
  #underway: SharedCall<KeptToken> | undefined;

  constructor(options: TokenSourceOptions) {
    this.#options = options;
    options.world.log.hide(...secretsOfKey(options.key.key));
    this.#metadata = createMetadataSource(options.issuer, options.world);
  }

  async token(signal?: AbortSignal): Promise<AccessToken> {
    const { issuer, world } = this.#options;
    const failed = { operation: 'token', host: hostOf(issuer), signal } as const;
    if (signal?.aborted) throw cancelledBeforehand(failed);
    if (this.#kept && world.now() < this.#kept.renewAt) return this.#kept.token;
    try {
      return (await this.#fetchOnce().join(signal)).token;
    } catch (error) {
      throw error instanceof ElanError ? error : transportError(error, failed);
    }
  }

  forget(token: AccessToken): void {
    if (this.#kept?.token.value.reveal() === token.value.reveal()) this.#kept = undefined;
  }

  #fetchOnce(): SharedCall<KeptToken> {
    if (!this.#underway || this.#underway.over) {
      this.#underway = new SharedCall(async (stop) => (this.#kept = await this.#fetch(stop)));
    }
    return this.#underway;
  }

  async #fetch(signal: AbortSignal): Promise<KeptToken> {
    const { profile, scope, key, world } = this.#options;
    const { issuer, tokenEndpoint } = await this.#metadata(signal);
    const assertion = await signGrant({ profile, issuer, scope, key }, world);
    world.log.hidePassing(assertion);
    const form = { grant_type: grantType, assertion: assertion.reveal() };
    const askedAt = world.now();
    const answer = await ask({ operation: 'token', url: tokenEndpoint, form, signal }, world);
    const kept = readToken(answer, scope, askedAt);
    if (kept) {
      world.log.hidePassing(kept.token.value);
      const seconds = Math.round((kept.token.expiresAt - askedAt) / 1000);
      world.log.info('maskinporten.token.fetched', { issuer, scope, mode: profile.mode.kind, seconds });
      return kept;
    }
    const error = tokenError(answer, { profile, issuer, scope, now: world.now() });
    const [said] = error.findings;
    world.log.warn('maskinporten.token.refused', {
      issuer,
      status: answer.status,
      reason: error.reason,
      error: said?.message,
      description: said?.description,
    });
    throw error;
  }
}

function readToken(
  { status, text }: MaskinportenAnswer,
  scope: string,
  askedAt: number,
): KeptToken | undefined {
  const body = status === 200 ? parseObject(text) : undefined;
  const value = textOf(body?.['access_token']);
  const lifetime = Number(body?.['expires_in']) * 1000;
  if (!value || !(lifetime > 0)) return undefined;
  const expiresAt = askedAt + lifetime;
  return {
    token: { value: new Secret(value), expiresAt, scope: textOf(body?.['scope']) ?? scope },
    renewAt: expiresAt - Math.min(longestMargin, lifetime / 5),
  };
}
