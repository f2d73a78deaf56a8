import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { Services } from '../../../../client/window/services';
import { Answering } from '../support/answering';
import { closeAll, open, uriOf, write } from '../support/documents';
import { startOwnElan, type OwnElan } from '../support/local-elan';
import { keyFrom, removeProfiles, runningServices } from '../support/services';
import { uploadInto } from '../support/submitting';

const kid = 'key-of-the-test';
const goOn = 'Go on in production';
const real = 'virkelig.begjaering.json';

/** The parties of the right begjæring, and numbers that are not synthetic and still nobody's. */
const numbers = { '313467902': '434691346', '17838430724': '17038475010', '17838430139': '17038475118' };

describe('production', () => {
  let elan: OwnElan;
  let services: Services;
  let answering: Answering;
  const { showInputBox } = vscode.window;

  /** A local ELAN that is called production. */
  before(async () => {
    services = await runningServices();
    elan = await startOwnElan();
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const clientId = randomUUID();
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid };
    await elan.steer('POST', 'klienter', { clientId, organisasjonsnummer: numbers['313467902'], jwk });
    for (const number of Object.values(numbers))
      await elan.steer('PUT', `register/${number}`, { art: 'kjent' });
    const text = JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid });
    const key = await keyFrom(services, { kind: 'jwk', text });
    const { baseUrl, issuer } = elan;
    const mode = { kind: 'own' } as const;
    assert.ok(
      await services.profiles.save(
        { name: 'prod', environment: 'production', clientId, mode, baseUrl, issuer },
        key,
      ),
    );
    await write(real, await realText());
  });

  beforeEach(() => {
    answering = new Answering();
  });

  afterEach(async () => {
    answering.dispose();
    Object.assign(vscode.window, { showInputBox });
    await closeAll();
  });

  after(async () => {
    elan.stop();
    await removeProfiles(services);
    await vscode.workspace.fs.delete(uriOf(real));
  });

  /** What is typed where the begjæring is to be confirmed. */
  function type(text: string): void {
    Object.assign(vscode.window, { showInputBox: () => Promise.resolve(text) });
  }

  it('gets no test data, and the lines that have it are told', async () => {
    await open('riktig.begjaering.json');
    answering.press(goOn);
    await vscode.commands.executeCommand('elan.submit');
    assert.match(answering.last(/test data/)?.message ?? '', /Lines: 11 \(elan\/testdata-i-produksjon\)/);
    assert.equal((await elan.state()).antall.submissions, 0);
  });

  it('gets nothing from a folder for test, and the file that says so is named', async () => {
    const mark = await write('.elanrc.json', '{ "miljoe": "test" }');
    try {
      await open(real);
      answering.press(goOn);
      await vscode.commands.executeCommand('elan.submit');
      assert.ok(answering.last(/folder is for test/)?.message.includes(mark.path));
    } finally {
      await vscode.workspace.fs.delete(mark);
    }
  });

  it('gets a begjæring that was tried, seen and typed, and none that only was clicked', async () => {
    answering.press(goOn);
    const document = await uploadInto(real);
    for (const typed of ['', 'SAK-2026-0418']) {
      answering.press(goOn, 'Submit');
      type(typed);
      await vscode.commands.executeCommand('elan.submit', document.uri);
      assert.equal((await elan.state()).antall.submissions, 0);
    }
    assert.match(
      answering.last(/Send the begjæring to production/)?.detail ?? '',
      /was asked first, and found no errors/,
    );
    answering.press(goOn, 'Submit');
    type('SAK-2026-0417');
    await vscode.commands.executeCommand('elan.submit', document.uri);
    assert.ok(answering.last(/is submitted\. Case reference/));
    assert.equal((await elan.state()).antall.submissions, 1);
  });
});

/** The right begjæring as production takes it. */
async function realText(): Promise<string> {
  const text = (await open('riktig.begjaering.json')).getText();
  return Object.entries(numbers).reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}
