import * as vscode from 'vscode';
import type { Dropped } from '../../window/dropped';
import { ElanError } from '../../../services/errors';
import { runCommand } from '../../window/run-command';
import type { Services } from '../../window/services';
import { followInBackground } from './steps/follow';
import { readFiles } from './steps/read-file';
import { uploadFor } from './steps/upload';

/**
 * Uploads what was dropped onto a begjæring. This is no command of the palette.
 * @returns what is to be written into the begjæring
 */
export async function dropAttachment(services: Services, dropped: unknown): Promise<vscode.WorkspaceEdit> {
  const { document, position, uris, files } = dropped as Dropped;
  const read = await readFiles(uris, files);
  const { uploaded, error, place } = await uploadFor(services, document, read);
  if (error && uploaded.length === 0) throw error;
  const edit = await services.server.attachEdit(document, uploaded, position);
  if (!edit) {
    const names = uploaded.map(({ fileName }) => fileName).join(', ');
    throw new ElanError('attachmentNotWritten', { args: { files: names } });
  }
  followInBackground(services, place, uploaded);
  // What was uploaded is written all the same.
  if (error) void runCommand(services, () => Promise.reject(error));
  return edit;
}
