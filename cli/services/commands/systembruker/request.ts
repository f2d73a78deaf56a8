import { ask } from '../../../../services/altinn/set-up';
import type { WantedSystemUser } from '../../../../services/altinn/client';
import { openable } from '../../../../services/altinn/openable';
import { altinnResource } from '../../../../services/operations/environments';
import { exitCodes } from '../../../exit-codes';
import type { CommandResult, Context } from '../../command';
import { openInBrowser } from '../../open-in-browser';
import { factsText } from '../../report-text';
import { UsageError } from '../../usage-error';
import { customerKey, openSystem, requestFacts, subject, usage } from './common';

/** What `elan systembruker request` is told besides the customer. */
export interface RequestCommand {
  readonly redirectUrl?: string;
  /** For one that acts for the customer's clients, by packages. */
  readonly agent?: boolean;
  readonly accessPackage?: readonly string[];
  /** Whether one that was rejected or denied is deleted first. */
  readonly again?: boolean;
  /** Whether the address at which the customer approves is opened in the browser. */
  readonly open?: boolean;
}

/** Asks a customer for a system user, and tells where it is approved. Who was asked already is not asked twice. */
export async function requestCommand(context: Context, told: RequestCommand): Promise<CommandResult> {
  const { say, signal } = context;
  const rights = rightsOf(told);
  customerKey(context, '');
  context.agreeInProduction();
  const { client, address, systemId } = await openSystem(context);
  const { redirectUrl } = told;
  const wanted: WantedSystemUser = {
    ...customerKey(context, systemId),
    rights,
    ...(redirectUrl === undefined ? {} : { redirectUrl }),
  };
  const { kind, request } = await ask(client, wanted, told.again === true, signal);
  const { organisation } = request;
  const opened =
    told.open && kind !== 'accepted' ? { opened: await openPage(request.confirmUrl, address, context) } : {};
  const next =
    kind === 'accepted'
      ? say('systemUserUse', { usage: usage(request) })
      : [
          say('sendConfirmUrl'),
          `  ${request.confirmUrl}`,
          say('followRequest', { usage: subject(request) }),
        ].join('\n');
  return {
    code: exitCodes.ok,
    result: { done: kind, request, ...opened },
    text: `${say(`request_${kind}`, { organisation })}\n${factsText(requestFacts(request, context))}\n${next}\n`,
  };
}

async function openPage(url: string, address: string, { say, tell, variables }: Context): Promise<boolean> {
  const page = openable(url, address);
  if (page === undefined) {
    tell(say('pageNotOpenable'));
    return false;
  }
  const isOpened = await openInBrowser(page, variables);
  tell(say(isOpened ? 'pageOpened' : 'noBrowser'));
  return isOpened;
}

function rightsOf({ agent, accessPackage }: RequestCommand): WantedSystemUser['rights'] {
  if (!agent && accessPackage) throw new UsageError('packagesWithoutAgent');
  if (!agent) return { kind: 'standard', resources: [altinnResource] };
  if (!accessPackage) throw new UsageError('agentWithoutPackages');
  return { kind: 'agent', accessPackages: accessPackage };
}
