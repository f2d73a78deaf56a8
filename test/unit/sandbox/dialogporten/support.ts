import { textOf } from '../../../../engine/values/json';
import { dialogportenRoutes } from '../../../../sandbox/dialogporten/document';
import { dialogportenOperations } from '../../../../services/dialogporten/operations';
import type { DialogportenOperationName } from '../../../../services/operation';
import {
  askForToken,
  fixtureSender,
  holdAgainst,
  received,
  type Received,
  type TestSandbox,
} from '../support';

export interface DialogDetails {
  readonly dialogId?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** @returns a token of a customer's system user */
export async function systemUserToken(
  sandbox: TestSandbox,
  scope = dialogportenOperations().searchDialogs.scope,
  organisation = fixtureSender,
): Promise<string> {
  const systemuser = {
    type: 'urn:altinn:systemuser',
    systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${organisation}` },
  };
  const { body, text } = await askForToken(sandbox, { scope, authorization_details: [systemuser] });
  return textOf(body, 'access_token') ?? `no token: ${text}`;
}

/** Calls an operation as a system user of the sender of the fixtures; every answer in JSON is held against the document. */
export async function callDialogporten(
  sandbox: TestSandbox,
  name: DialogportenOperationName,
  { dialogId = '', query = {}, token }: DialogDetails = {},
): Promise<Received> {
  const route = dialogportenRoutes.find((each) => each.name === name);
  if (!route) throw new Error(`no operation ${name}`);
  const path = route.path.replace('{dialogId}', dialogId);
  const bearer = token ?? (await systemUserToken(sandbox));
  const answer = await received(
    name === 'dialogEvents'
      ? await subscribe(sandbox, dialogId, bearer)
      : await fetch(`${sandbox.url}${path}?${new URLSearchParams(query).toString()}`, {
          headers: { Authorization: `Bearer ${bearer}` },
        }),
  );
  holdAgainst('dialogporten', route, answer);
  return answer;
}

function subscribe({ url }: TestSandbox, dialogId: string, token: string): Promise<Response> {
  const query = `subscription sub { dialogEvents(dialogId: "${dialogId}") { id type } }`;
  return fetch(`${url}/dialogporten/graphql/stream`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'text/event-stream',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ operationName: 'sub', query, variables: {} }),
  });
}

/** The stream of a dialog, as it comes. */
export interface Stream {
  readonly type: string | null;
  /** @returns what comes next */
  next(): Promise<string>;
  close(): Promise<void>;
}

/** Opens the stream of a dialog, which takes the token that the dialog has when it is read. */
export async function openStream(sandbox: TestSandbox, dialogId: string, token: string): Promise<Stream> {
  const { headers, body } = await subscribe(sandbox, dialogId, token);
  if (!body) throw new Error('no stream');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  return {
    type: headers.get('Content-Type'),
    next: async () => (await reader.read()).value ?? '',
    close: () => reader.cancel(),
  };
}
