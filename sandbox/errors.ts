import type { Response } from 'express';
import { callOf, type Call } from './call';
import { isOfAltinn, type ErrorForm } from './faults/fault';
import type { Refusal, Violation } from './refusal';

/** Answers a call with what is wrong, in the form that its service uses or that a fault says. */
export function sendRefusal(response: Response, refusal: Refusal): void {
  const call = callOf(response);
  response.status(refusal.status).set(refusal.details.headers ?? {});
  const form = formOf(call, refusal.status);
  if (form === 'oauth') response.json(oauthError(refusal));
  else if (form === 'altinn') response.json(altinnProblem(refusal));
  else if (form === 'empty') response.end();
  else if (form === 'text') response.type('text').end(refusal.detail);
  else if (form === 'html') response.type('html').end(gatewayPage(refusal.status, refusal.title));
  else if (form === 'kode') response.json(codedError(refusal, call));
  else response.json(problemDetail(refusal, call, form));
}

/** @returns what a gateway between the caller and the service puts in place of an answer */
export function gatewayPage(status: number, title: string): string {
  return `<!DOCTYPE html>\n<html><head><title>${status} ${title}</title></head><body><h1>${title}</h1></body></html>\n`;
}

/** Begjæring and attachments are refused with a problem detail; the other services have a form of their own. */
const withProblemDetail: ReadonlySet<string> = new Set([
  'submit',
  'change',
  'validate',
  'validateChange',
  'uploadAttachment',
  'attachmentState',
]);
const ofGateway: ReadonlySet<number> = new Set([401, 403, 429, 500, 503]);

function formOf(call: Call | undefined, status: number): ErrorForm | 'oauth' | 'altinn' {
  const asked = call?.faults.find(({ kind }) => kind === 'errorForm')?.form;
  if (asked) return asked;
  if (call?.name === 'token' || call?.name === 'metadata') return 'oauth';
  if (call && isOfAltinn(call.name)) return 'altinn';
  return call && withProblemDetail.has(call.name) && !ofGateway.has(status) ? 'problem' : 'kode';
}

function oauthError({ status, detail, details }: Refusal): object {
  return {
    error: details.error ?? (status === 429 || status === 503 ? 'temporarily_unavailable' : 'server_error'),
    error_description: detail,
    error_uri: 'https://docs.digdir.no/docs/Maskinporten/maskinporten_feilsoking',
  };
}

function altinnProblem({ status, title, detail, details }: Refusal): object {
  return { ...(details.code ? { code: details.code } : {}), type: 'about:blank', title, status, detail };
}

function codedError({ status, detail, details }: Refusal, call: Call | undefined): object {
  const specified = details.violations?.map(({ kode, melding, sti }) => ({ kode, melding, sti }));
  return {
    kode: codeOf(call, status),
    melding: detail,
    korrelasjonsid: call?.correlationId ?? '',
    ...(specified ? { spesifisering: specified } : {}),
  };
}

function problemDetail(refusal: Refusal, call: Call | undefined, form: ErrorForm): object {
  const { status, title, detail, details } = refusal;
  return {
    type: 'about:blank',
    title,
    status,
    detail,
    feilid: call?.correlationId ?? '',
    ...(details.violations ? violationsIn(form, details.violations) : {}),
  };
}

function violationsIn(form: ErrorForm, violations: readonly Violation[]): object {
  if (form === 'errorMessage') {
    return { valideringsfeil: violations.map(({ kode, melding }) => ({ error: kode, message: melding })) };
  }
  const told = violations.map(({ kode, melding, beskrivelse }) => ({ kode, melding, beskrivelse }));
  return form === 'kontrollutslag' ? { kontrollutslag: told } : { valideringsfeil: told };
}

const commonCodes: Readonly<Record<number, string>> = { 404: 'DAS-002', 401: 'DAS-008', 403: 'DAS-008' };
const codesOfQueries: Readonly<Record<number, string>> = { 404: '003', 401: '004', 403: '005', 400: '006' };
const prefixes: Readonly<Record<string, string>> = {
  caseStatus: 'STATUS',
  changedCases: 'STATUS',
  innsyn: 'INNSYN',
};

function codeOf(call: Call | undefined, status: number): string {
  const prefix = prefixes[call?.name ?? ''];
  return prefix ? `${prefix}-${codesOfQueries[status] ?? '001'}` : (commonCodes[status] ?? 'DAS-001');
}
