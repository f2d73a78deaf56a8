import type * as vscode from 'vscode';
import type { BegjaeringClient, ClientContext } from '../begjaering-client';
import { registerEditing, type ExtensionApi } from '../editing';
import { readRulePages } from './rule-pages';
import { registerWithoutServices } from './without-services';

/** The extension where VS Code runs in a browser, without Node. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const editing = registerEditing(context, startClient, () => readRulePages(context.extensionUri));
  context.subscriptions.push(registerWithoutServices());
  return editing.ready();
}

async function startClient(needed: ClientContext): Promise<BegjaeringClient> {
  const { startInWorker } = await import('./language-client');
  return startInWorker(needed);
}
