import { randomUUID } from 'node:crypto';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { importJWK, SignJWT, type JWK } from 'jose';
import altinnOpenApi from '#schemas/altinn.openapi.json';
import dialogportenOpenApi from '#schemas/dialogporten.openapi.json';
import openApi from '#schemas/tjenester.openapi.json';
import type { OperationName } from '../../../services/operation';
import { property, textOf } from '../../../engine/values/json';
import { routes } from '../../../sandbox/elan/document';
import type { Route } from '../../../sandbox/routes';
import type { SandboxOptions } from '../../../sandbox/settings';
import { startSandbox, type RunningSandbox } from '../../../sandbox/start';
import { rightValue } from '../../support/examples';

export const start = Date.parse('2026-06-15T10:00:00Z');
export const scope = 'skatteetaten:utleggsbegjaering';

/** A clock that stands still until it is moved. */
export interface Clock {
  now: number;
}

export interface TestSandbox extends RunningSandbox {
  readonly clock: Clock;
}

/** Starts a local ELAN on any free port, with a clock of its own. */
export async function testSandbox(options: SandboxOptions = {}): Promise<TestSandbox> {
  const clock = { now: start };
  const running = await startSandbox({ port: 0, now: () => clock.now, ...options });
  return { ...running, clock };
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

export async function received(answer: Response): Promise<Received> {
  const text = await answer.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  return { status: answer.status, headers: answer.headers, text, body };
}

/** Calls one of the addresses that steer the sandbox, or any other that takes JSON. */
export async function steer(
  { url }: RunningSandbox,
  method: string,
  path: string,
  body?: unknown,
): Promise<Received> {
  const withBody = { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  return received(await fetch(`${url}${path}`, { method, ...(body === undefined ? {} : withBody) }));
}

export interface Signing {
  readonly key: JWK;
  readonly header?: Readonly<Record<string, unknown>>;
}

/** The claims of a grant in which nothing is wrong. */
export function rightClaims({ klient, issuer, clock }: TestSandbox): Record<string, unknown> {
  const iat = Math.floor(clock.now / 1000);
  return { iss: klient.clientId, aud: issuer, scope, iat, exp: iat + 120, jti: randomUUID() };
}

export async function signed(claims: object, { key, header = { kid: key.kid } }: Signing): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', ...header })
    .sign(await importJWK(key, 'RS256'));
}

export const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Posts a form to the token endpoint. */
export async function postForm({ url }: RunningSandbox, form: Record<string, string>): Promise<Received> {
  return received(await fetch(`${url}/token`, { method: 'POST', body: new URLSearchParams(form) }));
}

/** Asks for a token with a grant that is right besides what is given. */
export async function askForToken(
  sandbox: TestSandbox,
  claims: object = {},
  signing: Signing = { key: sandbox.klient.jwk },
): Promise<Received> {
  const assertion = await signed({ ...rightClaims(sandbox), ...claims }, signing);
  return postForm(sandbox, { grant_type: grantType, assertion });
}

/** @returns a token for an organisation that the ready-made client may act for */
export async function tokenFor(sandbox: TestSandbox, organisation?: string): Promise<string> {
  const own = organisation === undefined || organisation === sandbox.klient.organisasjonsnummer;
  const answer = await askForToken(sandbox, own ? {} : { consumer_org: organisation });
  return textOf(answer.body, 'access_token') ?? `no token: ${answer.text}`;
}

/** The sender of the fixtures. */
export const fixtureSender = '313772195';

export interface CallDetails {
  readonly token?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array<ArrayBuffer> | FormData;
  readonly signal?: AbortSignal;
}

/** Calls an operation; every answer in JSON is held against the OpenAPI document. */
export async function call(
  sandbox: TestSandbox,
  name: OperationName,
  details: CallDetails = {},
): Promise<Received> {
  const route = routes.find((each) => each.name === name);
  if (!route) throw new Error(`no operation ${name}`);
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) =>
    encodeURIComponent(details.parameters?.[parameter] ?? ''),
  );
  const query = details.query ? `?${new URLSearchParams(details.query).toString()}` : '';
  const json = details.raw === undefined && details.body !== undefined;
  const token = details.token ?? (await tokenFor(sandbox, fixtureSender));
  const answer = await received(
    await fetch(`${sandbox.baseUrl}${path}${query}`, {
      method: route.method.toUpperCase(),
      headers: {
        Authorization: `Bearer ${token}`,
        Klientid: 'test/1.0',
        Korrelasjonsid: randomUUID(),
        Meldingsid: randomUUID(),
        ...(json ? { 'Content-Type': 'application/json' } : {}),
        ...details.headers,
      },
      ...(json ? { body: JSON.stringify(details.body) } : {}),
      ...(details.raw === undefined ? {} : { body: details.raw }),
      ...(details.signal ? { signal: details.signal } : {}),
    }),
  );
  holdAgainst('elan', route, answer);
  return answer;
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const documents = { elan: openApi, altinn: altinnOpenApi, dialogporten: dialogportenOpenApi } as const;
for (const [name, document] of Object.entries(documents)) ajv.addSchema(document, name);

