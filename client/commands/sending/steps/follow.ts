import * as vscode from 'vscode';
import type { UploadedFile } from '../../../../engine/actions/attach';
import { attachmentFailure } from '../../../sending/upload-files';
import { runCommand } from '../../../window/run-command';
import type { Services, ServicesFor } from '../../../window/services';
import { notifications } from '../../../window/notifications';

/** After that long nobody waits for it any more; the state is asked for again when it is submitted. */
const patience = 15 * 60_000;

/** Follows attachments in the background until each is ready or has failed; of a failure the user is told. */
export function followInBackground(
  services: Services,
  { workflow }: Pick<ServicesFor, 'workflow'>,
  files: readonly UploadedFile[],
): void {
  for (const file of files) void runCommand(services, () => follow(services, workflow, file));
}

async function follow(
  services: Services,
  workflow: ServicesFor['workflow'],
  { uuid, fileName }: UploadedFile,
): Promise<void> {
  const location = vscode.ProgressLocation.Window;
  const title = fileName;
  const signal = AbortSignal.timeout(patience);
  const states = await notifications.withProgress({ location, title }, (progress) =>
    workflow
      .followAttachments([uuid], { signal, onState: ({ state }) => progress.report({ message: state }) })
      .catch((error: unknown) => {
        if (!signal.aborted) throw error;
        services.world.log.warn('attachment.stillUnderway', { uuid });
        return [];
      }),
  );
  const [state] = states;
  if (state?.readiness === 'failed') throw attachmentFailure(state, fileName);
  if (state) vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) {0} is ready', fileName), 5000);
}
