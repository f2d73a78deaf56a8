import * as vscode from 'vscode';
import type { LookedAt } from '../../../../services/known/look-at-attachment';
import { ElanError } from '../../../../services/errors';
import { largestMegabytes } from '../../../../services/workflow/attachment-file';
import { doubtful, uploadFiles, type UploadResult } from '../../../sending/upload-files';
import { confirm } from '../../../window/confirm';
import type { Services, ServicesFor } from '../../../window/services';
import { cancellable, type Tell } from '../../../window/cancellable';

/** What was uploaded, and with what. */
export interface UploadedHere extends UploadResult {
  readonly place: ServicesFor;
}

/**
 * Uploads files for a begjæring, after a look at their sizes and types.
 * @throws ElanError where one is empty or the begjæring has no reference, and Declined where the user stops it
 */
export async function uploadFor(
  services: Services,
  document: vscode.TextDocument,
  files: readonly LookedAt[],
): Promise<UploadedHere> {
  await confirmDoubtful(files);
  const found = await services.server.summary(document);
  if (!found) throw new ElanError('noBegjaering');
  const { innsenderReferanse } = found.summary;
  if (innsenderReferanse === '') throw new ElanError('innsenderReferanseMissing');
  const place = await services.use(document.uri);
  const { workflow, file: begjaering, profile } = place;
  if (profile.environment !== 'production') await confirmRealPersons(files);
  const result = await cancellable(vscode.l10n.t('Uploading'), (signal, tell) =>
    uploadFiles(files, { workflow, innsenderReferanse, begjaering, signal, onSent: progressOf(tell) }),
  );
  return { ...result, place };
}

/** Tells of each megabyte. */
function progressOf(tell: Tell): (file: Pick<LookedAt, 'fileName' | 'size'>, bytes: number) => void {
  let told = '';
  return ({ fileName, size }, bytes) => {
    const [sent, all] = [bytes, size].map((each) => Math.floor(each / 1024 / 1024));
    const message = all ? vscode.l10n.t('{0}: {1} of {2} MB', fileName, sent ?? 0, all) : fileName;
    if (message !== told) tell(message);
    told = message;
  };
}

async function confirmDoubtful(files: readonly LookedAt[]): Promise<void> {
  const { ofOtherType, tooLarge, mismatched, unreadable } = doubtful(files);
  const lines = [
    ...ofOtherType.map((name) => vscode.l10n.t('{0}: the file type is probably not accepted.', name)),
    ...tooLarge.map((name) =>
      vscode.l10n.t('{0} is larger than {1} MB, and probably not accepted.', name, largestMegabytes),
    ),
    ...mismatched.map(({ fileName, named, found }) =>
      vscode.l10n.t('{0}: by its name it is {1}, but its content is {2}.', fileName, named, found),
    ),
    ...unreadable.map(({ fileName, problem }) =>
      problem === 'encrypted'
        ? vscode.l10n.t('{0} is encrypted, or under a password: it cannot be converted.', fileName)
        : vscode.l10n.t('{0} is torn: its end is missing.', fileName),
    ),
  ];
  if (lines.length === 0) return;
  const anyway = vscode.l10n.t('Upload all the same');
  const detail = lines.join('\n');
  const message = vscode.l10n.t('The service may refuse this.');
  await confirm(message, anyway, detail);
}

/** Nobody real may be sent to the test environment. */
async function confirmRealPersons(files: readonly LookedAt[]): Promise<void> {
  const lines = files.flatMap(({ fileName, realPersons }) =>
    realPersons === 0
      ? []
      : [vscode.l10n.t('{0}: numbers of persons that are not synthetic: {1}.', fileName, realPersons)],
  );
  if (lines.length === 0) return;
  const message = vscode.l10n.t('Only synthetic persons may be sent to the test environment.');
  await confirm(message, vscode.l10n.t('Upload all the same'), lines.join('\n'));
}
