import * as vscode from 'vscode';
import { ElanError } from '../../../services/errors';
import type { LookedAt } from '../../../services/known/look-at-attachment';
import { attachmentExtensions } from '../../../services/workflow/attachment-file';
import { isBegjaering } from '../../window/open-begjaeringer';
import { uploadRequest } from '../../sending/upload-arguments';
import type { Uploaded } from '../../sending/upload-files';
import { Declined } from '../../window/confirm';
import type { Services } from '../../window/services';
import { begjaeringFor } from '../../window/begjaering-for';
import { followInBackground } from './steps/follow';
import { offer } from './steps/offer';
import { readFiles } from './steps/read-file';
import { TrackedPosition } from './steps/tracked-position';
import { uploadFor } from './steps/upload';
import { fileNameOf } from '../../window/file-name';

/**
 * `elan.uploadAttachment`: uploads files for a begjæring, writes them where they belong, and follows them until they are
 * ready.
 * @param args nothing, what the code lens of a Vedlegg brings, or files as the explorer gives them
 */
export async function uploadAttachment(services: Services, ...args: readonly unknown[]): Promise<void> {
  const request = uploadRequest(args, isUri, isOpenBegjaering);
  if (request.kind === 'files') {
    await upload(services, await begjaeringFor(), request.files);
  } else if (request.kind === 'ask') {
    const document = await begjaeringFor(request.begjaering);
    await upload(services, document, await askForFiles(true));
  } else {
    const document = await begjaeringFor(vscode.Uri.parse(request.uri));
    const { line, character } = request.position;
    const position = new TrackedPosition(document, new vscode.Position(line, character));
    try {
      await upload(services, document, await askForFiles(false), position);
    } finally {
      position.dispose();
    }
  }
}

async function upload(
  services: Services,
  document: vscode.TextDocument,
  uris: readonly vscode.Uri[],
  position?: TrackedPosition,
): Promise<void> {
  const files = await readFiles(uris);
  const { uploaded, error, place } = await uploadFor(services, document, files);
  if (uploaded.length > 0) {
    services.changed();
    if (!(await services.server.attach(document, uploaded, () => position?.now))) {
      const names = uploaded.map(({ fileName }) => fileName).join(', ');
      throw new ElanError('attachmentNotWritten', { args: { files: names } });
    }
    tell(services, document, uploaded, files);
    followInBackground(services, place, uploaded);
  }
  if (error) throw error;
}

async function askForFiles(canSelectMany: boolean): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Upload attachment'),
    openLabel: vscode.l10n.t('Upload'),
    canSelectMany,
    filters: {
      [vscode.l10n.t('Files that the service accepts')]: [...attachmentExtensions],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  if (!chosen || chosen.length === 0) throw new Declined();
  return chosen;
}

function tell(
  services: Services,
  document: vscode.TextDocument,
  uploaded: readonly Uploaded[],
  files: readonly LookedAt[],
): void {
  const names = (reused: boolean): string =>
    uploaded
      .filter((each) => each.reused === reused)
      .map(({ fileName }) => fileName)
      .join(', ');
  const begjaering = fileNameOf(document.uri);
  if (names(false)) {
    const done = vscode.l10n.t('{0}: uploaded for {1}.', names(false), begjaering);
    offer(services, 'Information', [done, archivalHint(files)].filter(Boolean).join(' '));
  }
  if (names(true)) {
    const text = vscode.l10n.t('{0}: uploaded before for this begjæring, and used again.', names(true));
    offer(services, 'Information', text);
  }
}

function archivalHint(files: readonly LookedAt[]): string {
  const others = files.filter(({ pdfA }) => pdfA === '').map(({ fileName }) => fileName);
  if (others.length === 0) return '';
  return vscode.l10n.t(
    'Not marked as PDF/A, which is fine, since the service converts it: {0}.',
    others.join(', '),
  );
}

function isUri(value: unknown): value is vscode.Uri {
  return value instanceof vscode.Uri;
}

function isOpenBegjaering(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === uri.toString() && isBegjaering(document),
  );
}
