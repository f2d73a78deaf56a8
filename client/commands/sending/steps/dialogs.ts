import * as vscode from 'vscode';
import type { Profile } from '../../../../services/profile';
import { confirmationText } from '../../../sending/confirmation-text';
import { regelverkText } from '../../../sending/regelverk';
import type { Confirmation, SubmitChoice, SubmitQuestion } from '../../../sending/submit-steps';
import { confirms, type Confirmable } from '../../../../engine/begjaering/typed-confirmation';
import { environmentFacts } from '../../../../services/operations/environments';
import { describeError } from '../../../../services/errors';
import { attachmentFailure } from '../../../sending/upload-files';
import { uiLanguage } from '../../../window/settings';
import { notifications } from '../../../window/notifications';

/** Asks the user one of the questions of a submission. */
export async function askUser(
  question: SubmitQuestion,
  profile: Profile,
  nameOf: (uuid: string) => string,
): Promise<SubmitChoice> {
  switch (question.kind) {
    case 'localErrors':
      return confirmLocalErrors(question.errors, question.maySend);
    case 'otherRules':
      return goOn(regelverkText(question.answer, false, uiLanguage()), '', question.maySend);
    case 'failedAttachments': {
      const failures = question.failed.map((attachment) =>
        describeError(attachmentFailure(attachment, nameOf(attachment.uuid)), uiLanguage()),
      );
      const detail = failures.map(({ message, advice }) => `${message} ${advice}`).join('\n');
      return goOn(
        vscode.l10n.t('Attachments that cannot be used: {0}', failures.length),
        detail,
        question.maySend,
      );
    }
    case 'confirm':
      return confirm(question.confirmation, profile);
    case 'notTried':
      return goOn(
        vscode.l10n.t('The service has no operation for validation: the begjæring cannot be tried first.'),
        vscode.l10n.t(
          'It goes to production, where what is wrong with it is found only when it is submitted.',
        ),
        question.maySend,
      );
    case 'typed':
      return askTyped(question.about, question.maySend, profile);
  }
}

/** A click is made too easily: what is typed is what only this begjæring has. */
async function askTyped(about: Confirmable, maySend: boolean, profile: Profile): Promise<SubmitChoice> {
  if (!maySend) {
    const message = vscode.l10n.t(
      'The begjæring has neither an innsenderReferanse nor one sum, and cannot be confirmed.',
    );
    return goOn(message, vscode.l10n.t('Give it an innsenderReferanse.'), false);
  }
  const environment = environmentFacts(profile.environment).name(uiLanguage());
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Send to {0}', environment.toUpperCase()),
    prompt: vscode.l10n.t('Type the innsenderReferanse of the begjæring, or the sum of its claims.'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      text === '' || confirms(text, about)
        ? undefined
        : vscode.l10n.t('This is neither the innsenderReferanse nor the sum.'),
  });
  return typed !== undefined && confirms(typed, about) ? 'send' : 'stop';
}

/** @param maySend whether a begjæring with errors may be sent all the same */
export async function confirmLocalErrors(errors: number, maySend: boolean): Promise<SubmitChoice> {
  const message = vscode.l10n.t('The check found errors in the begjæring: {0}', errors);
  const show = vscode.l10n.t('Show problems');
  const anyway = vscode.l10n.t('Send all the same');
  const detail = maySend
    ? vscode.l10n.t('In a test environment it can be sent all the same, to see how the service refuses it.')
    : vscode.l10n.t('Correct them first: in production nothing with errors is sent.');
  const buttons = maySend ? [show, anyway] : [show];
  const answer = await notifications.showWarningMessage(message, { modal: true, detail }, ...buttons);
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  return answer === anyway ? 'send' : 'stop';
}

async function goOn(message: string, detail: string, maySend: boolean): Promise<SubmitChoice> {
  const anyway = vscode.l10n.t('Send all the same');
  const buttons = maySend ? [anyway] : [];
  const answer = await notifications.showWarningMessage(message, { modal: true, detail }, ...buttons);
  return answer === anyway ? 'send' : 'stop';
}

async function confirm(confirmation: Confirmation, profile: Profile): Promise<SubmitChoice> {
  const { message, detail } = confirmationText(confirmation, profile, uiLanguage());
  const choices = choicesFor(confirmation);
  const titles = choices.map(([title]) => title);
  const { showWarningMessage, showInformationMessage } = notifications;
  const needsCare = confirmation.warnings.length > 0 || confirmation.as.kind === 'again';
  const show = needsCare ? showWarningMessage : showInformationMessage;
  const answer = await show(message, { modal: true, detail }, ...titles);
  return choices.find(([title]) => title === answer)?.[1] ?? 'stop';
}

function choicesFor({ as, underway }: Confirmation): (readonly [string, SubmitChoice])[] {
  const isChange = as.kind === 'change';
  const send = isChange ? vscode.l10n.t('Send change') : vscode.l10n.t('Submit');
  const sending: (readonly [string, SubmitChoice])[] =
    underway.length > 0
      ? [
          [vscode.l10n.t('Wait and send'), 'wait'],
          [vscode.l10n.t('Send now'), 'send'],
        ]
      : [[send, 'send']];
  if (!isChange) return sending;
  const asNew = [vscode.l10n.t('Send as a new case'), 'asNew'] as const;
  return as.isPerhapsAnother ? [asNew, ...sending] : [...sending, asNew];
}
