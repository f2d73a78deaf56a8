import * as vscode from 'vscode';
import { ElanError } from '../../../services/errors';
import type { Command, Commands } from '../command';
import { chooseProfile } from './choose-profile';
import { connect } from './connect';
import { removeProfile } from './remove-profile';
import { showLog } from './show-log';
import { showOperations } from './show-operations';
import { startLocalElan } from './start-local-elan';
import { stopLocalElan } from './stop-local-elan';
import { switchCustomer } from './switch-customer';
import { testConnection } from './test-connection';

export const connectionCommands = {
  connect: trusted(connect),
  testConnection: trusted(testConnection),
  chooseProfile: trusted(chooseProfile),
  switchCustomer: trusted(switchCustomer),
  // What only it needs of Altinn is loaded with it.
  setUpSystemUser: trusted(async (services) => {
    const { setUpSystemUser } = await import('./set-up-system-user');
    return setUpSystemUser(services);
  }),
  removeProfile: trusted(removeProfile),
  startLocalElan: trusted(startLocalElan),
  stopLocalElan,
  showOperations,
  showLog,
  // What only it needs to compare documents is loaded with it.
  adoptDocuments: trusted(async (services, files) => {
    const { adoptDocuments } = await import('./adopt-documents');
    return adoptDocuments(services, files);
  }),
} satisfies Commands;

/** A folder that is not trusted is only looked at: nothing is sent from it, and nothing is set up. */
function trusted(command: Command): Command {
  return async (services, ...args) => {
    if (!vscode.workspace.isTrusted) throw new ElanError('workspaceNotTrusted');
    return command(services, ...args);
  };
}
