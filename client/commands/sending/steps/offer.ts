import * as vscode from 'vscode';
import type { Services } from '../../../window/services';
import { notifications } from '../../../window/notifications';

/** Something that a message offers. */
export interface Offer {
  readonly title: string;
  run(): unknown;
}

type MessageKind = 'Information' | 'Warning' | 'Error';

/** Shows a message with buttons, and does not wait for an answer: the command has done its work. */
export function offer(
  services: Services,
  kind: MessageKind,
  message: string,
  offers: readonly Offer[] = [],
): void {
  Promise.resolve(
    shown(
      kind,
      message,
      offers.map(({ title }) => title),
    ),
  )
    .then((title) => offers.find((each) => each.title === title)?.run())
    .catch((error: unknown) => services.world.log.error('offer.failed', { problem: String(error) }));
}

function shown(kind: MessageKind, message: string, titles: readonly string[]): Thenable<string | undefined> {
  switch (kind) {
    case 'Information':
      return notifications.showInformationMessage(message, ...titles);
    case 'Warning':
      return notifications.showWarningMessage(message, ...titles);
    case 'Error':
      return notifications.showErrorMessage(message, ...titles);
  }
}

/** @returns the offer to show what is wrong in the files that are open */
export function showProblems(): Offer {
  return {
    title: vscode.l10n.t('Show problems'),
    run: () => vscode.commands.executeCommand('workbench.actions.view.problems'),
  };
}
