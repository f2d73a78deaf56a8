import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { Adoption } from '../../../../services/adoption/difference';
import type { StepResult } from '../../../../client/connection/steps';
import type { KeyMaterial } from '../../../../services/maskinporten/keys/key-material';
import type { Profile } from '../../../../services/profile';
import { Profiles } from '../../../../client/window/profiles';
import { Secrets } from '../../../../client/window/secrets';
import type { Services } from '../../../../client/window/services';
import { closeAll } from '../support/documents';
import { extensionFolder } from '../support/extension';
import { startOwnElan, type OwnElan } from '../support/local-elan';
import { keyFrom, removeProfiles, runningServices } from '../support/services';
import { waitFor, waitUntil } from '../support/waiting';

const kid = 'key-of-the-test';
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const privateJwk = { ...pair.privateKey.export({ format: 'jwk' }), kid };

describe('connection', () => {
  let elan: OwnElan;
  let services: Services;
  let profile: Profile;

  before(async () => {
    services = await runningServices();
    elan = await startOwnElan();
    profile = await registeredProfile(elan);
    assert.equal(await services.profiles.save(profile, await keyOf(services, privateJwk)), true);
  });

  after(async () => {
    elan.stop();
    await removeProfiles(services);
    await closeAll();
  });

  it('makes the saved profile the active one, after that of the local ELAN', () => {
    assert.deepEqual(services.profiles.active, profile);
    assert.deepEqual(
      services.profiles.all().map(({ name }) => name),
      ['local', profile.name],
    );
  });

  it('works from the key to the service, step by step, and is shown as a report', async () => {
    const results = await vscode.commands.executeCommand<readonly StepResult[]>('elan.testConnection');
    assert.deepEqual(
      results.filter(({ state }) => state !== 'works'),
      [],
    );
    assert.equal(results.length, 8);
    await waitUntil('the report', () => hasTab('Test av forbindelsen'));
  });

  it('says where it stops when the key is another than the registered one', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
    const wrong = { ...profile, name: 'wrong key' };
    await services.profiles.save(wrong, await keyOf(services, { ...other, kid }));
    const results = await vscode.commands.executeCommand<readonly StepResult[]>('elan.testConnection');
    assert.deepEqual(
      results.slice(5).map(({ name, state }) => `${name} ${state}`),
      ['token failed', 'organisation notTried', 'service notTried'],
    );
    await services.profiles.remove(wrong);
    assert.equal(services.profiles.active.name, 'local');
    await services.profiles.choose(profile);
  });

  it('opens a key under a password, on a thread of its own, and works with it', async () => {
    const keys = path.join(extensionFolder(), 'test', 'fixtures', 'keys');
    const publicKey = createPublicKey(await readFile(path.join(keys, 'pkcs8.pem'), 'utf8'));
    const base64 = (await readFile(path.join(keys, 'aes.p12'))).toString('base64');
    const file = { ...(await registeredProfile(elan, publicKey)), name: 'key of a file' };
    const written = { kind: 'pkcs12', base64, password: 'hemmelig', kid };
    await services.profiles.save(file, await keyFrom(services, written));
    const results = await vscode.commands.executeCommand<readonly StepResult[]>('elan.testConnection');
    const failed = results.filter(({ state }) => state !== 'works');
    assert.deepEqual([failed, results.length], [[], 8]);

    await services.profiles.save(file, await keyFrom(services, { ...written, password: 'feil' }));
    const refused = await vscode.commands.executeCommand<readonly StepResult[]>('elan.testConnection');
    assert.deepEqual(
      refused.filter(({ state }) => state === 'failed').map(({ name }) => name),
      ['key'],
    );
    await services.profiles.remove(file);
    await services.profiles.choose(profile);
  });

  it('keeps the key in the keyring, for the next window too', async () => {
    const next = new Secrets(services.context.secrets);
    const kept = await next.read(`elan.key.${profile.name}`);
    assert.ok(kept?.includes(privateJwk.d ?? 'the private part'));
  });

  it('writes nothing secret into any other place', async () => {
    services.channel.show();
    await vscode.commands.executeCommand('elan.caseStatus', 'TEST_SAK_HEVET');
    const { globalState, workspaceState, logUri } = services.context;
    const { ledger } = await services.ledgerFor();
    const states = [globalState, workspaceState].flatMap((state) =>
      state.keys().map((name) => JSON.stringify(state.get(name))),
    );
    const log = await waitFor('the log', async () => {
      const text = await filesIn(logUri);
      return text.includes('caseStatus') ? text : undefined;
    });
    const everything = {
      states: states.join('\n'),
      settings: JSON.stringify(vscode.workspace.getConfiguration()),
      ledger: JSON.stringify(await ledger.entries()),
      log,
    };
    const secrets = [
      privateJwk.d,
      privateJwk.p,
      privateJwk.q,
      (await (await services.use()).tokens.token()).value.reveal(),
    ].map(String);
    for (const [place, text] of Object.entries(everything)) {
      for (const secret of secrets) assert.ok(!text.includes(secret), place);
    }
    assert.ok(everything.states.includes(profile.clientId));
    assert.ok(everything.ledger.includes('TEST_SAK_HEVET'));
  });

  it('holds official documents against what is assumed, and changes nothing by that', async () => {
    const documents = ['begjaering.yaml', 'vedlegg.json'].map((name) =>
      vscode.Uri.file(path.join(extensionFolder(), 'test', 'fixtures', 'openapi', name)),
    );
    const adoption = await vscode.commands.executeCommand<Adoption>('elan.adoptDocuments', documents);
    assert.deepEqual(
      adoption.operations.map(({ name }) => name),
      ['submit', 'change', 'validate', 'uploadAttachment', 'attachmentState'],
    );
    assert.ok(adoption.differences.some(({ subject, what }) => subject === 'validate' && what === 'path'));
    await waitUntil('the report', () => hasTab('De offisielle dokumentene og det vi antok'));
    assert.deepEqual(vscode.workspace.getConfiguration('elan').get('openapi'), []);
  });

  it('chooses the profile that a command is given', async () => {
    await vscode.commands.executeCommand('elan.chooseProfile', services.profiles.all()[0]);
    assert.equal(services.profiles.active.name, 'local');
    await vscode.commands.executeCommand('elan.chooseProfile', profile.name);
    assert.equal(services.profiles.active.name, profile.name);
  });

  it('leaves everything as it was where the user goes away from the first question', async () => {
    const before = services.profiles.all();
    const running = vscode.commands.executeCommand('elan.connect');
    await closeQuickInput(running);
    assert.deepEqual(services.profiles.all(), before);
    assert.equal(services.profiles.active.name, profile.name);
  });

  it('shows where the operations were found', async () => {
    await vscode.commands.executeCommand('elan.showOperations');
    await waitUntil('the report', () => hasTab('Operasjonene'));
  });

  it('has everything again in the next window', async () => {
    const { globalState, workspaceState, secrets } = services.context;
    const { hide } = services.world.log;
    const next = new Profiles(globalState, workspaceState, new Secrets(secrets), hide);
    assert.deepEqual(next.active, profile);
    assert.ok(await next.keyOf(profile));
    next.dispose();
  });

  it('forgets the key with the profile', async () => {
    assert.equal(await services.profiles.remove(profile), true);
    assert.equal(await services.context.secrets.get(`elan.key.${profile.name}`), undefined);
    assert.deepEqual(
      services.profiles.all().map(({ name }) => name),
      ['local'],
    );
  });
});

/** Everything that stands in the files below a folder. */
async function filesIn({ fsPath }: vscode.Uri): Promise<string> {
  const entries = await readdir(fsPath, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(path.join(parentPath, name), 'utf8')),
  );
  return texts.join('\n');
}

function keyOf(services: Services, jwk: object): Promise<KeyMaterial> {
  return keyFrom(services, { kind: 'jwk', text: JSON.stringify(jwk) });
}

/** A profile of a client that the local ELAN knows, with the public part of the key. */
async function registeredProfile(
  { steer, baseUrl, issuer }: OwnElan,
  publicKey = pair.publicKey,
): Promise<Profile> {
  const clientId = randomUUID();
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid };
  await steer('POST', 'klienter', { clientId, organisasjonsnummer: '974760673', jwk });
  return { name: 'test of mine', environment: 'local', clientId, mode: { kind: 'own' }, baseUrl, issuer };
}

/** Closes the input that a command has opened, as Escape does, until the command has ended. */
async function closeQuickInput(running: Thenable<unknown>): Promise<void> {
  let ended = false;
  void running.then(() => (ended = true));
  await waitUntil('the command to end', async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    return ended;
  });
}

function hasTab(label: string): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => tab.label === label));
}
