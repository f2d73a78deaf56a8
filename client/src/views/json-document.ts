import * as vscode from 'vscode';

const scheme = 'elan-json';

/** What is shown now, by where it stands. */
const texts = new Map<string, string>();
let registered = false;
let shown = 0;

/**
 * Shows a value as JSON that can be read and copied, and is never asked to be saved.
 * @param name what its tab is called, without the ending
 */
export async function showJson(
  value: unknown,
  name: string,
  viewColumn: vscode.ViewColumn = vscode.ViewColumn.Beside,
): Promise<void> {
  register();
  const uri = vscode.Uri.from({
    scheme,
    path: `/${++shown}/${name.replaceAll(/[/\\]/g, '-')}.json`,
  });
  texts.set(uri.toString(), `${JSON.stringify(value, null, 2)}\n`);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: true, viewColumn });
}

/** Registered for as long as the window lives, since such a document may stay open that long. */
function register(): void {
  if (registered) return;
  registered = true;
  vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()),
  });
  vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString()));
}
