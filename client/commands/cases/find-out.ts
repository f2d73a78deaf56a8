import * as vscode from 'vscode';
import { offersFor, type FoundOutOffer } from '../../cases/found-out';
import { referenceTyped } from '../../cases/references';
import type { FoundOut, UsersWord } from '../../../services/workflow/find-out';
import type { Workflow } from '../../../services/workflow/workflow';
import { moment } from '../../../services/reports/format';
import { inWords } from '../../../services/reports/words';
import { confirm, Declined } from '../../window/confirm';
import { waitUntil } from './steps/wait-until';
import type { Services } from '../../window/services';
import { uiLanguage } from '../../window/settings';
import { limits } from '../../../services/limits/limits';
import { readUri } from '../../window/read-uri';
import { cancellable } from '../../window/cancellable';
import { foundOutText, offerTitle } from './steps/found-out-words';
import { fileIn } from '../../window/ledgers';
import { unclearCall, type UnclearCall } from './steps/unclear-call';
import { notifications } from '../../window/notifications';

/** A submission that is found out about, and with what. */
interface Finding extends UnclearCall {
  readonly services: Services;
  readonly workflow: Workflow;
}

/**
 * `elan.findOut(call?)`: finds out what became of a submission whose answer was lost, or takes the user's word.
 * @param target its id in the ledger or its correlation id, or what was chosen in the view of cases
 */
export async function findOut(services: Services, target?: unknown): Promise<void> {
  const unclear = await unclearCall(services, target);
  if (!unclear) {
    void notifications.showInformationMessage(
      vscode.l10n.t('It is known of every submission from here what became of it.'),
    );
    return;
  }
  const { workflow } = await services.use(fileIn(unclear.workspace, unclear.call.file));
  const finding = { ...unclear, services, workflow };
  await tell(finding, await ask(finding));
}

async function ask({ services, workflow, workspace, call }: Finding): Promise<FoundOut> {
  const { file, id } = call;
  const payload = file === undefined ? undefined : await textOf(fileIn(workspace, file));
  const title = vscode.l10n.t('Finding out what became of the submission');
  const found = await cancellable(title, (signal) =>
    workflow.findOut(id, { signal, ...(payload === undefined ? {} : { payload }) }),
  );
  services.changed();
  return found;
}

/** The file may still be as it was sent; what differs from it counts for nothing. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await readUri(uri, limits.begjaering.bytes);
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

async function tell(finding: Finding, found: FoundOut): Promise<void> {
  const isKnown = found.kind === 'received' || found.kind === 'notReceived';
  const show = isKnown ? notifications.showInformationMessage : notifications.showWarningMessage;
  const items = offersFor(found)
    .filter((offer) => offer !== 'openFile' || finding.call.file !== undefined)
    .map((offer) => ({ offer, title: offerTitle(offer) }));
  const chosen = await show(foundOutText(found), ...items);
  if (chosen) await act(finding, found, chosen.offer);
}

async function act(finding: Finding, found: FoundOut, offer: FoundOutOffer): Promise<unknown> {
  const { call, workspace } = finding;
  switch (offer) {
    case 'openFile':
      return vscode.window.showTextDocument(fileIn(workspace, call.file));
    case 'copyReference':
      return vscode.env.clipboard.writeText(referenceOf(found));
    case 'status':
      return vscode.commands.executeCommand('elan.caseStatus', referenceOf(found));
    case 'askAgain':
      return askAgain(finding, found);
    case 'chooseCase':
      return settle(finding, { eksternSaksreferanse: await chooseAmong(found) });
    case 'typeReference':
      return settle(finding, { eksternSaksreferanse: await typeReference(call.eksternSaksreferanse) });
    case 'notReceived':
      await confirmNotReceived();
      return settle(finding, 'notReceived');
    case 'copyCorrelationId':
      await vscode.env.clipboard.writeText(call.correlationId);
      return tell(finding, found);
  }
}

function referenceOf(found: FoundOut): string {
  return found.kind === 'received' ? found.eksternSaksreferanse : '';
}

async function askAgain(finding: Finding, found: FoundOut): Promise<void> {
  const { world } = finding.services;
  const then = found.kind === 'tooSoon' ? found.askAgainAt : world.now();
  if (await waitUntil(world, then)) await tell(finding, await ask(finding));
}

async function chooseAmong(found: FoundOut): Promise<string> {
  const cases = found.kind === 'candidates' ? found.cases : [];
  const language = uiLanguage();
  const items = cases.map(({ eksternSaksreferanse, saksstatus, endret, saksnummer }) => ({
    label: eksternSaksreferanse,
    description: [inWords(saksstatus, language), moment(endret, language), saksnummer]
      .filter(Boolean)
      .join(' · '),
  }));
  const title = vscode.l10n.t('Which case is this submission?');
  const chosen = await vscode.window.showQuickPick(items, { title });
  if (!chosen) throw new Declined();
  return chosen.label;
}

async function typeReference(known = ''): Promise<string> {
  const prompt = vscode.l10n.t('The case reference (eksternSaksreferanse) that Skatteetaten has given');
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('It was received as…'),
    prompt,
    value: known,
    ignoreFocusOut: true,
    validateInput: (value) => (referenceTyped(value) === undefined ? prompt : undefined),
  });
  const reference = referenceTyped(typed ?? '');
  if (reference === undefined) throw new Declined();
  return reference;
}

async function confirmNotReceived(): Promise<void> {
  const sure = vscode.l10n.t('It was not received');
  await confirm(
    vscode.l10n.t('Are you sure that it was not received?'),
    sure,
    vscode.l10n.t('It can be sent again then. If it was received after all, there will be two cases.'),
  );
}

async function settle({ services, workflow, call }: Finding, word: UsersWord): Promise<void> {
  await workflow.settleByUser(call.id, word);
  services.changed();
  vscode.window.setStatusBarMessage(vscode.l10n.t('The ledger knows it now.'), 5000);
}
