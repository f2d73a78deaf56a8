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
  const answer = await received(
    await fetch(`${sandbox.url}${path}?${new URLSearchParams(query).toString()}`, {
      headers: { Authorization: `Bearer ${token ?? (await systemUserToken(sandbox))}` },
    }),
  );
  holdAgainst('dialogporten', route, answer);
  return answer;
}
