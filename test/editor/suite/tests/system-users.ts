import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { StepResult } from '../../../../client/connection/steps';
import { PendingRequests } from '../../../../client/window/pending-requests';
import type { Services } from '../../../../client/window/services';
import type { Profile } from '../../../../services/profile';
import { Answering } from '../support/answering';
import { startOwnElan, type OwnElan } from '../support/local-elan';
import { removeProfiles, runningServices } from '../support/services';
import { Typing } from '../support/typing';
import { waitFor, waitUntil } from '../support/waiting';

const customer = '313772195';
const other = '313159949';

describe('a system user', () => {
  let elan: OwnElan;
  let services: Services;
  let profile: Profile;
  let answering: Answering;

  before(async () => {
    services = await runningServices();
    elan = await startOwnElan();
    const { baseUrl, issuer } = elan;
    profile = { name: 'vendor', environment: 'local', clientId: '', mode: { kind: 'own' }, baseUrl, issuer };
    assert.equal(await services.profiles.save(profile), true);
    answering = new Answering();
  });

  after(async () => {
    answering.dispose();
    elan.stop();
    await removeProfiles(services);
  });

  const pending = () => new PendingRequests(services.context.globalState).of(profile.name);

  it('is set up from nothing: the system is registered, the customer asked, its address copied', async () => {
    answering.press('Register', 'Copy the address');
    const typing = new Typing(undefined, customer, 'Kunde én', '', '');
    await vscode.commands.executeCommand('elan.setUpSystemUser');
    typing.dispose();
    const registering = answering.last(/^Register the system \d{9}_lokal/);
    assert.match(registering?.detail ?? '', /ske-utleggsbegjaering/);
    assert.match(await waitFor('the address', copied), /\/altinn\/bekreft\//);
    assert.deepEqual(
      pending().map(({ organisation, name }) => ({ organisation, name })),
      [{ organisation: customer, name: 'Kunde én' }],
    );
  });

  it('is used by the profile when the customer has approved, and its name is told', async () => {
    const [request] = pending();
    assert.ok(request);
    answering.press('Use it in vendor');
    await fetch(request.confirmUrl, {
      method: 'POST',
      body: new URLSearchParams({ status: 'Accepted' }),
      redirect: 'manual',
    });
    await waitUntil('the system user', () => services.profiles.active.mode.kind === 'systembruker');
    assert.deepEqual(services.profiles.active.mode, {
      kind: 'systembruker',
      organisation: customer,
      name: 'Kunde én',
    });
    assert.deepEqual(pending(), []);
    const results = await vscode.commands.executeCommand<readonly StepResult[]>('elan.testConnection');
    const organisation = results.find(({ name }) => name === 'organisation');
    assert.deepEqual(organisation, {
      name: 'organisation',
      state: 'works',
      facts: { organisation: customer, supplier: '' },
    });
  });

  it('may be one that acts for the clients of a customer: its packages are registered and asked for', async () => {
    answering.press('Change', 'Copy the address');
    const typing = new Typing(undefined, other, 'Kunde to', '', 'urn:altinn:accesspackage:regnskapsforer');
    await vscode.commands.executeCommand('elan.setUpSystemUser');
    typing.dispose();
    assert.match(
      answering.last(/^Change the system/)?.detail ?? '',
      /ske-utleggsbegjaering, urn:altinn:accesspackage/,
    );
    const [request] = pending();
    assert.deepEqual([request?.organisation, request?.isAgent], [other, true]);
    const page = await fetch(request?.confirmUrl ?? '');
    assert.match(await page.text(), /regnskapsforer/);
  });

  async function copied(): Promise<string | undefined> {
    const text = await vscode.env.clipboard.readText();
    return text.startsWith(elan.url) ? text : undefined;
  }
});
