import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { McpServerDefinition } from '../../../../client/agents/mcp-server';
import type { RunningServices } from '../../../../client/window/running-services';

const ID = 'utleggsverktoy.utleggsbegjaering';

/** What the extension lets tests see of itself. */
export interface ExtensionApi {
  readonly activationMs: number;
  readonly isServerRunning: () => boolean;
  readonly modelOf: (uri: string) => string | undefined;
  readonly services?: () => Promise<RunningServices>;
  readonly mcpServers?: () => readonly McpServerDefinition[];
}

/** Activates the extension, if VS Code has not done so yet. */
export async function activatedExtension(): Promise<ExtensionApi> {
  return installed().activate();
}

/** Where the extension's files are. */
export function extensionFolder(): string {
  return installed().extensionPath;
}

/** The ids of the commands that need more than the file that is open. */
export function commandsOfServices(): string[] {
  const { contributes } = installed().packageJSON as { contributes: { commands: { command: string }[] } };
  return contributes.commands.map(({ command }) => command).filter((command) => !localCommands.has(command));
}

const localCommands: ReadonlySet<string> = new Set([
  'elan.chooseModel',
  'elan.migrate',
  'elan.sortClaims',
  'elan.orderProperties',
  'elan.applyMigration',
  'elan.discardMigration',
  'elan.newBegjaering',
  'elan.openWalkthrough',
  'elan.compareWithFile',
  'elan.showClaims',
  'elan.pinPicture',
  'elan.unpinPicture',
  'elan.exportPicture',
]);

function installed(): vscode.Extension<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>(ID);
  assert.ok(extension, `${ID} is not installed`);
  return extension;
}
