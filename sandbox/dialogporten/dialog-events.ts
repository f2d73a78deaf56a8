import type { Request, Response } from 'express';
import facts from '#schemas/hendelser.json';
import { textOf } from '../../engine/values/json';
import type { Caller } from '../maskinporten/tokens';
import type { PlatformOperation } from '../platform-router';
import type { Sandbox } from '../sandbox';
import { authenticated } from '../serve';

const { updates } = facts.dialogporten;

/** How often something is sent where nothing happens, in milliseconds. */
const signOfLife = 12_000;

/**
 * @returns who calls with the token of a dialog; who has another token is let in, and told in the stream that it is the wrong one
 * @throws Refusal
 */
export async function dialogCaller(request: Request, sandbox: Sandbox): Promise<Caller> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const dialogId = sandbox.dialogStreams.dialogOf(token);
  const dialog = sandbox.store.state.dialoger.find(({ id }) => id === dialogId);
  if (!dialog) return { ...(await authenticated(request, [], sandbox)), isSystemUser: true };
  const { id, organisasjonsnummer } = dialog;
  return { organisasjonsnummer, scopes: [], actsForItself: false, isSystemUser: true, dialogId: id };
}

/** Only the dialog that stands in the query is looked at: what else is in it is as it is always asked for. */
const askedFor = /\bdialogEvents\s*\(\s*dialogId\s*:\s*"([^"]*)"/;

export const dialogEvents: PlatformOperation = ({ caller, body }, { dialogStreams }) => {
  const dialogId = askedFor.exec(textOf(body, 'query') ?? '')?.[1];
  const isAllowed = dialogId !== undefined && caller.dialogId === dialogId;
  return {
    status: 200,
    stream: (response) => {
      response.type('text/event-stream');
      if (!isAllowed) refuse(response);
      else tellOf(dialogId, response, dialogStreams);
    },
  };
};

function tellOf(dialogId: string, response: Response, streams: Sandbox['dialogStreams']): void {
  response.flushHeaders();
  const stop = streams.listen(dialogId, () => {
    const told = { data: { [updates.field]: { id: dialogId, type: 'DIALOG_UPDATED' } } };
    response.write(eventOf(updates.event, told));
  });
  const alive = setInterval(() => response.write(':\n\n'), signOfLife);
  alive.unref();
  response.on('close', () => {
    clearInterval(alive);
    stop();
  });
}

function refuse(response: Response): void {
  const errors = [
    {
      message: 'The current user is not authorized to access this resource.',
      extensions: { code: `${updates.refusal}NOT_AUTHORIZED` },
    },
  ];
  response.end(`${eventOf(updates.event, { errors })}${eventOf(updates.end)}`);
}

function eventOf(name: string, data?: object): string {
  return `event: ${name}\ndata: ${data === undefined ? '' : JSON.stringify(data)}\n\n`;
}
