import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import manifest from '../../../../package.json';
import type { ServiceTree } from '../../../../client/window/service-tree';
import type { Services } from '../../../../client/window/services';
import { closeAll } from '../support/documents';
import { activatedExtension } from '../support/extension';
import { startOwnElan, type OwnElan } from '../support/local-elan';
import { removeProfiles, runningServices, useProfile } from '../support/services';
import { childrenOf, rows, tooltipOf, viewOfCases } from '../support/view-of-cases';
import { waitUntil } from '../support/waiting';

const ledgerVariable = 'ELAN_LEDGER';

describe('the test plan', () => {
  let elan: OwnElan;
  let services: Services;
  let folder: string;
  let tree: ServiceTree<unknown>;

  before(async () => {
    services = await runningServices();
    elan = await startOwnElan();
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'elan-test-plan-'));
    process.env[ledgerVariable] = path.join(folder, 'ledger');
    await useProfile(services, 'testplan', elan);
    const made = (await (await activatedExtension()).services?.())?.tree('elan.testPlan');
    assert.ok(made, 'there is no view of the test plan');
    tree = made;
  });

  after(async () => {
    await removeProfiles(services);
    Reflect.deleteProperty(process.env, ledgerVariable);
    elan.stop();
    await closeAll();
    await fs.rm(folder, { recursive: true, force: true });
  });

  it('is whole before anything was run, and nothing of it is ticked', async () => {
    const shown = await rows(tree);
    assert.equal(shown.length, 30);
    assert.deepEqual([...new Set(shown.map(({ description }) => description))], ['Not run']);
  });

  it('is run against the local ELAN, and every case is ticked with its evidence', async () => {
    const ids = (await rows(tree)).map(({ id }) => id);
    await vscode.commands.executeCommand('elan.runTestPlan', ids, 'synthetic');
    await waitUntil('the page', () => hasTab('Testplan'));
    const shown = await rows(tree);
    const others = shown.filter(({ description }) => !/^Passed · /.test(String(description)));
    assert.deepEqual(
      others.map(({ label, tooltip }) => [label, tooltip]),
      [],
    );
    assert.match(
      tooltipOf(shown.find(({ id }) => id === 'submit-accepted')),
      /[0-9a-f-]{36} · [0-9a-f-]{36}/,
    );
  }).timeout(120_000);

  it('shows the evidence of a case that is clicked', async () => {
    const [node] = await childrenOf(tree);
    const command = (await tree.getTreeItem(node)).command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, node);
    await waitUntil('the page', () => hasTab('Saksøkt under nytt regelverk'));
  });

  it('is a section of the exported test log', async () => {
    const place = vscode.Uri.file(path.join(folder, 'logg.md'));
    await vscode.commands.executeCommand('elan.exportTestLog', place, false);
    const markdown = await fs.readFile(place.fsPath, 'utf8');
    assert.match(markdown, /## Testplan\n\n30 av 30 bestått\./);
  });

  it('leaves nothing that needs attention, and an answer that was lost does', async () => {
    const cases = await viewOfCases();
    await childrenOf(cases);
    assert.equal(cases.badge, undefined);
    await elan.fail({ kind: 'dropped', operations: ['submit'], when: 'after', count: 1 });
    void vscode.commands.executeCommand('elan.runTestPlan', ['submit-accepted'], 'synthetic');
    await waitUntil('the badge', async () => {
      await childrenOf(cases);
      return cases.badge?.value === 1;
    });
    assert.match(tooltipOfBadge(cases), /submissions with an unknown outcome: 1/);
    await elan.recover();
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('is none in production', async () => {
    await useProfile(services, 'produksjon', { ...elan, environment: 'production', clientId: 'x' });
    assert.deepEqual(await childrenOf(tree), []);
  });

  it('and its neighbours have keys that VS Code has given to nothing else', async () => {
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const defaults = [...text.matchAll(/"key": "([^"]+)",\s+"command": "([^"]+)"/g)];
    assert.ok(defaults.length > 300, 'these are not all');
    const own = new Set(manifest.contributes.keybindings.map(({ key }) => key));
    const taken = defaults.filter(
      ([, key = '', command = '']) => own.has(key) && !command.startsWith('elan.'),
    );
    assert.deepEqual(
      taken.map(([, key, command]) => [key, command]),
      [],
    );
  });
});

function tooltipOfBadge({ badge }: ServiceTree<unknown>): string {
  return badge?.tooltip ?? '';
}

function hasTab(label: string): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => tab.label === label));
}
