import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { Profile } from '../../../../services/profile';
import type { Services } from '../../../../client/window/services';
import type { ServiceTree } from '../../../../client/window/service-tree';
import { closeAll, open, uriOf, write } from '../support/documents';
import { startOwnElan, type OwnElan } from '../support/local-elan';
import { removeProfiles, runningServices } from '../support/services';
import { submitAndLose, submitRight } from '../support/submitting';
import { childrenOf, rows, viewOfCases } from '../support/view-of-cases';
import { waitFor, waitUntil } from '../support/waiting';

const file = 'riktig.begjaering.json';
const ledgerVariable = 'ELAN_LEDGER';

describe('cases', () => {
  let elan: OwnElan;
  let services: Services;
  let folder: string;
  let tree: ServiceTree<unknown>;
  let reference: string;

  before(async () => {
    services = await runningServices();
    elan = await startOwnElan();
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'elan-cases-'));
    process.env[ledgerVariable] = path.join(folder, 'ledger');
    await useProfile(services, elan);
    tree = await viewOfCases();
  });

  after(async () => {
    await removeProfiles(services);
    Reflect.deleteProperty(process.env, ledgerVariable);
    elan.stop();
    await closeAll();
    await fs.rm(folder, { recursive: true, force: true });
  });

  it('are none before anything was sent', async () => {
    assert.deepEqual(await rows(tree), []);
  });

  it('stand in the view once they were submitted, with their file', async () => {
    const changed = new Promise((resolve) => tree.onDidChangeTreeData?.(resolve));
    reference = await submitRight(file);
    await changed;
    const [row] = await rows(tree);
    assert.equal(row?.label, reference);
    assert.equal(row.contextValue, 'accepted file');
    assert.match(String(row.description), /Status not asked for.* · riktig\.begjaering\.json$/);
  });

  it('tell their status once it was asked for, and the calls below them', async () => {
    await vscode.commands.executeCommand('elan.refreshCases');
    const [row] = await rows(tree);
    assert.match(String(row?.description), /^The case is /);
    const [node] = await childrenOf(tree);
    const calls = await rows(tree, node);
    assert.deepEqual(
      calls.map(({ label }) => label),
      ['Status of case', 'Submission'],
    );
  });

  it('show the status of the active file’s case on a page that is called by its reference', async () => {
    await open(file);
    await vscode.commands.executeCommand('elan.caseStatus');
    await waitUntil('the page', () => hasTab(reference));
  });

  it('show the status of a case that is named, and of one in the view', async () => {
    await vscode.commands.executeCommand('elan.caseStatus', 'TEST_SAK_HEVET');
    await waitUntil('the page', () => hasTab('TEST_SAK_HEVET'));
    await closeAll();
    const [node] = await childrenOf(tree);
    await vscode.commands.executeCommand('elan.caseStatus', node);
    await waitUntil('the page', () => hasTab(reference));
  });

  it('show no page of a case that the service does not know', async () => {
    void vscode.commands.executeCommand('elan.caseStatus', 'FINNES_IKKE');
    await waitFor('the call', async () => {
      const entries = await (await services.ledgerFor(uriOf(file))).ledger.entries();
      return entries.find((entry) => entry.eksternSaksreferanse === 'FINNES_IKKE');
    });
    assert.equal(hasTab('FINNES_IKKE'), false);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('show which of them have changed', async () => {
    await vscode.commands.executeCommand('elan.changedCases', 'all');
    await waitUntil('the page', () => hasTab('Endrede saker'));
  });

  it('give insight into the deduction between the parties of the active begjæring', async () => {
    await open(file);
    await vscode.commands.executeCommand('elan.innsyn');
    await waitUntil('the page', () => hasTab('Innsyn i ett trekk'));
  });

  it('are compared with what stands in the file now, and files with each other', async () => {
    await closeAll();
    await open(file);
    await vscode.commands.executeCommand('elan.compareWithSubmitted');
    await waitUntil('the page', () => hasTab('Sammenligning'));
    await closeAll();
    const other = uriOf('feil-referanser.begjaering.json');
    await vscode.commands.executeCommand('elan.compareWithFile', uriOf(file), [uriOf(file), other]);
    await waitUntil('the page', () => hasTab('Sammenligning'));
  });

  it('open the file that they were made of', async () => {
    await closeAll();
    const [node] = await childrenOf(tree);
    await vscode.commands.executeCommand('elan.openCase', node);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uriOf(file).toString());
  });

  it('are written into a test log as Markdown and CSV, which is opened', async () => {
    const place = vscode.Uri.file(path.join(folder, 'logg.md'));
    await vscode.commands.executeCommand('elan.exportTestLog', place, false);
    assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, place.fsPath);
    const markdown = await fs.readFile(place.fsPath, 'utf8');
    const csv = await fs.readFile(path.join(folder, 'logg.csv'), 'utf8');
    assert.match(markdown, /\| Innsending \| ja \| 1 \|/);
    assert.ok(markdown.includes(reference));
    assert.equal(
      csv.split('\r\n').length - 2,
      markdown.split('\n').filter((line) => /^\| 20/.test(line)).length,
    );
  });

  it('are found again where the answer to a submission was lost', async () => {
    await fs.rm(path.join(folder, 'ledger'), { recursive: true });
    await write('tapt.begjaering.json', (await open(file)).getText().replace('SAK-2026-0417', 'SAK-TAPT'));
    await submitAndLose('tapt.begjaering.json', elan);
    const [lost] = await rows(tree);
    assert.equal(lost?.contextValue, 'unknown file');
    // It ends when what it tells has been answered, which nobody does here.
    void vscode.commands.executeCommand('elan.findOut');
    await waitUntil('the case', async () => (await rows(tree))[0]?.contextValue === 'accepted file');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace.fs.delete(uriOf('tapt.begjaering.json'));
  });
});

/** The profile of the local ELAN, with another address, for the innsender of the example. */
async function useProfile({ context, profiles }: Services, { baseUrl, issuer }: OwnElan): Promise<void> {
  const mode = { kind: 'systembruker', organisation: '313467902' } as const;
  const profile: Profile = { name: 'cases', environment: 'local', clientId: '', mode, baseUrl, issuer };
  await context.globalState.update('elan.profiles', [profile]);
  await profiles.choose(profile);
}

function hasTab(label: string): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => tab.label === label));
}
