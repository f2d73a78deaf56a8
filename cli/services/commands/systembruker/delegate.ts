import { ElanError } from '../../../../services/errors';
import { altinnDelegation, portalOf, scope } from '../../../../services/operations/environments';
import { exitCodes } from '../../../exit-codes';
import type { CommandResult, Context } from '../../command';

/**
 * Tells what a customer has to delegate in Altinn, by its name, and who has to do what; and tries whether it is done, where
 * a customer is given. Nothing is delegated by it: only the customer can do that.
 */
export async function delegateCommand(context: Context): Promise<CommandResult> {
  const { settings, say, signal } = context;
  const { mode } = settings.profile;
  const portal = portalOf(settings.profile);
  const customer = mode.kind === 'own' ? say('theCustomer') : mode.organisation;
  const text = say('delegationSteps', { customer, portal, service: altinnDelegation, scope });
  const result = {
    service: altinnDelegation,
    portal,
    scope,
    customer: mode.kind === 'own' ? null : customer,
  };
  // a token for a system user says nothing of what is delegated
  if (mode.kind !== 'onBehalfOf')
    return { code: exitCodes.ok, result: { ...result, delegated: null }, text: `${text}\n` };
  try {
    const { tokens } = await context.services();
    await tokens.token(signal);
  } catch (error) {
    if (!(error instanceof ElanError) || error.reason !== 'MP-251') throw error;
    const said = say('notDelegated', { customer });
    return {
      code: exitCodes.access,
      result: { ...result, delegated: false },
      text: `✗ ${said}\n\n${text}\n`,
    };
  }
  const said = say('delegated', { customer, usage: `--on-behalf-of ${customer}` });
  return { code: exitCodes.ok, result: { ...result, delegated: true }, text: `✓ ${said}\n` };
}
