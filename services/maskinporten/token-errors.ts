import texts from '#schemas/tjenestefeil/maskinporten.json';
import { readRetryAfter } from '../http/retry-after';
import { ElanError, type Reason } from '../errors';
import { redact } from '../log/redact';
import { altinnDelegation, portalOf } from '../operations/environments';
import type { Profile } from '../profile';
import { parseObject, textOf } from './json';
import { hostOf, type MaskinportenAnswer } from './request';

/** The circumstances of a grant that was refused. */
export interface RefusedGrant {
  readonly profile: Profile;
  readonly issuer: string;
  readonly scope: string;
  /** When the answer came, in milliseconds since 1970. */
  readonly now: number;
}

/** What Maskinporten says of a refusal. */
interface Refusal {
  readonly error: string;
  /** Redacted, for it may quote what was sent. */
  readonly description: string;
  /** The `MP-nnn` in it; empty where there is none. */
  readonly code: string;
}

/** Refusals that are told by their words, for they have no code. */
const byWords: readonly (readonly [RegExp, Reason])[] = [
  [/issue time is after now/i, 'issuedInFuture'],
  [/^(?=.*combination).*consumer_org/is, 'consumerOrgIsOwn'],
  [/invalid_altinn_customer_configuration/i, 'MP-303'],
  [/invalid assertion/i, 'grantInvalid'],
];

/** Reasons that a wrong clock may be behind. */
const clockReasons: ReadonlySet<Reason> = new Set(['issuedInFuture', 'MP-130', 'grantInvalid']);

/** How wrong a clock must be to be blamed: Maskinporten lets 10 seconds pass, and its answer took some time. */
const secondsToBlame = 8;

const longestDescription = 500;

/**
 * @param answer of the token endpoint, without a token
 * @returns what is wrong; the clock is blamed where the answer's `Date` shows that it is wrong enough
 */
export function tokenError(answer: MaskinportenAnswer, grant: RefusedGrant): ElanError {
  const { status } = answer;
  const refusal = readRefusal(answer.text);
  if (!refusal || (hasFailedItself(status) && !hasTexts(refusal.code))) return withoutRefusal(answer, grant);
  const reason = reasonOf(refusal, grant.scope);
  const seconds = secondsAhead(answer, grant.now);
  const { error, description, code } = refusal;
  const maybeClock = clockReasons.has(reason) || (reason === 'tokenRefused' && code === '');
  const clock = maybeClock && Math.abs(seconds) >= secondsToBlame;
  return new ElanError(clock ? clockReason(seconds) : reason, {
    args: { ...argsOf(grant), problem: description || error, seconds: Math.abs(seconds) },
    operation: 'token',
    status,
    code,
    correlationId: traceOf(description),
    findings: [{ code, message: error, description, path: '', value: '' }],
  });
}

function readRefusal(text: string): Refusal | undefined {
  const body = parseObject(text);
  const error = textOf(body?.['error']);
  if (!body || !error) return undefined;
  const [description, help] = [textOf(body['error_description']) ?? '', textOf(body['error_uri']) ?? ''];
  return {
    error: redact(error).slice(0, longestDescription),
    description: redact(description).slice(0, longestDescription),
    code: /MP-\d{3}/.exec([description, error, help].join(' '))?.[0] ?? '',
  };
}

function reasonOf({ error, description, code }: Refusal, scope: string): Reason {
  if (code === 'MP-250' && scope.startsWith('altinn:')) return 'altinnScopeNotGranted';
  if (hasTexts(code)) return code;
  return byWords.find(([words]) => words.test(`${error} ${description}`))?.[1] ?? 'tokenRefused';
}

function hasTexts(code: string): code is keyof typeof texts {
  return Object.hasOwn(texts, code);
}

/** The answer is not Maskinporten's own, or it could not say what is wrong. */
function withoutRefusal({ status, headers }: MaskinportenAnswer, grant: RefusedGrant): ElanError {
  const retryAfter = readRetryAfter(headers.get('Retry-After'), grant.now);
  return new ElanError(reasonOfStatus(status), {
    args: { ...argsOf(grant), status },
    operation: 'token',
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

/** It then says so in the form of a refusal, though it has not looked at the grant. */
function hasFailedItself(status: number): boolean {
  return status === 429 || status >= 500;
}

function reasonOfStatus(status: number): Reason {
  if (status === 429) return 'tokenThrottled';
  return status >= 500 ? 'tokenServiceFailed' : 'tokenAnswerUnreadable';
}

function argsOf({ profile, issuer, scope }: RefusedGrant): Readonly<Record<string, string>> {
  const { clientId, mode } = profile;
  const portal = portalOf(profile);
  const organisation = mode.kind === 'own' ? '' : mode.organisation;
  return { issuer, host: hostOf(issuer), clientId, scope, organisation, portal, service: altinnDelegation };
}

/** How far our clock is ahead of Maskinporten's; 0 where its answer does not tell. */
function secondsAhead({ headers }: MaskinportenAnswer, now: number): number {
  const theirs = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(theirs) ? 0 : Math.round((now - theirs) / 1000);
}

function clockReason(secondsAhead: number): Reason {
  return secondsAhead > 0 ? 'clockAhead' : 'clockBehind';
}

/** What Digdir finds the call by. */
function traceOf(description: string): string {
  const trace = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{32}\b|\b[0-9a-f]{16}\b/i;
  return trace.exec(description)?.[0] ?? '';
}
