import * as vscode from 'vscode';
import { todayByClock } from '../../../server/src/clock';
import { draftOf, type Template } from '../../../server/src/snippets/template';
import { templates } from '../../../server/src/snippets/templates';
import { DraftWriter } from '../../../server/src/snippets/write';
import { uiLanguage } from '../services/settings';

/**
 * `elan.newBegjaering(template?)`: opens a begjæring to fill in, from the template of that id. Without one it asks
 * which.
 */
export function registerNewBegjaering(): vscode.Disposable {
  return vscode.commands.registerCommand('elan.newBegjaering', async (id?: unknown) => {
    const template = typeof id === 'string' ? templates.find((each) => each.id === id) : await ask();
    if (!template) return;
    const document = await vscode.workspace.openTextDocument({ language: 'json' });
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

/** Indented with tabs, which VS Code makes what the editor is set to. */
function snippetOf({ body }: Template): vscode.SnippetString {
  const writer = new DraftWriter({ snippet: true, unit: '\t', indent: '', lineEnd: '\n' });
  return new vscode.SnippetString(`${writer.write(draftOf(body, todayByClock()))}\n`);
}
