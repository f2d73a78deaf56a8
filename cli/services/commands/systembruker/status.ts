import { follow, stateOf } from '../../../../services/altinn/set-up';
import type { AltinnClient, SystemUserKey } from '../../../../services/altinn/client';
import type { SystemUserRequest } from '../../../../services/altinn/answers';
import { standingOf, statusInWords, type Standing } from '../../../../services/altinn/status';
import { exitCodes, type ExitCode } from '../../../exit-codes';
import type { CommandResult, Context } from '../../command';
import { factsText } from '../../report-text';
import { UsageError } from '../../usage-error';
import { customerKey, openSystem, requestFacts, subject, usage } from './common';

/** What `elan systembruker status` is told besides the customer. */
export interface StatusCommand {
  /** The id of a request, instead of its customer. */
  readonly request?: string;
  /** Whether that request is one for an agent. */
  readonly agent?: boolean;
  /** Whether to wait for the customer, and how many seconds. */
  readonly wait?: boolean | string;
}

/** How long a customer is waited for where nobody says otherwise, in seconds. */
const usualWait = 900;

/** Tells what has become of a request, and waits for it where that is wanted. */
export async function systemUserStatusCommand(context: Context, told: StatusCommand): Promise<CommandResult> {
  const patience = patienceOf(told.wait);
  if (told.request === undefined) customerKey(context, '');
  else if (!/^[0-9a-f-]{36}$/i.test(told.request))
    throw new UsageError('requestIdWrong', { id: told.request });
  const { client, systemId } = await openSystem(context);
  const found = await (told.request === undefined
    ? byCustomer(client, customerKey(context, systemId), context)
    : client.requestState(told.request, told.agent ? 'agent' : 'standard', context.signal));
  if ('code' in found) return found;
  // One for an agent is found by its customer, and not where others are asked for.
  const look = async (): Promise<SystemUserRequest> =>
    told.request === undefined
      ? ((await client.requestFor(customerKey(context, systemId), context.signal)) ?? found)
      : client.requestState(found.id, told.agent ? 'agent' : 'standard', context.signal);
  const request = patience === undefined ? found : await wait(look, found, patience, context);
  return ended(request, patience !== undefined, context);
}

function patienceOf(wait: StatusCommand['wait']): number | undefined {
  if (wait === undefined || wait === false) return undefined;
  const seconds = wait === true ? usualWait : Number(wait);
  if ((typeof wait === 'string' && wait.trim() === '') || !(seconds >= 0) || seconds > 86_400)
    throw new UsageError('waitWrong', { text: String(wait) });
  return seconds * 1000;
}

/** @returns the request for a customer, or what the command ends with where there is none */
async function byCustomer(
  client: AltinnClient,
  key: SystemUserKey,
  { say, signal }: Context,
): Promise<SystemUserRequest | CommandResult> {
  const state = await stateOf(client, key, signal);
  const { organisation, externalRef = organisation } = key;
  switch (state.kind) {
    case 'request':
      return state.request;
    case 'madeByCustomer': {
      const used = usage({ organisation, externalRef });
      const text = `${say('madeByCustomer', { organisation })}\n${say('systemUserUse', { usage: used })}\n`;
      return { code: exitCodes.ok, result: { status: 'Accepted', request: null }, text };
    }
    case 'none': {
      const asking = `elan systembruker request ${subject({ organisation, externalRef })}`;
      const text = `${say('nobodyAsked', { organisation, reference: externalRef, asking })}\n`;
      return { code: exitCodes.findings, result: { status: null, request: null }, text };
    }
  }
}

async function wait(
  look: () => Promise<SystemUserRequest>,
  request: SystemUserRequest,
  patience: number,
  { services, signal, tell, say, language }: Context,
): Promise<SystemUserRequest> {
  const { world } = await services();
  if (standingOf(request) === 'open') tell(say('waitsForCustomer', { url: request.confirmUrl }));
  let last = request.status;
  return follow(look, {
    world,
    signal,
    patience,
    told: ({ status }) => {
      if (status !== last) tell(statusInWords(status, language));
      last = status;
    },
  });
}

function ended(request: SystemUserRequest, waited: boolean, context: Context): CommandResult {
  const { say } = context;
  const standing = standingOf(request);
  const codes: Readonly<Record<Standing, ExitCode>> = {
    accepted: exitCodes.ok,
    open: waited ? exitCodes.tryLater : exitCodes.ok,
    refused: exitCodes.findings,
    other: waited ? exitCodes.tryLater : exitCodes.ok,
  };
  const next: Readonly<Record<Standing, string>> = {
    accepted: say('systemUserUse', { usage: usage(request) }),
    open: `${say('sendConfirmUrl')}\n  ${request.confirmUrl}`,
    refused: say('askAgain', { usage: `${subject(request)} --again` }),
    other: '',
  };
  const lines = [factsText(requestFacts(request, context)), next[standing]].filter((line) => line !== '');
  return {
    code: codes[standing],
    result: { status: request.status, request },
    text: `${lines.join('\n')}\n`,
  };
}
