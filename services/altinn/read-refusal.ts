import texts from '#schemas/tjenestefeil/altinn.json';
import type { Body } from '../client/body';
import { ElanError, type Reason } from '../errors';
import { readRetryAfter } from '../http/retry-after';
import { redact } from '../log/redact';
import { objectsOf, textOf } from '../operations/values';
import type { AltinnOperation } from './operations';

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
  const { status, host, body, header, at } = answer;
  const code = codeIn(body.json);
  const retryAfter = readRetryAfter(header('Retry-After'), at);
  return new ElanError(reasonOf(answer, code, retryAfter), {
    args: {
      system: '?',
      party: '?',
      ...subject,
      reference: subject.reference ?? subject.party ?? '?',
      host,
      scope: operation.scope,
      status: [String(status), code, body.title].filter((part) => part !== '').join(', '),
      said: [code, saidIn(body)].filter((part) => part !== '').join(': '),
      seconds: Math.ceil((retryAfter ?? 0) / 1000),
      target: targetOf(header('Location'), host),
    },
    operation: operation.name,
    status,
    code,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
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
  // Altinn itself says what it does not find, or nothing at all; a page comes from whoever else is at the address.
  if (status === 404 && body.isPage) return 'altinnElsewhere';
  if (status === 0 || (status >= 300 && status < 400)) return 'redirected';
  if (status === 429) return retryAfter === undefined ? 'throttled' : 'throttledFor';
  if (status >= 500) return 'altinnFailed';
  return byStatus[status] ?? 'altinnRefused';
}

const byStatus: Readonly<Record<number, Reason>> = {
  401: 'altinnTokenNotAccepted',
  403: 'altinnNotPermitted',
  404: 'altinnNotFound',
  407: 'proxyWantsSignIn',
};

function targetOf(location: string | null, host: string): string {
  const base = `https://${host}`;
  return location !== null && URL.canParse(location, base) ? new URL(location, base).host : '?';
}
