import * as vscode from 'vscode';
import { registerChooseModel } from './commands/choose-model';
import { registerShowRule } from './commands/show-rule';
import { OpenBegjaeringer } from './open-begjaeringer';
import { LazyClient } from './lazy-client';
import { ModelStatusItem } from './views/model-status-item';

/** What the extension tells other extensions, and its tests. */
export interface ExtensionApi {
  /** Whether the language server runs; it starts with the first begjæring. */
  isServerRunning(): boolean;
  /** The version of the model that an open begjæring is read as; `uri` as text. */
  modelOf(uri: string): string | undefined;
  /** How long the activation took. */
  readonly activationMs: number;
}

export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const started = performance.now();
  const begjaeringer = new OpenBegjaeringer();
  const status = new ModelStatusItem();
  const client = new LazyClient(context, begjaeringer, status);
  context.subscriptions.push(
    begjaeringer,
    status,
    client,
    registerChooseModel(status),
    registerShowRule(context.extensionUri),
    begjaeringer.onDidRecognise((document) => client.open(document)),
  );
  begjaeringer.look();
  return {
    isServerRunning: () => client.isRunning,
    modelOf: (uri) => status.of(uri)?.version,
    activationMs: performance.now() - started,
  };
}
