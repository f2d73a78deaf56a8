import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import { mcpServers, registerMcpServer, type McpServerDefinition } from './agents/mcp-server';
import { registerAttachmentDrop } from './attachment-drop';
import type { BegjaeringClient, ClientContext } from './begjaering-client';
import { registerCheckTask } from './check-task';
import { registerOpenWalkthrough } from './commands/authoring/open-walkthrough';
import { registerEditing, type ExtensionApi } from './editing';
import { LazyServices } from './lazy-services';
import { registerTools } from './lazy-tools';
import { registerTrees } from './lazy-trees';
import { registerServicesBySetting } from './services-by-setting';
import { Milestones } from './window/milestones';
import type { RunningServices } from './window/running-services';
import { ProfileStatusItem } from './views/profile-status-item';

/** What the extension tells where Node runs it. */
export interface DesktopApi extends ExtensionApi {
  /** The services, in a VS Code that runs our tests and in no other: nobody else gets at keys through them. */
  readonly services?: () => Promise<RunningServices>;
  /** The servers that VS Code is told of, in the same VS Code only. */
  readonly mcpServers?: () => readonly McpServerDefinition[];
}

async function startClient(needed: ClientContext): Promise<BegjaeringClient> {
  const { startInProcess } = await import('./language-client');
  return startInProcess(needed);
}

export function activate(context: vscode.ExtensionContext): DesktopApi {
  const editing = registerEditing(context, startClient, async () => {
    const { readRulePages } = await import('../services/machine/rule-pages');
    const { fsPath } = vscode.Uri.joinPath(context.extensionUri, 'dist', 'rule-pages.json.br');
    return readRulePages(pathToFileURL(fsPath));
  });
  const { begjaeringer, client } = editing;
  const profile = new ProfileStatusItem(context);
  const milestones = new Milestones(context.globalState);
  const services = new LazyServices(context, client, profile, milestones);
  const trees = registerTrees(services);
  context.subscriptions.push(
    profile,
    milestones,
    services,
    services.registerCommands(),
    trees,
    registerServicesBySetting(services, () => trees.watchCases()),
    registerCheckTask(context),
    registerAttachmentDrop(begjaeringer, services),
    registerOpenWalkthrough(context, milestones),
    registerTools(context),
    registerMcpServer(context),
    begjaeringer.onDidRecognise(() => profile.show()),
  );
  return {
    ...editing.ready(),
    ...(context.extensionMode === vscode.ExtensionMode.Test
      ? { services: () => services.load(), mcpServers: () => mcpServers(context) }
      : {}),
  };
}
