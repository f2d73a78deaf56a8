import type * as vscode from 'vscode';
import { registerEditing, type ExtensionApi } from '../editing';
import { registerWithoutServices } from './without-services';

/** The extension where VS Code runs in a browser, without Node. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const editing = registerEditing(context, async (needed) => {
    const { startInWorker } = await import('./language-client');
    return startInWorker(needed);
  });
  context.subscriptions.push(registerWithoutServices());
  return editing.ready();
}
