import * as vscode from 'vscode';
import { eventInWords } from '../../services/events/words';
import type { EventHere } from './events';
import { notifications } from './notifications';
import { uiLanguage } from './settings';

/** So many are told one by one; more are told together. */
const mostAlone = 3;

/** Tells what has happened in cases. What is asked for stands out, and leads to the file. */
export function tellEvents(events: readonly EventHere[]): void {
  const corrections = events.filter(({ event }) => event.kind === 'correction');
  const others = events.filter(({ event }) => event.kind !== 'correction');
  if (corrections.length > mostAlone)
    void tellMany(vscode.l10n.t('Skatteetaten asks for corrections in {0} cases.', corrections.length));
  else for (const each of corrections) void tellCorrection(each);
  if (others.length > mostAlone) void tellMany(vscode.l10n.t('{0} new events in your cases.', others.length));
  else for (const each of others) void tellOther(each);
}

async function tellCorrection(correction: EventHere): Promise<void> {
  const open = vscode.l10n.t('Open the file');
  const text = vscode.l10n.t(
    '{0}: Skatteetaten asks for a correction. {1}',
    nameOf(correction),
    correction.event.title[uiLanguage()],
  );
  if ((await notifications.showWarningMessage(text.trim(), open, statusTitle())) === open)
    await vscode.commands.executeCommand('elan.openCorrection', correction.event.eksternSaksreferanse);
}

async function tellOther(told: EventHere): Promise<void> {
  const { kind, saksstatus, title, eksternSaksreferanse } = told.event;
  const said = [eventInWords(kind, saksstatus, uiLanguage()), title[uiLanguage()]].filter(Boolean).join('. ');
  const status = statusTitle();
  if ((await notifications.showInformationMessage(`${nameOf(told)}: ${said}`, status)) === status)
    await vscode.commands.executeCommand('elan.caseStatus', eksternSaksreferanse);
}

async function tellMany(text: string): Promise<void> {
  const show = vscode.l10n.t('Show cases');
  if ((await notifications.showInformationMessage(text, show)) === show)
    await vscode.commands.executeCommand('elan.cases.focus');
}

function statusTitle(): string {
  return vscode.l10n.t('Status of case');
}

function nameOf({ file, innsenderReferanse, event }: EventHere): string {
  return file ?? (innsenderReferanse || event.eksternSaksreferanse);
}
