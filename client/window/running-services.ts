import type * as vscode from 'vscode';
import type { ServiceTree, TreeId } from './service-tree';
import type { Services } from './services';

/** The services as they run in a window. This is a bundle of its own, loaded when one of them is first needed. */
export interface RunningServices {
  /** Told when the profiles, or which of them is active, have changed. */
  readonly onDidChangeProfiles: vscode.Event<void>;
  readonly services: Services;
  /** Deletes payloads that are older than the user wants them to be, at most once a day. */
  pruneOld(): Promise<void>;
  /** Runs a command by its id, without `elan.` before it; what goes wrong is told to the user. */
  run(command: string, args: readonly unknown[]): Promise<unknown>;
  /** Makes a view. */
  tree(id: TreeId): ServiceTree<unknown>;
  /** Follows events from now on, as the settings say. */
  followEvents(): void;
  dispose(): void;
}
