import * as vscode from 'vscode';
import { isObject } from '../../engine/values/json';
import { earlierNameOf, renamedSettings, type RenamedSettings } from '../../server/protocol/renamed-settings';

type Place = 'workspaceFolderValue' | 'workspaceValue' | 'globalValue';

/** Where a setting may stand, the nearest first. */
const places: readonly Place[] = ['workspaceFolderValue', 'workspaceValue', 'globalValue'];

/**
 * The settings below `elan`, of which some may still stand under the names that they had before. Of a setting that was renamed the
 * value counts that stands at the nearest place, under either name.
 */
export type OwnSettings = Pick<vscode.WorkspaceConfiguration, 'get' | 'update'>;

/** @param scope what they are to hold for; the window where it is left out */
export function ownSettings(
  scope?: vscode.ConfigurationScope,
  renamed: RenamedSettings = renamedSettings,
): OwnSettings {
  const elan = vscode.workspace.getConfiguration('elan', scope);
  return {
    get: <T>(name: string, otherwise?: T) => {
      const earlier = earlierThatCounts(elan, name, renamed);
      if (earlier !== undefined) return earlier.value as T;
      return otherwise === undefined ? elan.get<T>(name) : elan.get<T>(name, otherwise);
    },
    update: (...change) => elan.update(...change),
  };
}

/** @returns what VS Code gives a server for `elan`, where what still stands under an earlier name has the one of now */
export function withEarlierNames(
  given: unknown,
  scope: vscode.Uri | undefined,
  renamed: RenamedSettings = renamedSettings,
): unknown {
  const names = Object.values(renamed).map(({ to }) => to);
  if (!isObject(given) || names.length === 0) return given;
  const own = ownSettings(scope, renamed);
  return { ...given, ...Object.fromEntries(names.map((name) => [name, own.get(name)])) };
}

/** @returns the earlier names under which something is set that VS Code lets in here */
export function earlierNamesInUse(renamed: RenamedSettings = renamedSettings): string[] {
  const elan = vscode.workspace.getConfiguration('elan');
  return Object.keys(renamed).filter((earlier) => places.some((place) => valueAt(elan, earlier, place)));
}

/** @returns the value under the earlier name, where it stands nearer than any under the one of now */
function earlierThatCounts(
  elan: vscode.WorkspaceConfiguration,
  name: string,
  renamed: RenamedSettings,
): Standing | undefined {
  const earlier = earlierNameOf(name, renamed);
  if (earlier === undefined) return undefined;
  const nearest = places
    .flatMap((place) => [valueAt(elan, name, place), valueAt(elan, earlier, place)])
    .find((found) => found !== undefined);
  return nearest?.under === earlier ? nearest : undefined;
}

interface Standing {
  readonly under: string;
  readonly value: unknown;
}

function valueAt(elan: vscode.WorkspaceConfiguration, name: string, place: Place): Standing | undefined {
  const value: unknown = elan.inspect(name)?.[place];
  return value === undefined ? undefined : { under: name, value };
}
