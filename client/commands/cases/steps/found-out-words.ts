import * as vscode from 'vscode';
import type { FoundOutOffer } from '../../../cases/found-out';
import type { FoundOut, Undecided } from '../../../../services/workflow/find-out';
import { moment } from '../../../../services/reports/format';
import { uiLanguage } from '../../../window/settings';

/** @returns what was found out of a submission, for a person, and what to do about it */
export function foundOutText(found: FoundOut): string {
  switch (found.kind) {
    case 'received':
      return vscode.l10n.t('It was received. Its case reference: {0}', found.eksternSaksreferanse);
    case 'notReceived':
      return vscode.l10n.t('It was not received. The begjæring may be sent again.');
    case 'candidates':
      return vscode.l10n.t(
        'Cases that may be this submission: {0}. Say which it is, or that it is none of them.',
        found.cases.length,
      );
    case 'receivedWithoutReference':
      return vscode.l10n.t(
        'It was received, but the service does not tell its case reference. Ask Skatteetaten with the correlation id {0}, and type the reference here.',
        found.correlationId,
      );
    case 'tooSoon':
      return vscode.l10n.t(
        'It was not found, but the service may still be at work on it. Ask again after {0}, and do not send it before that.',
        moment(new Date(found.askAgainAt).toISOString(), uiLanguage()),
      );
    case 'undecided':
      return undecidedText(found.because);
  }
}

function undecidedText(because: Undecided): string {
  switch (because) {
    case 'change':
      return vscode.l10n.t(
        'The service cannot tell whether a change was received. Ask Skatteetaten with the correlation id, and say here what they answer.',
      );
    case 'noReference':
      return vscode.l10n.t(
        'Without innsenderReferanse the service cannot recognise it. Ask Skatteetaten with the correlation id, and say here what they answer.',
      );
    case 'notListed':
      return vscode.l10n.t(
        'The service lists no cases, so it cannot be found out. Ask Skatteetaten, and say here what they answer.',
      );
    case 'payloadNotKept':
      return vscode.l10n.t(
        'What was sent is not kept here, and the file has changed since, so it cannot be tried. Ask Skatteetaten with the correlation id, and say here what they answer.',
      );
  }
}

/** @returns what the button of an offer says */
export function offerTitle(offer: FoundOutOffer): string {
  switch (offer) {
    case 'copyReference':
      return vscode.l10n.t('Copy case reference');
    case 'status':
      return vscode.l10n.t('Show status');
    case 'openFile':
      return vscode.l10n.t('Open begjæring');
    case 'chooseCase':
      return vscode.l10n.t('Choose case…');
    case 'typeReference':
      return vscode.l10n.t('Received as…');
    case 'notReceived':
      return vscode.l10n.t('Not received');
    case 'copyCorrelationId':
      return vscode.l10n.t('Copy correlation id');
    case 'askAgain':
      return vscode.l10n.t('Ask again then');
  }
}
