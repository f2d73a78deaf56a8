import * as vscode from 'vscode';
import { casesCommands } from './cases/group';
import { comparingCommands } from './comparing/group';
import { connectionCommands } from './connection/group';
import { dropAttachment } from './sending/drop-attachment';
import { sendingCommands } from './sending/group';
import { ElanError } from '../../services/errors';
import type { RunningServices } from '../window/running-services';
import { createAttachmentsTree } from '../views/attachments-tree';
import { createCasesTree } from '../views/cases-tree';
import { createProfilesTree } from '../views/profiles-tree';
import { createTestPlanTree } from '../views/test-plan-tree';
import type { ServiceTree, TreeId } from '../window/service-tree';
import { unrestrictedCommands, type ServiceCommand } from '#generated/commands.mjs';
import type { Command } from './command';
import type { Requests } from '../window/language-server';
import type { Milestones } from '../window/milestones';
import { atTimesOfRetention } from '../window/retention-times';
import { runCommand } from '../window/run-command';
import { Services } from '../window/services';
import { serviceSettings } from '../window/settings';

/** What is declared and not here, or here and not declared, does not compile. */
const declared: Readonly<Record<ServiceCommand, Command>> = {
  ...connectionCommands,
  ...sendingCommands,
  ...casesCommands,
  ...comparingCommands,
};

/** Besides, what is no command of the palette. */
const commands: Readonly<Record<string, Command>> = { ...declared, dropAttachment };

/** What may be done in a folder that is not trusted as well. */
const always: ReadonlySet<string> = new Set(unrestrictedCommands);

/** What makes the views. */
const trees: Readonly<Record<TreeId, (services: Services) => ServiceTree<unknown>>> = {
  'elan.profiles': createProfilesTree,
  'elan.cases': createCasesTree,
  'elan.attachments': createAttachmentsTree,
  'elan.testPlan': createTestPlanTree,
};

/** Starts the services of a window. Nothing is called before a command is run. */
export function startServices(
  context: vscode.ExtensionContext,
  requests: Requests,
  milestones: Milestones,
): RunningServices {
  const services = new Services(context, requests, milestones);
  // What few have switched on is loaded apart.
  const pruneOld = async (): Promise<void> => (await import('../window/retention')).pruneOnceADay(services);
  const retention = atTimesOfRetention(() => {
    if (serviceSettings().daysOfPayloads > 0) void pruneOld();
  });
  const made: ServiceTree<unknown>[] = [];
  return {
    services,
    pruneOld,
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
    followEvents: () => {
      void import('../window/event-follower').then(({ EventFollower }) =>
        context.subscriptions.push(new EventFollower(services)),
      );
    },
    dispose: () => {
      retention.dispose();
      for (const tree of made) tree.dispose?.();
      services.dispose();
    },
  };
}
