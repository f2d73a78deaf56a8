import * as vscode from 'vscode';
import type { Dropped } from '../../window/dropped';
import { ElanError } from '../../../services/errors';
import { lookAtAttachment } from '../../../services/known/look-at-attachment';
import { piecesOf } from '../../../services/workflow/file-in-memory';
import { runCommand } from '../../window/run-command';
import type { Services } from '../../window/services';
import { followInBackground } from './steps/follow';
import { readFile } from './steps/read-file';
import { uploadFor } from './steps/upload';

/**
 * Uploads what was dropped onto a begjæring. This is no command of the palette.
 * @returns what is to be written into the begjæring
 */
export async function dropAttachment(services: Services, dropped: unknown): Promise<vscode.WorkspaceEdit> {
  const { document, position, uris, files } = dropped as Dropped;
  const read = [
    ...uris.map(readFile),
    ...files.map(async (file) =>
      lookAtAttachment({ fileName: file.name, pieces: piecesOf(await file.data()) }),
    ),
  ];
  const { uploaded, error, place } = await uploadFor(services, document, await Promise.all(read));
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
