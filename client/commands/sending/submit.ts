import path from 'node:path';
import * as vscode from 'vscode';
import { submitSteps, type SubmitOutcome } from '../../sending/submit-steps';
import { Declined } from '../../window/confirm';
import type { Services } from '../../window/services';
import { begjaeringFor } from '../../window/begjaering-for';
import { offer } from './steps/offer';
import { showRefusal } from './steps/refusal';
import { SubmitInWindow } from './steps/submit-in-window';

/** The files that are being submitted. */
const underway = new Set<string>();

/**
 * `elan.submit(file?)`: submits a begjæring, as a new case or as the change of its own.
 * @param given the begjæring's file; the active one where it is left out
 */
export async function submit(services: Services, given?: unknown): Promise<void> {
  const document = await begjaeringFor(given);
  const key = document.uri.toString();
  if (underway.has(key)) {
    const name = path.basename(document.uri.path);
    offer(services, 'Information', vscode.l10n.t('{0} is being submitted already.', name));
    return;
  }
  underway.add(key);
  try {
    await submitOnce(services, await saved(document));
  } finally {
    underway.delete(key);
  }
}

/** A file that has no name yet gets one. */
async function saved(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  if (!document.isDirty && !document.isUntitled) return document;
  const uri = await vscode.workspace.save(document.uri);
  if (!uri) throw new Declined();
  return vscode.workspace.openTextDocument(uri);
}

async function submitOnce(services: Services, document: vscode.TextDocument): Promise<void> {
  const place = await services.use(document.uri);
  const world = new SubmitInWindow(services, document, place);
  try {
    const outcome = await submitSteps(world);
    if (outcome.kind === 'sent' && place.profile.environment === 'local')
      services.milestones.reach('triedLocally');
    tell(services, document, outcome);
  } catch (error) {
    await showRefusal(services, document, world.version, error);
  }
}

function tell(services: Services, document: vscode.TextDocument, outcome: SubmitOutcome): void {
  if (outcome.kind === 'stopped') return;
  if (outcome.kind === 'unclear') {
    void vscode.commands.executeCommand('elan.findOut', outcome.entries[0]?.id);
    return;
  }
  if (outcome.kind === 'doubtful') {
    void vscode.commands.executeCommand('elan.repairLedger', document.uri);
    return;
  }
  services.diagnostics.clear(document);
  const { as, eksternSaksreferanse, recorded } = outcome;
  const name = path.basename(document.uri.path);
  const text =
    as.kind === 'change'
      ? vscode.l10n.t('{0}: the case {1} is changed.', name, eksternSaksreferanse)
      : vscode.l10n.t('{0} is submitted. Case reference: {1}', name, eksternSaksreferanse);
  offer(services, 'Information', text, [
    {
      title: vscode.l10n.t('Copy case reference'),
      run: () => vscode.env.clipboard.writeText(eksternSaksreferanse),
    },
    {
      title: vscode.l10n.t('Open case'),
      run: () => vscode.commands.executeCommand('elan.caseStatus', eksternSaksreferanse),
    },
  ]);
  if (recorded) return;
  const notRecorded = vscode.l10n.t(
    'The log of submissions could not be written afterwards. Note the case reference {0}: there the submission will stand as unknown.',
    eksternSaksreferanse,
  );
  offer(services, 'Warning', notRecorded);
}
