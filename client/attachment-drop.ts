import * as vscode from 'vscode';
import type { LazyServices } from './lazy-services';
import type { Dropped } from './window/dropped';
import type { OpenBegjaeringer } from './window/open-begjaeringer';

/** Uploading as one of the things that a drop may mean; what it writes is found out when it is chosen. */
class UploadEdit extends vscode.DocumentDropEdit {
  constructor(readonly dropped: Dropped) {
    super('', vscode.l10n.t('Upload as attachment'), kind);
  }
}

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('elan', 'attachment');
const uriList = 'text/uri-list';

/** A file that is dropped onto a begjæring is uploaded, and written into the Vedlegg that it is dropped on. */
export function registerAttachmentDrop(
  begjaeringer: OpenBegjaeringer,
  services: LazyServices,
): vscode.Disposable {
  const provider: vscode.DocumentDropEditProvider<UploadEdit> = {
    async provideDocumentDropEdits(document, position, data) {
      if (!vscode.workspace.isTrusted || !begjaeringer.has(document)) return undefined;
      const uris = await urisIn(data);
      const files = filesIn(data);
      if (uris.length + files.length === 0) return undefined;
      return new UploadEdit({ document, position, uris, files });
    },
    async resolveDocumentDropEdit(edit) {
      const written: unknown = await (await services.load()).run('dropAttachment', [edit.dropped]);
      if (written instanceof vscode.WorkspaceEdit) edit.additionalEdit = written;
      return edit;
    },
  };
  return vscode.languages.registerDocumentDropEditProvider({ language: 'json' }, provider, {
    dropMimeTypes: [uriList, 'files'],
    providedDropEditKinds: [kind],
  });
}

async function urisIn(data: vscode.DataTransfer): Promise<vscode.Uri[]> {
  const text = (await data.get(uriList)?.asString()) ?? '';
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line))
    .filter(({ scheme }) => scheme === 'file' || scheme === 'vscode-remote');
}

/** What comes from outside VS Code may have no address here. */
function filesIn(data: vscode.DataTransfer): vscode.DataTransferFile[] {
  return [...data].flatMap(([, item]) => {
    const file = item.asFile();
    return file && !file.uri ? [file] : [];
  });
}
