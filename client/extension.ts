import * as vscode from 'vscode';
import { mcpServers, registerMcpServer, type McpServerDefinition } from './agents/mcp-server';
import { followActiveBegjaering } from './active-begjaering';
import { registerAttachmentDrop } from './attachment-drop';
import { registerCheckTask } from './check-task';
import { registerChooseModel } from './commands/authoring/choose-model';
import { registerMigrate } from './commands/authoring/migrate';
import { registerRearrange } from './commands/authoring/rearrange';
import { registerNewBegjaering } from './commands/authoring/new-begjaering';
import { registerOpenWalkthrough } from './commands/authoring/open-walkthrough';
import { registerShowRule } from './commands/authoring/show-rule';
import { OpenBegjaeringer } from './window/open-begjaeringer';
import { LazyClient } from './lazy-client';
import { registerPictures } from './lazy-pictures';
import { LazyServices } from './lazy-services';
import { registerTools } from './lazy-tools';
import { registerTrees } from './lazy-trees';
import { Milestones } from './window/milestones';
import type { RunningServices } from './window/running-services';
import { ModelStatusItem } from './views/model-status-item';
import { ProfileStatusItem } from './views/profile-status-item';

/** What the extension tells other extensions, and its tests. */
export interface ExtensionApi {
  /** Whether the language server runs; it starts with the first begjæring. */
  isServerRunning(): boolean;
  /** The version of the model that an open begjæring is read as; `uri` as text. */
  modelOf(uri: string): string | undefined;
  /** How long the activation took. */
  readonly activationMs: number;
  /** The services, in a VS Code that runs our tests and in no other: nobody else gets at keys through them. */
  readonly services?: () => Promise<RunningServices>;
  /** The servers that VS Code is told of, in the same VS Code only. */
  readonly mcpServers?: () => readonly McpServerDefinition[];
}

export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const started = performance.now();
  const begjaeringer = new OpenBegjaeringer();
  const status = new ModelStatusItem();
  const client = new LazyClient(context, begjaeringer, status);
  const profile = new ProfileStatusItem(context);
  const milestones = new Milestones(context.globalState);
  const services = new LazyServices(context, client, profile, milestones);
  context.subscriptions.push(
    begjaeringer,
    status,
    client,
    profile,
    milestones,
    services,
    services.registerCommands(),
    registerTrees(services),
    registerCheckTask(context),
    registerAttachmentDrop(begjaeringer, services),
    followActiveBegjaering(begjaeringer, status),
    registerChooseModel(status),
    registerMigrate(client, (uri) => status.of(uri)?.version),
    registerRearrange(),
    registerPictures(client, begjaeringer),
    registerNewBegjaering(),
    registerOpenWalkthrough(context, milestones),
    registerShowRule(context.extensionUri),
    registerTools(context),
    registerMcpServer(context),
    begjaeringer.onDidRecognise((document) => {
      client.open(document);
      profile.show();
    }),
  );
  begjaeringer.look();
  return {
    isServerRunning: () => client.isRunning,
    modelOf: (uri) => status.of(uri)?.version,
    activationMs: performance.now() - started,
    ...(context.extensionMode === vscode.ExtensionMode.Test
      ? { services: () => services.load(), mcpServers: () => mcpServers(context) }
      : {}),
  };
}
