import * as vscode from 'vscode';
import { newHosts } from '../../../services/adoption/new-hosts';
import { ElanError } from '../../../services/errors';
import { keepDocument, keptAt } from '../../../services/machine/kept-document';
import type { OpenApiDocument } from '../../../services/operations/read-document';
import { confirm } from '../../window/confirm';
import { notifications } from '../../window/notifications';
import { ownSettings } from '../../window/own-settings';
import { serviceSettings } from '../../window/settings';

/** A document as it was shown. */
export interface ShownDocument {
  readonly file: string;
  readonly text: string;
  readonly document: OpenApiDocument;
}

/**
 * Goes by documents from now on, as they were shown: the setting leads to copies of them, for a file of somebody's project
 * may become another, and tokens go where it says. The setting is of this machine, and so of every profile; the local ELAN
 * goes by our own document all the same.
 * @param storage where the extension keeps what is its own
 * @throws Declined where the user does not want to
 * @throws ElanError where the copies cannot be written
 */
export async function useDocuments(shown: readonly ShownDocument[], storage: vscode.Uri): Promise<void> {
  const { openapi: before, operasjoner } = serviceSettings();
  const hosts = await newHosts(
    shown.map(({ document }) => document),
    operasjoner,
  );
  const folder = vscode.Uri.joinPath(storage, 'openapi').fsPath;
  const kept = shown.map(({ file, text }) => ({ file, text, place: keptAt(folder, file, text) }));
  const places = kept.map(({ place }) => place);
  await confirmUse(
    hosts,
    before.filter((each) => !places.includes(each)),
  );
  for (const each of kept) await keep(each);
  const elan = ownSettings();
  await elan.update('openapi', places, vscode.ConfigurationTarget.Global);
  const yes = vscode.l10n.t('Check by the documents');
  const answer = await notifications.showInformationMessage(
    vscode.l10n.t(
      'The documents are used from now on (elan.openapi), as they are now: what becomes of the files changes nothing. Files can be checked by their schema too, in place of our own (elan.offisieltSkjema).',
    ),
    yes,
  );
  if (answer === yes) await elan.update('offisieltSkjema', true, vscode.ConfigurationTarget.Global);
}

async function confirmUse(hosts: readonly string[], others: readonly string[]): Promise<void> {
  const details = [
    ...(hosts.length > 0
      ? [vscode.l10n.t('Calls and access tokens go to hosts that are new: {0}', hosts.join(', '))]
      : []),
    ...(others.length > 0
      ? [vscode.l10n.t('Documents that are no longer used: {0}', others.join(', '))]
      : []),
  ];
  if (details.length === 0) return;
  await confirm(
    vscode.l10n.t('Use these documents from now on, with every profile?'),
    vscode.l10n.t('Use the documents'),
    details.join('\n'),
  );
}

async function keep({ file, text, place }: Record<'file' | 'text' | 'place', string>): Promise<void> {
  try {
    await keepDocument(place, text);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new ElanError('documentNotKept', { args: { file, problem }, cause });
  }
}
