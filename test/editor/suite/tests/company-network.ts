import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { Services } from '../../../../client/window/services';
import type { Certified } from '../../../support/certificates';
import { startProxy, type Proxy } from '../../../support/proxy';
import { Answering } from '../support/answering';
import { host, installed, unknown } from '../support/authorities';
import { closeAll } from '../support/documents';
import { startOwnElan, type OwnElan } from '../support/local-elan';
import { startSecureFront, type SecureFront } from '../support/secure-front';
import { removeProfiles, runningServices, useProfile } from '../support/services';
import { waitUntil } from '../support/waiting';

const profile = 'behind a proxy';
const credentials = 'someone:the-password';
const knownCase = 'TEST_SAK_HEVET';

describe('the network of a company', () => {
  let elan: OwnElan;
  let services: Services;
  let answering: Answering;
  let front: SecureFront;
  let proxy: Proxy | undefined;

  before(async () => {
    services = await runningServices();
    elan = await startOwnElan();
  });

  beforeEach(() => {
    answering = new Answering();
  });

  afterEach(async () => {
    answering.dispose();
    await setProxy(undefined);
    front.close();
    proxy?.close();
    await removeProfiles(services);
    await closeAll();
  });

  after(() => elan.stop());

  it('has a proxy that wants a sign-in: nothing is sent, and it is said what to set', async () => {
    await serve(installed.server);
    await setProxy(`http://127.0.0.1:${await proxyPort()}`);
    const told = await askForCase();
    assert.match(
      told,
      /^The proxy wants you to sign in .* \(407\)\. Nothing was sent\. In VS Code: set http\.proxy/,
    );
    assert.deepEqual(proxy?.asked, [`${host}:443`]);
    assert.equal(front.requests(), 0);
  });

  it('lets through who signs in to the proxy', async () => {
    await serve(installed.server);
    await setProxy(`http://${credentials}@127.0.0.1:${await proxyPort()}`);
    assert.equal(await askForCase(), '');
    await waitUntil('the page', hasPage);
    assert.deepEqual(proxy?.asked, [`${host}:443`]);
    assert.equal(front.requests(), 1);
  });

  it('has a proxy that is down: it is said which address to check', async () => {
    await serve(installed.server);
    const port = await proxyPort();
    proxy?.close();
    await setProxy(`http://127.0.0.1:${port}`);
    assert.match(await askForCase(), /^The proxy on the way to elan\.example cannot be reached/);
  });

  it('has an authority of its own, which the machine trusts', async () => {
    await serve(installed.server, `127.0.0.1`);
    assert.equal(await askForCase(), '');
    await waitUntil('the page', hasPage);
    assert.equal(front.requests(), 1);
  });

  it('has an authority of its own that is not installed: nothing is sent, and it is said where to install it', async () => {
    await serve(unknown.server, '127.0.0.1');
    const told = await askForCase();
    assert.match(told, /is issued by somebody who is not trusted here .*\. Nothing was sent\./);
    assert.match(told, /install it in the operating system and leave .* http\.systemCertificates on/);
    assert.equal(front.requests(), 0);
  });

  /** Has the services answer by https, under the name of a host behind the proxy or of this machine. */
  async function serve(certified: Certified, name?: string): Promise<void> {
    front = await startSecureFront(certified, elan.url);
    const authority = name === undefined ? host : `${name}:${front.port}`;
    const baseUrl = elan.baseUrl.replace(elan.url, `https://${authority}`);
    const { clientId, jwk } = (await elan.steer('GET', 'klient')) as { clientId: string; jwk: object };
    await useProfile(services, profile, { environment: 'test', clientId, baseUrl, issuer: elan.issuer });
    const key = { kind: 'jwk', text: JSON.stringify(jwk) };
    assert.ok(await services.secrets.keep(`elan.key.${profile}`, JSON.stringify(key)));
  }

  async function proxyPort(): Promise<number> {
    proxy = await startProxy(front.port, credentials);
    return proxy.port;
  }

  /** Asks for the status of a case; what the user is told of it, if anything. */
  async function askForCase(): Promise<string> {
    await vscode.commands.executeCommand('elan.caseStatus', knownCase);
    const told = answering.shown.map(({ message }) => message).join('\n');
    assert.ok(!told.includes('the-password'));
    return told;
  }
});

function hasPage(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === knownCase));
}

async function setProxy(address: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('http');
  await settings.update('proxy', address, vscode.ConfigurationTarget.Global);
}
