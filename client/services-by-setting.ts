import * as vscode from 'vscode';
import type { LazyServices } from './lazy-services';
import { ownSettings, type OwnSettings } from './window/own-settings';
import type { RunningServices } from './window/running-services';

const minute = 60_000;

interface Wanted {
  /** Without `elan`. */
  readonly setting: string;
  readonly isWanted: (settings: OwnSettings) => boolean;
  /** How long the setting has to be left alone before that, in milliseconds; at once where it is left out. */
  readonly after?: number;
  /** What is more than that they are loaded. */
  readonly begin?: (running: RunningServices) => void;
}

/**
 * Loads the services where the settings give them something to do that nobody has to ask for. Until then nothing is loaded for
 * it; from then on they go by the settings themselves.
 * @param begunEvents called once events are followed
 */
export function registerServicesBySetting(
  services: Pick<LazyServices, 'load'>,
  begunEvents: () => void,
): vscode.Disposable {
  return vscode.Disposable.from(
    whereWanted(services, {
      setting: 'hendelser',
      isWanted: (settings) => settings.get<string>('hendelser', 'av') !== 'av',
      begin: (running) => {
        running.followEvents();
        begunEvents();
      },
    }),
    // They look for old payloads as soon as they run. Of a number that is being typed they would take the first digit.
    whereWanted(services, {
      setting: 'loggOppbevaring',
      isWanted: (settings) => settings.get<number>('loggOppbevaring', 0) > 0,
      after: minute,
    }),
  );
}

function whereWanted(services: Pick<LazyServices, 'load'>, wanted: Wanted): vscode.Disposable {
  const { setting, isWanted, after = 0, begin } = wanted;
  let isBegun = false;
  let waiting: NodeJS.Timeout | undefined;
  const look = (): void => {
    if (isBegun || !vscode.workspace.isTrusted || !isWanted(ownSettings())) return;
    isBegun = true;
    void services.load().then((running) => begin?.(running));
  };
  const lookSoon = (): void => {
    clearTimeout(waiting);
    if (after === 0) look();
    else if (!isBegun) waiting = setTimeout(look, after);
  };
  lookSoon();
  return vscode.Disposable.from(
    new vscode.Disposable(() => clearTimeout(waiting)),
    vscode.workspace.onDidGrantWorkspaceTrust(lookSoon),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`elan.${setting}`)) lookSoon();
    }),
  );
}
