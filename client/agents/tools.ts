import path from 'node:path';
import * as vscode from 'vscode';
import { automatic } from '../../engine/model/choose';
import { isObject, textOf } from '../../engine/values/json';
import { todayByClock } from '../../services/machine/clock';
import { Folders, type FoundInFolder } from '../../services/machine/folders';
import { folderWorld } from '../../tools/folder-world';
import { runTool } from '../../tools/run';
import { declared, isToolName, ToolProblem, type ToolName, type ToolWorld } from '../../tools/tool';
import { messageLanguage, uiLanguage } from '../window/settings';
import { ownSettings } from '../window/own-settings';
import { openFolders } from './open-folders';

/** The tools as VS Code calls them. */
export interface OfferedTools {
  /** What a person is asked before a tool runs: what is read, and that a model gets to see it. */
  prepare(name: string, input: object): vscode.PreparedToolInvocation;
  /** Gives the answer, or a sentence that says why there is none, as JSON. */
  invoke(
    name: string,
    input: object,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult>;
}

/** Makes what does the work of the tools that the manifest names. */
export function createTools(): OfferedTools {
  return {
    prepare: (name, input) => prepared(toolOf(name), input),
    invoke: async (name, input, token) => {
      const answer = await answered(name, input, token).catch((error: unknown) => ({
        problem: problemText(error),
      }));
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
    },
  };
}

async function answered(name: string, input: object, token: vscode.CancellationToken): Promise<object> {
  if (!vscode.workspace.isTrusted)
    throw new ToolProblem(vscode.l10n.t('The folder is not trusted: nothing is read for a language model.'));
  const stop = new AbortController();
  const cancelled = token.onCancellationRequested(() => stop.abort());
  try {
    return await runTool(toolOf(name), input, await worldOf(stop.signal));
  } finally {
    cancelled.dispose();
  }
}

/** What is wrong is an answer too: of an error VS Code would log what the tool was given, and that may be a whole begjæring. */
function problemText(error: unknown): string {
  if (error instanceof ToolProblem) return error.message;
  const kind = error instanceof Error ? error.name : typeof error;
  return vscode.l10n.t('The tool stopped because of a mistake in the program ({0}).', kind);
}

/** The names in the manifest have the name of the extension before them. */
function toolOf(name: string): ToolName {
  const own = name.replace(/^elan_/, '');
  if (!isToolName(own)) throw new Error(`no tool ${name}`);
  return own;
}

function prepared(tool: ToolName, input: object): vscode.PreparedToolInvocation {
  const title = declared.tools[tool].title[uiLanguage()];
  const files = ['file', 'before', 'after'].flatMap((name) => textOf(input, name) ?? []);
  const about = files.map((file) => path.basename(file)).join(', ');
  return {
    invocationMessage: about ? `${title}: ${about}` : title,
    confirmationMessages: { title, message: messageOf(files, input) },
  };
}

/** Names of files come from the model, and are shown as they are: no Markdown. */
function messageOf(files: readonly string[], input: object): vscode.MarkdownString {
  const names = files.map((file) => `\`${file.replaceAll(/[`\r\n]/g, ' ')}\``).join(', ');
  if (names)
    return new vscode.MarkdownString(
      vscode.l10n.t(
        'Reads {0}. The language model gets what is found, with names, numbers and amounts that stand in the file.',
        names,
      ),
    );
  return new vscode.MarkdownString(
    isObject(input) && 'text' in input
      ? vscode.l10n.t('Looks at a text that the language model has given. No file is read.')
      : vscode.l10n.t('Looks it up on this machine. No file is read.'),
  );
}

async function worldOf(signal: AbortSignal): Promise<ToolWorld> {
  const elan = ownSettings();
  return folderWorld({
    folders: await Folders.of(openFolders()),
    usual: {
      model: elan.get<string>('informasjonsmodell', automatic),
      target: elan.get<string>('miljoe') === 'production' ? 'production' : 'test',
      language: messageLanguage(),
    },
    today: todayByClock(),
    signal,
    openText,
  });
}

/** What a person has typed and not saved yet counts. */
function openText({ path: place }: FoundInFolder): string | undefined {
  const isIt = ({ uri }: vscode.TextDocument): boolean => uri.scheme === 'file' && uri.fsPath === place;
  return vscode.workspace.textDocuments.find(isIt)?.getText();
}
