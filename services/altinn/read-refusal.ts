import texts from '#schemas/tjenestefeil/altinn.json';
import type { Body } from '../client/body';
import { ElanError, type Reason } from '../errors';
import { readRetryAfter } from '../http/retry-after';
import { redact } from '../log/redact';
import { isObject, objectsOf, textOf } from '../operations/values';
import type { AltinnOperation, PlatformOperation } from './operations';

/** An answer of Altinn's, whatever it says. */
export interface AltinnAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: Body;
  readonly host: string;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
}

/** What a call was about, for the words of a refusal. */
export interface Subject {
  readonly system?: string;
  /** The customer's organisation number. */
  readonly party?: string;
  readonly reference?: string;
}

const longest = 500;

/** @returns the error that an answer without success means */
export function refusalOf(answer: AltinnAnswer, operation: AltinnOperation, subject: Subject): ElanError {
  const code = codeIn(answer.body.json);
  const { retryAfter, args } = factsIn(answer, operation);
  const { status } = args;
  return new ElanError(reasonOf(answer, code, retryAfter), {
    args: {
      system: '?',
      party: '?',
      ...subject,
      reference: subject.reference ?? subject.party ?? '?',
      ...args,
      status: [status, code].filter((part) => part !== '').join(', '),
      said: [code, args.said].filter((part) => part !== '').join(': '),
    },
    operation: operation.name,
    status: answer.status,
    code,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

/** @returns what an answer without success says, whichever service of the platform has given it */
export function factsIn(
  { status, host, body, header, at }: AltinnAnswer,
  { scope }: Pick<PlatformOperation<string>, 'scope'>,
) {
  const retryAfter = readRetryAfter(header('Retry-After'), at);
  const args = {
    host,
    scope,
    status: [String(status), body.title].filter((part) => part !== '').join(', '),
    said: saidIn(body),
    seconds: Math.ceil((retryAfter ?? 0) / 1000),
    target: targetOf(header('Location'), host),
  };
  return { retryAfter, args };
}

/** @returns what a status means whoever has given it; undefined where that depends on who has */
export function commonReason(status: number, retryAfter: number | undefined): Reason | undefined {
  if (status === 0 || (status >= 300 && status < 400)) return 'redirected';
  if (status === 429) return retryAfter === undefined ? 'throttled' : 'throttledFor';
  return status === 407 ? 'proxyWantsSignIn' : undefined;
}

/** Problem details have a code; those that list what is wrong with what was sent have one for each. */
function codeIn(json: unknown): string {
  const codes = [json, ...objectsOf(json, 'validationErrors')].map((each) => textOf(each, 'code'));
  return codes.find(hasTexts) ?? codes.find((code) => code !== '') ?? '';
}

function hasTexts(code: string): code is keyof typeof texts {
  return /^AUTH/.test(code) && Object.hasOwn(texts, code);
}

function saidIn({ json, text, isPage, title }: Body): string {
  const said = isPage ? title : textOf(json, 'detail') || textOf(json, 'title');
  return redact(said || (json === undefined ? text : '')).slice(0, longest);
}

function reasonOf({ status, body }: AltinnAnswer, code: string, retryAfter: number | undefined): Reason {
  if (hasTexts(code)) return code;
  if (status === 404 && !isOfAltinn(body)) return 'altinnElsewhere';
  const common = commonReason(status, retryAfter);
  if (common !== undefined) return common;
  return status >= 500 ? 'altinnFailed' : (byStatus[status] ?? 'altinnRefused');
}

/**
 * Altinn itself says what it does not find as a problem, as a text or number in JSON, or not at all. Pages, other texts and JSON of
 * another form come from whoever else is at the address; so does what the gateway before Altinn says of a path that is none.
 */
function isOfAltinn({ text, json, isPage }: Body): boolean {
  if (isPage) return false;
  if (isObject(json)) return ['title', 'type', 'status', 'code'].some((name) => Object.hasOwn(json, name));
  return (
    text === '' || typeof json === 'string' || typeof json === 'number' || /^System with ID\b/.test(text)
  );
}

const byStatus: Readonly<Record<number, Reason>> = {
  401: 'altinnTokenNotAccepted',
  403: 'altinnNotPermitted',
  404: 'altinnNotFound',
};

function targetOf(location: string | null, host: string): string {
  const base = `https://${host}`;
  return location !== null && URL.canParse(location, base) ? new URL(location, base).host : '?';
}
