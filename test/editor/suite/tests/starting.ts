import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import { closeAll, open } from '../support/documents';
import { activatedExtension } from '../support/extension';
import { findings } from '../support/findings';
import { pause, waitFor, waitUntil } from '../support/waiting';

/** Longer than opening a begjæring takes to show findings. */
const LONG_ENOUGH_MS = 1000;
const ACTIVATION_LIMIT_MS = 150;

describe('starting', () => {
  after(closeAll);

  it('activates quickly', async () => {
    const { activationMs } = await activatedExtension();
    console.log(`      activation took ${activationMs.toFixed(1)} ms`);
    assert.ok(activationMs < ACTIVATION_LIMIT_MS, `${activationMs} ms`);
  });

  it('leaves the server stopped for JSON that is no begjæring', async () => {
    const { isServerRunning } = await activatedExtension();
    const document = await open('annet.json');
    await pause(LONG_ENOUGH_MS);
    assert.equal(isServerRunning(), false);
    assert.deepEqual(findings(document.uri), []);
  });

  it('starts the server for a file that is named as a begjæring', async () => {
    const { isServerRunning } = await activatedExtension();
    await open('riktig.begjaering.json');
    await waitUntil('the server to run', isServerRunning);
  });

  it('finds nothing in a begjæring that is right', async () => {
    const { modelOf } = await activatedExtension();
    const document = await open('riktig.begjaering.json');
    await waitFor('the model', () => modelOf(document.uri.toString()));
    await pause(LONG_ENOUGH_MS);
    assert.deepEqual(
      findings(document.uri).map((finding) => finding.message),
      [],
    );
  });

  it('recognises a begjæring by its content', async () => {
    const document = await open('data.json');
    await waitUntil('findings', () => findings(document.uri).length > 0);
  });

  it('has nothing to say about other JSON while the server runs', async () => {
    const document = await open('annet.json');
    await pause(LONG_ENOUGH_MS);
    assert.deepEqual(findings(document.uri), []);
  });
});
