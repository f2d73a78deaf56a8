import * as vscode from 'vscode';
import { casesCommands } from './cases/group';
import { connectionCommands } from './connection/group';
import { sendingCommands } from './sending/group';
import { ElanError } from '../../services/errors';
import type { TreeId } from '../lazy-trees';
import { createAttachmentsTree } from '../views/attachments-tree';
import { createCasesTree } from '../views/cases-tree';
import { createProfilesTree } from '../views/profiles-tree';
import type { ServiceTree } from '../window/service-tree';
import type { Commands } from './command';
import type { Requests } from '../window/language-server';
import { runCommand } from '../window/run-command';
import { Services } from '../window/services';

/** The services as they run in a window. This is a bundle of its own, loaded when one of them is first needed. */
export interface RunningServices {
  /** Told when the profiles, or which of them is active, have changed. */
  readonly onDidChangeProfiles: vscode.Event<void>;
  readonly services: Services;
  /** Runs a command by its id, without `elan.` before it; what goes wrong is told to the user. */
  run(command: string, args: readonly unknown[]): Promise<unknown>;
  /** Makes a view. */
  tree(id: TreeId): ServiceTree<unknown>;
  dispose(): void;
}

const commands: Commands = { ...connectionCommands, ...sendingCommands, ...casesCommands };

/** What may be done in a folder that is not trusted as well. */
const always: ReadonlySet<string> = new Set([
  'showLog',
  'showOperations',
  'stopLocalElan',
  'compareWithFile',
]);

/** What makes the views. */
const trees: Readonly<Record<TreeId, (services: Services) => ServiceTree<unknown>>> = {
  'elan.profiles': createProfilesTree,
  'elan.cases': createCasesTree,
  'elan.attachments': createAttachmentsTree,
};

/** Starts the services of a window. Nothing is called before a command is run. */
export function startServices(context: vscode.ExtensionContext, requests: Requests): RunningServices {
  const services = new Services(context, requests);
  const made: ServiceTree<unknown>[] = [];
  return {
    services,
    onDidChangeProfiles: services.profiles.onDidChange,
    run: (name, args) =>
      runCommand(services, async () => {
        // before anything is asked that would lead nowhere
        if (!vscode.workspace.isTrusted && !always.has(name)) throw new ElanError('workspaceNotTrusted');
        return commands[name]?.(services, ...args);
      }),
    tree: (id) => {
      const tree = trees[id](services);
      made.push(tree);
      return tree;
    },
    dispose: () => {
      for (const tree of made) tree.dispose?.();
      services.dispose();
    },
  };
}
