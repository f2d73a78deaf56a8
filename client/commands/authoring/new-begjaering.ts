import * as vscode from 'vscode';
import { todayByClock } from '../../../services/machine/clock';
import { draftOf, type Template } from '../../../engine/snippets/template';
import { templates } from '../../../engine/snippets/templates';
import { DraftWriter } from '../../../engine/snippets/write';
import { folderAtHand } from '../../window/folder-at-hand';
import { uiLanguage } from '../../window/settings';

/**
 * `elan.newBegjaering(template?)`: opens a begjæring to fill in, from the template of that id. Without one it asks
 * which.
 */
export function registerNewBegjaering(): vscode.Disposable {
  return vscode.commands.registerCommand('elan.newBegjaering', async (id?: unknown) => {
    const template = typeof id === 'string' ? templates.find((each) => each.id === id) : await ask();
    if (!template) return;
    const document = await newDocument();
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(snippetOf(template), new vscode.Position(0, 0));
  });
}

async function ask(): Promise<Template | undefined> {
  const language = uiLanguage();
  const items = templates.map((template) => ({
    template,
    label: template.label[language],
    description: template.description[language],
  }));
  const title = vscode.l10n.t('What is the new begjæring about?');
  const options = { title, matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.template;
}

/** In a folder it has a name by which it is known as a begjæring, and under which it is saved. */
async function newDocument(): Promise<vscode.TextDocument> {
  const folder = folderAtHand();
  if (folder?.scheme !== 'file') return vscode.workspace.openTextDocument({ language: 'json' });
  const file = await unusedFile(folder);
  const document = await vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' }));
  return vscode.languages.setTextDocumentLanguage(document, 'json');
}

async function unusedFile(folder: vscode.Uri): Promise<vscode.Uri> {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.path));
  for (let count = 1; ; count++) {
    const name = count === 1 ? 'ny.begjaering.json' : `ny-${String(count)}.begjaering.json`;
    const file = vscode.Uri.joinPath(folder, name);
    if (!open.has(file.path) && !(await exists(file))) return file;
  }
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** Indented with tabs, which VS Code makes what the editor is set to. */
function snippetOf({ body }: Template): vscode.SnippetString {
  const writer = new DraftWriter({ snippet: true, unit: '\t', indent: '', lineEnd: '\n' });
  return new vscode.SnippetString(`${writer.write(draftOf(body, todayByClock()))}\n`);
}
