import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open } from '../support/documents';
import { activatedExtension } from '../support/extension';
import { findings } from '../support/findings';
import { waitFor, waitUntil } from '../support/waiting';

describe('model version', () => {
  after(async () => {
    await setModel(undefined);
    await closeAll();
  });

  it('is known for an open begjæring, and for nothing else', async () => {
    const { modelOf } = await activatedExtension();
    const begjaering = await open('riktig.begjaering.json');
    assert.equal(await waitFor('the model', () => modelOf(begjaering.uri.toString())), '2.1');
    const other = await open('annet.json');
    assert.equal(modelOf(other.uri.toString()), undefined);
  });

  it('follows the setting, and the file is checked again', async () => {
    const { modelOf } = await activatedExtension();
    const { uri } = await open('riktig.begjaering.json');
    await waitFor('the model', () => modelOf(uri.toString()));
    assert.equal(findings(uri).length, 0);
    await setModel('1.0');
    await waitUntil('model 1.0', () => modelOf(uri.toString()) === '1.0');
    await waitUntil('findings of model 1.0', () => findings(uri).length > 0);
    await setModel(undefined);
    await waitUntil('model 2.1', () => modelOf(uri.toString()) === '2.1');
    await waitUntil('the findings to go', () => findings(uri).length === 0);
  });
});

/** Sets the user's choice of model; undefined takes it back. */
async function setModel(model: string | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('elan');
  await configuration.update('informasjonsmodell', model, vscode.ConfigurationTarget.Global);
}
