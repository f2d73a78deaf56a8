import type * as vscode from 'vscode';
import { followActiveBegjaering } from './active-begjaering';
import type { BegjaeringClient, ClientContext } from './begjaering-client';
import { registerChooseModel } from './commands/authoring/choose-model';
import { registerMigrate } from './commands/authoring/migrate';
import { registerNewBegjaering } from './commands/authoring/new-begjaering';
import { registerRearrange } from './commands/authoring/rearrange';
import { registerShowRule } from './commands/authoring/show-rule';
import { LazyClient } from './lazy-client';
import { registerPictures } from './lazy-pictures';
import { ModelStatusItem } from './views/model-status-item';
import { OpenBegjaeringer } from './window/open-begjaeringer';
import type { ReadRulePages } from './window/rule-pages';

/** What the extension tells other extensions, and its tests. */
export interface ExtensionApi {
  /** Whether the language server runs; it starts with the first begjæring. */
  isServerRunning(): boolean;
  /** The version of the model that an open begjæring is read as; `uri` as text. */
  modelOf(uri: string): string | undefined;
  /** How long the activation took. */
  readonly activationMs: number;
}

/** What of the extension needs neither a machine nor the services. */
export interface Editing {
  readonly begjaeringer: OpenBegjaeringer;
  readonly client: LazyClient;
  /** Looks at the documents that are open already, once everything is registered. */
  ready(): ExtensionApi;
}

/**
 * Registers everything that writing begjæringer takes, wherever VS Code runs.
 * @param startClient loads the language client and starts it
 * @param readRulePages reads the pages of the rules, once one is shown
 */
export function registerEditing(
  context: vscode.ExtensionContext,
  startClient: (needed: ClientContext) => Promise<BegjaeringClient>,
  readRulePages: ReadRulePages,
): Editing {
  const started = performance.now();
  const begjaeringer = new OpenBegjaeringer();
  const status = new ModelStatusItem();
  const client = new LazyClient(() => startClient({ context, begjaeringer, status }));
  context.subscriptions.push(
    begjaeringer,
    status,
    client,
    followActiveBegjaering(begjaeringer, status),
    registerChooseModel(status),
    registerMigrate(client, (uri) => status.of(uri)?.version),
    registerRearrange(),
    registerPictures(client, begjaeringer),
    registerNewBegjaering(),
    registerShowRule(readRulePages),
    begjaeringer.onDidRecognise((document) => client.open(document)),
  );
  return {
    begjaeringer,
    client,
    ready() {
      begjaeringer.look();
      return {
        isServerRunning: () => client.isRunning,
        modelOf: (uri) => status.of(uri)?.version,
        activationMs: performance.now() - started,
      };
    },
  };
}
