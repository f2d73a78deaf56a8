import { createMetadataSource } from '../../../services/maskinporten/metadata';
import type { SigningKey } from '../../../services/maskinporten/keys/signing-key';
import { authenticatedOrganisation, showToken } from '../../../services/maskinporten/show-token';
import type { AccessToken } from '../../../services/maskinporten/token-source';
import { scope } from '../../../services/operations/environments';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { exitCodeOf } from '../exit-code-of';
import { factsText } from '../report-text';
import type { Services } from '../services';
import type { Words } from '../words/words';

/** What `elan token` is told. */
export interface TokenCommand {
  /** Whether what the token says of itself is shown. */
  readonly show?: boolean;
  /** Whether the token itself, and nothing else, is printed. */
  readonly print?: boolean;
}

/** One thing that was looked at on the way to a token. */
interface Step {
  readonly step: 'key' | 'metadata' | 'token' | 'clock' | 'scope' | 'organisation';
  readonly text: string;
  readonly ok: boolean;
}

/** Maskinporten takes no grant whose clock differs by more. */
const mostSecondsApart = 10;

/** Fetches a token, and tells step by step what works. */
export async function tokenCommand(context: Context, { show, print }: TokenCommand): Promise<CommandResult> {
  const services = await context.services();
  const steps: Step[] = [];
  try {
    const token = await walk(services, context, steps);
    if (print)
      return {
        code: exitCodes.ok,
        result: { token: token.value.reveal() },
        text: `${token.value.reveal()}\n`,
      };
    const claims = show ? showToken(token.value) : undefined;
    const shown = claims ? `\n${factsText(claimFacts(claims))}\n` : '';
    return {
      code: exitCodes.ok,
      result: { steps, expiresAt: new Date(token.expiresAt).toISOString(), ...(claims ? { claims } : {}) },
      text: `${stepLines(steps)}${shown}`,
    };
  } catch (error) {
    return { code: exitCodeOf(error), result: { steps }, text: stepLines(steps), error };
  }
}

async function walk(
  { profile, key, tokens, world }: Services,
  context: Context,
  steps: Step[],
): Promise<AccessToken> {
  const { say, signal } = context;
  const done = (step: Step['step'], text: string, ok = true): void => void steps.push({ step, text, ok });
  done('key', keyText(key, say));
  const { issuer, tokenEndpoint } = await createMetadataSource(profile.issuer, world)(signal);
  done('metadata', say('stepMetadata', { issuer, tokenEndpoint }));
  const token = await tokens.token(signal);
  const now = world.now();
  done('token', say('stepToken', { seconds: Math.round((token.expiresAt - now) / 1000) }));
  const claims = showToken(token.value);
  if (claims?.issuedAt !== undefined) {
    const seconds = Math.abs(Math.round((now - claims.issuedAt) / 1000));
    done('clock', say('stepClock', { seconds }), seconds <= mostSecondsApart);
  }
  const hasScope = token.scope.split(/\s+/).includes(scope);
  done(
    'scope',
    say(hasScope ? 'stepScope' : 'stepScopeMissing', { scope: token.scope, wanted: scope }),
    hasScope,
  );
  const organisation = claims && authenticatedOrganisation(claims);
  if (organisation) done('organisation', say('stepOrganisation', { organisation }));
  return token;
}

function keyText({ key, header, certificate }: SigningKey, say: Words): string {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  const name = 'kid' in header ? `kid ${header.kid}` : `x5c (${header.x5c.length})`;
  const text = say('stepKey', { bits, name });
  if (!certificate) return text;
  const { organisation = '', issuer, validTo } = certificate;
  const until = new Date(validTo).toISOString().slice(0, 10);
  return `${text}; ${say('stepCertificate', { organisation, issuer, until })}`;
}

function stepLines(steps: readonly Step[]): string {
  return steps.map(({ text, ok }) => `${ok ? '✓' : '✗'} ${text}\n`).join('');
}

function claimFacts(claims: object): [string, string][] {
  return Object.entries(claims).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
}
