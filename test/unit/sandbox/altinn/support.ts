import { altinnRoutes } from '../../../../sandbox/altinn/document';
import { textOf } from '../../../../engine/values/json';
import { altinnOperations } from '../../../../services/altinn/operations';
import type { AltinnOperationName } from '../../../../services/operation';
import { askForToken, holdAgainst, received, type Received, type TestSandbox } from '../support';

/** What an agent is asked for. */
export const accessPackage = 'urn:altinn:accesspackage:regnskap';

/** A customer that is synthetic, and another one. */
export const customer = '313772195';
export const otherCustomer = '310844136';
export const thirdCustomer = '313159949';

export interface AltinnDetails {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly token?: string;
}

/** Calls an operation with the vendor's own token; every answer in JSON is held against the document. */
export async function callAltinn(
  sandbox: TestSandbox,
  name: AltinnOperationName,
  { parameters = {}, query = {}, body, token }: AltinnDetails = {},
): Promise<Received> {
  const route = altinnRoutes.find((each) => each.name === name);
  if (!route) throw new Error(`no operation ${name}`);
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, key: string) => parameters[key] ?? '');
  const answer = await received(
    await fetch(`${sandbox.url}${path}?${new URLSearchParams(query).toString()}`, {
      method: route.method.toUpperCase(),
      headers: {
        Authorization: `Bearer ${token ?? (await vendorToken(sandbox, altinnOperations()[name].scope))}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  holdAgainst('altinn', route, answer);
  return answer;
}

/** @returns a token of the client that is ready to use, for itself */
export async function vendorToken(sandbox: TestSandbox, scope: string): Promise<string> {
  return textOf((await askForToken(sandbox, { scope })).body, 'access_token') ?? '';
}

export function systemIdOf({ klient }: TestSandbox): string {
  return `${klient.organisasjonsnummer}_program`;
}

/** @returns a system in which nothing is wrong, besides what is given */
export function rightSystem(sandbox: TestSandbox, values: object = {}): object {
  const texts = { nb: 'Program', nn: 'Program', en: 'Program' };
  return {
    id: systemIdOf(sandbox),
    vendor: { authority: 'iso6523-actorid-upis', ID: `0192:${sandbox.klient.organisasjonsnummer}` },
    name: texts,
    description: texts,
    rights: rightsTo('ske-utleggsbegjaering'),
    clientId: [sandbox.klient.clientId],
    allowedRedirectUrls: ['https://program.example/ferdig'],
    isVisible: false,
    accessPackages: [{ urn: accessPackage }],
    ...values,
  };
}

export function rightsTo(...resources: string[]): object[] {
  return resources.map((value) => ({ resource: [{ id: 'urn:altinn:resource', value }] }));
}

/** @returns a request in which nothing is wrong, besides what is given */
export function rightRequest(sandbox: TestSandbox, values: object = {}): object {
  return {
    systemId: systemIdOf(sandbox),
    partyOrgNo: customer,
    externalRef: customer,
    rights: rightsTo('ske-utleggsbegjaering'),
    redirectUrl: '',
    ...values,
  };
}

/** Posts a form of one of the pages, as a browser does. */
export async function post(
  { url }: TestSandbox,
  path: string,
  form: Record<string, string>,
): Promise<Received> {
  const sent = { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' } as const;
  return received(await fetch(`${url}${path}`, sent));
}

/** Answers a request as the customer. */
export async function answerRequest(sandbox: TestSandbox, id: string, status: string): Promise<void> {
  const answer = await post(sandbox, `/altinn/bekreft/${id}`, { status });
  if (answer.status !== 303) throw new Error(answer.text);
}

/** Asks for a system user, and has the customer answer. @returns the id of the request */
export async function asked(sandbox: TestSandbox, status: string, values: object = {}): Promise<string> {
  const { body, text } = await callAltinn(sandbox, 'requestSystemUser', {
    body: rightRequest(sandbox, values),
  });
  const id = textOf(body, 'id') ?? `not asked: ${text}`;
  if (status !== 'New') await answerRequest(sandbox, id, status);
  return id;
}
