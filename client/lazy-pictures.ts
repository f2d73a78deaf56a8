import * as vscode from 'vscode';
import type { Requests } from './window/language-server';
import type { OpenBegjaeringer } from './window/open-begjaeringer';
import type { Pictures } from './views/picture-panel';

/**
 * `elan.showClaims(uri?)` shows the picture of a begjæring, of the active editor's where none is named,
 * `elan.pinPicture` has the picture that is looked at stay with its begjæring, `elan.unpinPicture` has it follow the
 * active one again, and `elan.exportPicture` writes the picture that is looked at to a file. What draws is loaded with the first of them.
 */
export function registerPictures(
  requests: Requests,
  begjaeringer: Pick<OpenBegjaeringer, 'has'>,
): vscode.Disposable {
  let loading: Promise<Pictures> | undefined;
  const load = (): Promise<Pictures> =>
    (loading ??= import('./views/picture-panel').then(({ createPictures }) =>
      createPictures(requests, (document) => begjaeringer.has(document)),
    ));
  return vscode.Disposable.from(
    vscode.commands.registerCommand('elan.showClaims', async (given?: unknown) => {
      const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
      if (uri) (await load()).show(await vscode.workspace.openTextDocument(uri));
    }),
    vscode.commands.registerCommand('elan.pinPicture', async () => (await load()).pin(true)),
    vscode.commands.registerCommand('elan.unpinPicture', async () => (await load()).pin(false)),
    vscode.commands.registerCommand('elan.exportPicture', async () => (await load()).exportActive()),
    { dispose: () => void loading?.then((pictures) => pictures.dispose()) },
  );
}
