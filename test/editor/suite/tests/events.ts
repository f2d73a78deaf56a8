import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { ServiceTree } from '../../../../client/window/service-tree';
import type { Services } from '../../../../client/window/services';
import type { Profile } from '../../../../services/profile';
import { Answering } from '../support/answering';
import { closeAll, uriOf } from '../support/documents';
import { startOwnElan, type OwnElan } from '../support/local-elan';
import { removeProfiles, runningServices } from '../support/services';
import { uploadInto, writeRight } from '../support/submitting';
import { childrenOf, rows, viewOfCases } from '../support/view-of-cases';
import { waitUntil } from '../support/waiting';

const file = 'rettes.begjaering.json';
const ledgerVariable = 'ELAN_LEDGER';
const place = '/kravTilInnkreving/0/opprinneligBeloep';

describe('events', () => {
  let elan: OwnElan;
  let services: Services;
  let folder: string;
  let tree: ServiceTree<unknown>;
  let answering: Answering;
  let reference: string;

  before(async () => {
    services = await runningServices();
    elan = await startOwnElan();
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'elan-events-'));
    process.env[ledgerVariable] = path.join(folder, 'ledger');
    await useProfile();
    tree = await viewOfCases();
    await writeRight(file, 'SAK-RETTES');
    await uploadInto(file);
  });

  after(async () => {
    await follow(undefined);
    await removeProfiles(services);
    Reflect.deleteProperty(process.env, ledgerVariable);
    elan.stop();
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(file));
    await fs.rm(folder, { recursive: true, force: true });
  });

  beforeEach(() => {
    answering = new Answering();
  });
  afterEach(() => answering.dispose());

  it('are not looked for where nobody has said so', async () => {
    answering.press('Submit');
    await vscode.commands.executeCommand('elan.submit', uriOf(file));
    reference = (await elan.state()).saker[0]?.eksternSaksreferanse ?? '';
    await askForCorrection('Beløpet stemmer ikke.');
    assert.doesNotMatch((await descriptions())[0] ?? '', /correction/);
  });

  it('are told once they are followed, and stand in the view', async () => {
    await follow('dialogporten');
    await waitUntil('the correction', () => answering.last(/asks for a correction/) !== undefined);
    const told = answering.last(/asks for a correction/);
    assert.equal(told?.message, `${file}: Skatteetaten asks for a correction. Beløpet stemmer ikke.`);
    assert.deepEqual(told.buttons, ['Open the file', 'Status of case']);
    const [row] = await rows(tree);
    assert.match(String(row?.description), /^A correction is asked for · /);
    assert.equal(row?.contextValue, 'accepted file correction');
    assert.match(String(tree.badge?.tooltip), /corrections that are asked for: 1/);
    const [node] = await childrenOf(tree);
    const [call] = await rows(tree, node);
    assert.deepEqual([call?.label, call?.contextValue], ['A correction is asked for', 'event']);
  });

  it('are told once', async () => {
    await vscode.commands.executeCommand('elan.lookForEvents');
    assert.equal(answering.last(/asks for a correction/), undefined);
    assert.ok(answering.last(/Nothing has happened since/));
  });

  it('lead to the place that is to be corrected', async () => {
    await closeAll();
    const [node] = await childrenOf(tree);
    await vscode.commands.executeCommand('elan.openCorrection', node);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uriOf(file).toString());
    const line = editor.document.lineAt(editor.selection.active.line).text;
    assert.match(line, /opprinneligBeloep/);
  });

  it('are answered by the change, which marks the dialog as read', async () => {
    const dialog = async () => (await elan.state()).saker[0]?.dialog;
    assert.deepEqual(await dialog(), { status: 'RequiresAttention', lest: false });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uriOf(file), new vscode.Position(0, 1), ' ');
    assert.ok(await vscode.workspace.applyEdit(edit));
    answering.press('Send change');
    await vscode.commands.executeCommand('elan.submit', uriOf(file));
    assert.ok(answering.last(/is changed/), JSON.stringify(answering.shown));
    await waitUntil('the mark', async () => (await dialog())?.lest === true);
    assert.doesNotMatch((await descriptions())[0] ?? '', /correction/);
  });

  it('of the status come from the list of changed cases', async () => {
    await follow('endrede');
    await elan.steer('PUT', `saker/${reference}/status`, { saksstatus: 'sakForelagt' });
    await vscode.commands.executeCommand('elan.lookForEvents');
    await waitUntil('the status', () => answering.last(/put before the defendant/) !== undefined);
    assert.match((await descriptions())[0] ?? '', /^The case is put before the defendant/);
  });

  it('are not followed any more where Dialogporten refuses, and that is told', async () => {
    await follow(undefined);
    await elan.fail({ kind: 'refused', status: 403, operations: ['searchDialogs'] });
    await follow('dialogporten');
    await waitUntil('the refusal', () => answering.last(/Events are not followed any more/) !== undefined);
    assert.match(answering.last(/not followed/)?.message ?? '', /digdir:dialogporten/);
    await elan.recover();
  });

  async function askForCorrection(melding: string): Promise<void> {
    await elan.steer('POST', `saker/${reference}/retting`, { sti: place, melding });
  }

  async function descriptions(): Promise<string[]> {
    return (await rows(tree)).map(({ description }) => String(description));
  }

  async function useProfile(): Promise<void> {
    const { baseUrl, issuer } = elan;
    const mode = { kind: 'systembruker', organisation: '315844002' } as const;
    const profile: Profile = { name: 'events', environment: 'local', clientId: '', mode, baseUrl, issuer };
    await services.context.globalState.update('elan.profiles', [profile]);
    await services.profiles.choose(profile);
  }
});

async function follow(source: 'dialogporten' | 'endrede' | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('elan')
    .update('hendelser', source, vscode.ConfigurationTarget.Global);
}
