import * as vscode from 'vscode';
import { DamageNode } from '../../cases/nodes';
import { callerFacts } from '../../../services/ledger/caller';
import { firstDamage, type Damage } from '../../../services/ledger/damage';
import { repairStep } from '../../../services/ledger/repair-step';
import type { Repair } from '../../../services/workflow/doubt';
import { moment } from '../../../services/reports/format';
import { confirm } from '../../window/confirm';
import { waitUntil } from './steps/wait-until';
import type { Services, ServicesFor } from '../../window/services';
import { cancellable } from '../../window/cancellable';
import { fileIn, readEachLedger } from '../../window/ledgers';
import { uiLanguage } from '../../window/settings';
import { notifications } from '../../window/notifications';

/**
 * `elan.repairLedger(file?)`: tells where the ledger is damaged, and asks the service what it has lost.
 * @param target a file of the workspace whose ledger it is, or what was chosen in the view of cases; where it is left out
 *   the first that is damaged, the active file's before others
 */
export async function repairLedger(services: Services, target?: unknown): Promise<void> {
  const about = await fileAbout(services, target);
  const { ledger } = await services.ledgerFor(about);
  const step = repairStep(await ledger.content(), callerFacts(services.profiles.active));
  switch (step.kind) {
    case 'ask': {
      await confirmAsking(step.damage);
      const place = await services.use(about);
      return tell(services, place, await ask(services, place));
    }
    case 'others':
      tellOfOthers(step.customers);
      return;
    case 'accept':
      return acceptRest(services, about);
    case 'whole':
      void notifications.showInformationMessage(vscode.l10n.t('The log of submissions is whole.'));
  }
}

/** What is repaired for one customer may be open for others. */
async function tellIfOthers({ profiles }: Services, { ledger }: ServicesFor): Promise<void> {
  const step = repairStep(await ledger.content(), callerFacts(profiles.active));
  if (step.kind === 'others') tellOfOthers(step.customers);
}

/** What was lost of other customers' cases only they are told. */
function tellOfOthers(customers: readonly string[]): void {
  const names = customers.map((each) => (each === '' ? vscode.l10n.t('your own organisation') : each));
  void notifications.showWarningMessage(
    vscode.l10n.t(
      'Nothing is missing for this customer. The service has to be asked for others too: {0}. Switch customer, and repair the log again.',
      names.join(', '),
    ),
  );
}

async function fileAbout(services: Services, target: unknown): Promise<vscode.Uri | undefined> {
  if (target instanceof vscode.Uri) return target;
  if (target instanceof DamageNode) return fileIn(target.workspace);
  const damaged = (await readEachLedger(services)).read.find(({ damage }) => damage.length > 0);
  return damaged ? fileIn(damaged.workspace) : vscode.window.activeTextEditor?.document.uri;
}

async function confirmAsking(damage: readonly Damage[]): Promise<void> {
  const { line, since } = firstDamage(damage);
  const go = vscode.l10n.t('Ask the service');
  const lost =
    since === undefined
      ? vscode.l10n.t('Something that was sent may be missing, whenever that was.')
      : vscode.l10n.t('Something that was sent after {0} may be missing.', moment(since, uiLanguage()));
  const meaning = vscode.l10n.t(
    'Nothing is sent that may have been sent already, until the service has been asked. A copy of the damaged log is kept.',
  );
  const message = vscode.l10n.t('The log of submissions is damaged at line {0}.', line);
  await confirm(message, go, `${lost} ${meaning}`);
}

async function ask(services: Services, { workflow }: ServicesFor): Promise<Repair> {
  const repair = await cancellable(vscode.l10n.t('Asking the service what is missing'), (signal) =>
    workflow.repair({ signal }),
  );
  services.changed();
  return repair;
}

async function tell(services: Services, place: ServicesFor, repair: Repair): Promise<void> {
  switch (repair.kind) {
    case 'sound':
      return tellIfOthers(services, place);
    case 'repaired': {
      const count = repair.recovered.length;
      void notifications.showInformationMessage(
        vscode.l10n.t('The log of submissions is repaired. Cases that were missing: {0}', count),
      );
      return tellIfOthers(services, place);
    }
    case 'tooSoon':
      return askAgain(services, place, repair.askAgainAt);
    case 'notListed':
      return acceptWith(
        services,
        place,
        vscode.l10n.t('The service lists no cases, so it cannot tell what is missing.'),
      );
  }
}

async function askAgain(services: Services, place: ServicesFor, then: number): Promise<void> {
  const at = moment(new Date(then).toISOString(), uiLanguage());
  const again = vscode.l10n.t('Ask again then');
  const chosen = await notifications.showWarningMessage(
    vscode.l10n.t('The service may still be at work on what is missing. Ask again after {0}.', at),
    again,
  );
  if (chosen !== again) return;
  if (await waitUntil(services.world, then)) await tell(services, place, await ask(services, place));
}

async function acceptRest(services: Services, about: vscode.Uri | undefined): Promise<void> {
  const text = vscode.l10n.t(
    'Begjæringer without innsenderReferanse cannot be recognised, so the service cannot tell whether one of them is missing.',
  );
  await acceptWith(services, await services.use(about), text);
}

/** Where the service cannot tell, the user may know. */
async function acceptWith(services: Services, place: ServicesFor, text: string): Promise<void> {
  const sure = vscode.l10n.t('Nothing is missing');
  const detail = vscode.l10n.t(
    'If you know that everything that was sent stands in the log, say so. If something is missing after all, there may be two cases.',
  );
  await confirm(text, sure, detail);
  await place.workflow.repair({ accept: true });
  services.changed();
  vscode.window.setStatusBarMessage(vscode.l10n.t('The ledger knows it now.'), 5000);
  await tellIfOthers(services, place);
}
