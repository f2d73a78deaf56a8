import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { Ledger } from '../../../../services/ledger/ledger';
import type { Profile } from '../../../../services/profile';
import type { RunningServices } from '../../../../client/window/running-services';
import type { Services } from '../../../../client/window/services';
import { Answering } from '../support/answering';
import { closeAll, open, uriOf } from '../support/documents';
import { activatedExtension } from '../support/extension';
import { startOwnElan, type OwnElan } from '../support/local-elan';
import { minutesAgo, removeProfiles, runningServices } from '../support/services';
import { submitRight } from '../support/submitting';

const file = 'riktig.begjaering.json';
const ledgerVariable = 'ELAN_LEDGER';
/** In minutes. */
const days = 24 * 60;

describe('the log of submissions', () => {
  let elan: OwnElan;
  let services: Services;
  let running: RunningServices;
  let folder: string;
  let answering: Answering;

  before(async () => {
    services = await runningServices();
    const { services: load } = await activatedExtension();
    assert.ok(load, 'VS Code does not know that it runs tests');
    running = await load();
    elan = await startOwnElan();
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'elan-taken-log-'));
    answering = new Answering();
    at('kari');
    const mode = { kind: 'systembruker', organisation: '313467902' } as const;
    const { baseUrl, issuer } = elan;
    const profile: Profile = { name: 'log', environment: 'local', clientId: '', mode, baseUrl, issuer };
    await services.context.globalState.update('elan.profiles', [profile]);
    await services.profiles.choose(profile);
  });

  after(async () => {
    answering.dispose();
    await setting(undefined);
    await services.context.workspaceState.update('elan.ledgerPrunedAt', undefined);
    await removeProfiles(services);
    Reflect.deleteProperty(process.env, ledgerVariable);
    elan.stop();
    await closeAll();
    await fs.rm(folder, { recursive: true, force: true });
  });

  it('is taken to another machine with what was sent, and what is old is deleted there', async () => {
    await submitRight(file);
    await open(file);
    const exported = vscode.Uri.file(path.join(folder, 'logg.jsonl'));
    const choices = { name: 'Kari', payloads: 'all', password: '' };
    await vscode.commands.executeCommand('elan.exportLedger', exported, choices);
    at('ola');
    answering.press('Take over');
    await vscode.commands.executeCommand('elan.importLedger', exported);
    const ledger = await here();
    const calls = (await ledger.entries()).length;
    assert.ok(calls > 0);
    assert.equal((await ledger.payloadHashes()).length, 1);
    await setting(30);
    await running.pruneOld();
    assert.equal((await ledger.payloadHashes()).length, 1);
    await later(31, () => running.pruneOld());
    assert.deepEqual(await ledger.payloadHashes(), []);
    assert.equal((await ledger.entries()).length, calls);
  });

  it('is looked at for what is old once a day, and not where all is kept', async () => {
    at('kari');
    await later(31.5, () => running.pruneOld());
    await setting(0);
    await later(40, () => running.pruneOld());
    assert.equal((await (await here()).payloadHashes()).length, 1);
  });

  it('has what was sent encrypted with a key of the keyring, which is copied for the command line', async () => {
    await vscode.commands.executeCommand('elan.encryptLedger', 'new');
    const ledger = await here();
    const [hash = ''] = await ledger.payloadHashes();
    const kept = await fs.readFile(path.join(folder, 'kari', 'payloads', `${hash}.json`), 'utf8');
    assert.match(kept, /^\{"protected":"/);
    assert.match((await ledger.payload(hash)) ?? '', /begjaeringsdato/);
    await vscode.commands.executeCommand('elan.encryptLedger', 'copy');
    assert.match(await vscode.env.clipboard.readText(), /^[A-Za-z0-9+/=]{184}$/);
    await vscode.env.clipboard.writeText('');
  });

  function later(many: number, work: () => Promise<void>): Promise<void> {
    return minutesAgo(services, -many * days, work);
  }

  /** The ledger of that machine is the one that is used from now on. */
  function at(machine: string): void {
    process.env[ledgerVariable] = path.join(folder, machine);
  }

  async function here(): Promise<Ledger> {
    return (await services.ledgerFor(uriOf(file))).ledger;
  }
});

async function setting(value: number | undefined): Promise<void> {
  const { Global } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration('elan').update('loggOppbevaring', value, Global);
}
