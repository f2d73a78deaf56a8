import * as vscode from 'vscode';
import type { LazyServices } from './lazy-services';
import { ownSettings } from './window/own-settings';

/**
 * Has the services follow events where the settings say so. Until then nothing is loaded for it; from then on they go by the
 * settings themselves.
 * @param begun called once it is begun
 */
export function registerEvents(services: LazyServices, begun: () => void): vscode.Disposable {
  let isBegun = false;
  const look = (): void => {
    const isWanted = ownSettings().get<string>('hendelser', 'av') !== 'av';
    if (isBegun || !isWanted || !vscode.workspace.isTrusted) return;
    isBegun = true;
    void services.load().then((running) => {
      running.followEvents();
      begun();
    });
  };
  look();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('elan.hendelser')) look();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(look),
  );
}
