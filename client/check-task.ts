import path from 'node:path';
import * as vscode from 'vscode';
import { asNode } from './window/as-node';
import { messageLanguage } from './window/settings';

const type = 'elan';

/** One for each severity: VS Code reads the English words only. */
const problemMatchers = ['$elan-error', '$elan-warning', '$elan-information'];

/** What a task of this kind in tasks.json may say. */
interface CheckTask extends vscode.TaskDefinition {
  /** Files, folders and globs; the whole folder where they are left out. */
  readonly files?: unknown;
  /** Further arguments of `elan check`. */
  readonly args?: unknown;
}

/** Offers `elan check` as a task of each folder, with the command line that comes with the extension; needs no Node of one's own. */
export function registerCheckTask(context: vscode.ExtensionContext): vscode.Disposable {
  const program = context.asAbsolutePath(path.join('dist', 'elan.js'));
  return vscode.tasks.registerTaskProvider(type, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? []).map((folder) => taskOf({ type }, folder, program)),
    // VS Code asks for what it is to run of a task that stands in tasks.json, and wants the same definition back
    resolveTask: ({ definition, scope }) => {
      // A task of a file of several folders has none of its own.
      const folder = isFolder(scope) ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && taskOf(definition, folder, program, scope);
    },
  });
}

function taskOf(
  definition: CheckTask,
  folder: vscode.WorkspaceFolder,
  program: string,
  scope: vscode.Task['scope'] = folder,
): vscode.Task {
  const [named, args] = [textsOf(definition.files), textsOf(definition.args)];
  const files = named.length > 0 ? named : ['.'];
  const language = ['--lang', messageLanguage(folder.uri)];
  const execution = new vscode.ProcessExecution(
    process.execPath,
    [program, 'check', ...language, ...args, ...files],
    {
      cwd: folder.uri.fsPath,
      env: asNode,
    },
  );
  const name = vscode.l10n.t('check all begjæringer');
  const task = new vscode.Task(definition, scope, name, type, execution, problemMatchers);
  task.group = vscode.TaskGroup.Build;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
  return task;
}

/** Nobody has looked at what stands in tasks.json. */
function textsOf(value: unknown): string[] {
  return [value].flat().filter((each) => typeof each === 'string');
}

function isFolder(scope: vscode.Task['scope']): scope is vscode.WorkspaceFolder {
  return typeof scope === 'object';
}
