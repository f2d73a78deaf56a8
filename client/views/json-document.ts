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
  const document = await jsonDocument(`${JSON.stringify(value, null, 2)}\n`, name);
  await vscode.window.showTextDocument(document, { preview: true, viewColumn });
}

/**
 * @param name what its tab is called, without the ending
 * @returns a document of a text that stands in no file
 */
export function jsonDocument(text: string, name: string): Thenable<vscode.TextDocument> {
  register();
  const uri = vscode.Uri.from({
    scheme,
    path: `/${++shown}/${name.replaceAll(/[/\\]/g, '-')}.json`,
  });
  texts.set(uri.toString(), text);
  return vscode.workspace.openTextDocument(uri);
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
