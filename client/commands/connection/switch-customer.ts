import * as vscode from 'vscode';
import { customerText, type CustomerMode } from '../../../services/profile';
import { actingFor, customersOf, isActingFor } from '../../connection/customers';
import type { Services } from '../../window/services';
import { modeLabel } from './steps/words';

interface CustomerItem extends vscode.QuickPickItem {
  readonly customer?: CustomerMode | undefined;
}

/** Chooses which of its customers the active profile acts for, or nobody but its own organisation. */
export async function switchCustomer({ profiles }: Services): Promise<void> {
  const profile = profiles.active;
  const itemOf = (customer: CustomerMode | undefined, label: string, detail: string): CustomerItem => ({
    customer,
    label,
    detail,
    description: isActingFor(profile, customer) ? vscode.l10n.t('active') : '',
  });
  const customers = customersOf(profile).map((customer) =>
    itemOf(
      customer,
      `$(${customer.kind === 'systembruker' ? 'person-add' : 'references'}) ${customerText(customer)}`,
      [modeLabel(customer.kind), customer.kind === 'systembruker' && customer.externalRef]
        .filter(Boolean)
        .join(' · '),
    ),
  );
  const own = itemOf(undefined, `$(organization) ${modeLabel('own')}`, '');
  const add: CustomerItem = { label: `$(add) ${vscode.l10n.t('Set up a system user…')}` };
  const separator: CustomerItem = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const chosen = await vscode.window.showQuickPick([...customers, own, separator, add], {
    title: vscode.l10n.t('For which customer should {0} act?', profile.name),
    matchOnDetail: true,
  });
  if (chosen === add) await vscode.commands.executeCommand('elan.setUpSystemUser');
  else if (chosen) {
    const now = profiles.named(profile.name);
    if (now) await profiles.change(actingFor(now, chosen.customer));
  }
}
