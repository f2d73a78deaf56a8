import type { VendorSystem } from '../../../../services/altinn/answers';
import { register, registrationOf } from '../../../../services/altinn/set-up';
import { exitCodes } from '../../../exit-codes';
import type { CommandResult, Context } from '../../command';
import { factsText } from '../../report-text';
import type { Words } from '../../words/words';
import { openSystem } from './common';

/** What `elan systembruker register` is told. What is left out stays as it is registered. */
export interface RegisterCommand {
  readonly name?: string;
  readonly description?: string;
  readonly redirectUrl?: readonly string[];
  readonly accessPackage?: readonly string[];
  readonly visible?: boolean;
}

/** Registers the vendor's system in Altinn, or changes it, once a person has seen what is sent and agreed. */
export async function registerCommand(context: Context, told: RegisterCommand): Promise<CommandResult> {
  const { say, signal } = context;
  const { client, address, systemId, clientId } = await openSystem(context);
  const { name, description, redirectUrl, accessPackage, visible } = told;
  const wanted = {
    id: systemId,
    clientId,
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(redirectUrl ? { redirectUrls: redirectUrl } : {}),
    ...(accessPackage ? { accessPackages: accessPackage } : {}),
    ...(visible === undefined ? {} : { isVisible: visible }),
  };
  const registration = registrationOf(wanted, await client.system(systemId, signal));
  const { kind, system } = registration;
  const facts = factsText(systemFacts(system, say));
  if (kind !== 'same') {
    await context.confirm(`${say(`system_${kind}_shown`, { address })}\n${facts}\n`, say('system_question'));
    await register(client, registration, signal);
  }
  const done = say(`system_${kind}_done`, { system: systemId });
  return {
    code: exitCodes.ok,
    result: { done: kind, system },
    text: `${done}\n${facts}\n${say('systemNext')}\n`,
  };
}

function systemFacts(system: VendorSystem, say: Words): [string, string][] {
  const list = (values: readonly string[]): string => values.join(', ') || '–';
  return [
    [say('systemUserSystem'), system.id],
    [say('systemName'), system.name.nb],
    [say('systemDescription'), system.description.nb],
    [say('systemRights'), list(system.resources)],
    [say('systemPackages'), list(system.accessPackages)],
    [say('systemClients'), list(system.clientIds)],
    [say('systemRedirects'), list(system.redirectUrls)],
    [say('systemVisible'), say(system.isVisible ? 'yes' : 'no')],
  ];
}
