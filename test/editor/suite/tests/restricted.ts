import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { Services } from '../../../../client/window/services';
import { Answering } from '../support/answering';
import { closeAll, open, uriOf } from '../support/documents';
import { commandsOfServices } from '../support/extension';
import { findingWith } from '../support/findings';
import { startOwnElan, type OwnElan } from '../support/local-elan';
import { runningServices, useProfile } from '../support/services';

const file = 'feil-referanser.begjaering.json';
/** These have nothing to do with what is in the folder. */
const always: ReadonlySet<string> = new Set(['elan.showLog', 'elan.showOperations', 'elan.stopLocalElan']);

describe('Restricted Mode', () => {
  let elan: OwnElan;
  let services: Services;
  let answering: Answering;

  before(async () => {
    elan = await startOwnElan();
    services = await runningServices();
    await useProfile(services, 'restricted', elan);
    await open(file);
  });

  beforeEach(() => {
    answering = new Answering();
  });

  afterEach(() => answering.dispose());

  after(async () => {
    elan.stop();
    await closeAll();
  });

  it('is what the workspace is in', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('checks files all the same', async () => {
    await findingWith(uriOf(file), 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER');
  });

  it('asks nothing of a service where its views are looked at', async () => {
    for (const id of ['elan.profiles', 'elan.cases', 'elan.attachments']) {
      await vscode.commands.executeCommand(`${id}.focus`);
    }
    assert.deepEqual((await elan.state()).antall, none);
  });

  for (const command of commandsOfServices()) {
    it(`sends nothing by ${command}`, async () => {
      await vscode.commands.executeCommand(command);
      if (!always.has(command)) {
        assert.deepEqual(answering.shown, [
          {
            message:
              'Nothing is sent from a folder that is not trusted. Trust the workspace first, if you know where it comes from.',
            detail: '',
            buttons: ['Manage Workspace Trust', 'Show log'],
          },
        ]);
      }
      assert.deepEqual((await elan.state()).antall, none);
    });
  }
});

const none = { tokens: 0, submissions: 0, changes: 0, validations: 0, attachments: 0 };
