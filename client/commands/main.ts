import * as vscode from 'vscode';
import { casesCommands } from './cases/group';
import { connectionCommands } from './connection/group';
import { sendingCommands } from './sending/group';
import { ElanError } from '../../services/errors';
import type { RunningServices } from '../window/running-services';
import { createAttachmentsTree } from '../views/attachments-tree';
import { createCasesTree } from '../views/cases-tree';
import { createProfilesTree } from '../views/profiles-tree';
import type { ServiceTree, TreeId } from '../window/service-tree';
import type { Commands } from './command';
import type { Requests } from '../window/language-server';
import { runCommand } from '../window/run-command';
import { Services } from '../window/services';

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
