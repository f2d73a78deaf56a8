import type { ClientCapabilities, StaticFeature } from 'vscode-languageclient/node';

/**
 * Has the server send lenses together with their commands. VS Code lets go of the commands of the lenses that are shown
 * when newer ones arrive while older ones are still being resolved: a click in between says “Actual command not found”.
 */
export const wholeLenses: StaticFeature = {
  fillClientCapabilities({ textDocument }: ClientCapabilities): void {
    delete textDocument?.codeLens?.resolveSupport;
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