/** A document that answers are held against. */
type Document = keyof typeof documents;

/** Holds an answer against what a document says of its operation. @throws Error where it is otherwise */
export function holdAgainst(document: Document, route: Route<string>, received: Received): void {
  const { status, body, text, headers } = received;
  const isJson = headers.get('content-type')?.includes('json') ?? false;
  if (!isJson && text !== '') return;
  const [pointer, response] = describedResponse(document, route, status);
  const where = `${route.name} ${status}`;
  if (property(response, 'content') === undefined && text !== '') {
    throw new Error(`${where} shall have no body: ${text}`);
  }
  if (text === '') return;
  const parts = [...pointer, 'content', 'application/json', 'schema'];
  const written = parts.map((part) => encodeURIComponent(part.replaceAll('/', '~1'))).join('/');
  const validate = ajv.getSchema(`${document}#/${written}`);
  if (!validate) throw new Error(`${where} has no schema`);
  if (validate(body) !== true) throw new Error(`${where}: ${ajv.errorsText(validate.errors)}\n${text}`);
}

/** @returns where the document describes a response, and what it says there */
function describedResponse(document: Document, route: Route<string>, status: number): [string[], unknown] {
  const here = ['paths', route.path, route.method, 'responses', String(status)];
  const response = valueIn(here, document);
  if (response === undefined) throw new Error(`${route.name} ${status} is not in the document`);
  const elsewhere = textOf(response, '$ref')?.split('/').slice(1);
  return elsewhere ? [elsewhere, valueIn(elsewhere, document)] : [here, response];
}

function valueIn(parts: readonly string[], document: Document): unknown {
  return parts.reduce<unknown>((value, part) => property(value, part), documents[document]);
}

/** @returns the codes of the rules that an answer names, in whatever form */
export function codesOf({ body }: Received): string[] {
  const list = ['valideringsfeil', 'kontrollutslag', 'spesifisering']
    .map((name) => property(body, name))
    .find(Array.isArray);
  return (list ?? []).map((item: unknown) => textOf(item, 'kode') ?? textOf(item, 'error') ?? '');
}

/** Uploads files and waits until they are ready. */
export async function upload(
  sandbox: TestSandbox,
  fileName: string,
  innsenderReferanse: string,
): Promise<string> {
  const answer = await call(sandbox, 'uploadAttachment', {
    query: { innsenderReferanse },
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
    raw: '%PDF-1.7 example',
  });
  return textOf(answer.body, 'uuid') ?? `no attachment: ${answer.text}`;
}

/** @returns a value in which every attachment has the uuid of one that is ready for that begjæring */
export async function withReadyAttachments<Value>(sandbox: TestSandbox, value: Value): Promise<Value> {
  const reference = textOf(value, 'innsenderReferanse') ?? 'uten';
  const uuid = await upload(sandbox, 'ready.pdf', reference);
  sandbox.clock.now += 10_000;
  const filled = JSON.stringify(value).replaceAll(/"uuid":"[^"]*"/g, `"uuid":"${uuid}"`);
  return JSON.parse(filled) as Value;
}

let lastReference = 0;

/** @returns a begjæring in which nothing is wrong, with a reference that no other has, and its attachments ready */
export async function rightBegjaering(
  sandbox: TestSandbox,
  values: object = {},
): Promise<Record<string, unknown>> {
  lastReference += 1;
  const value = { ...rightValue('2.1'), innsenderReferanse: `TEST-${lastReference}`, ...values };
  return withReadyAttachments(sandbox, value);
}

/** Submits a begjæring in which nothing is wrong. */
export async function submitted(
  sandbox: TestSandbox,
  values: object = {},
): Promise<{ begjaering: Record<string, unknown>; reference: string }> {
  const begjaering = await rightBegjaering(sandbox, values);
  const answer = await call(sandbox, 'submit', { body: begjaering });
  const reference = textOf(answer.body, 'eksternSaksreferanse') ?? `not submitted: ${answer.text}`;
  return { begjaering, reference };
}
