// @ts-check
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { uiSession } from '../../../scripts/editor/ui-session.mjs';
import { temporaryFolder } from '../../../scripts/support/leftovers.mjs';
import { DIST, ROOT } from '../../../scripts/support/paths.mjs';
import { startLocalElan } from './local-elan.mjs';

const FILE = 'uten-mus.begjaering.json';
const OWN_REFERENCE = 'UTEN-MUS-1';
const CODE = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';
/** More problems than there are to go through. */
const MOST_PROBLEMS = 10;
/** The time that is given to what comes of a key. */
const PATIENCE_MS = 5000;

/** The page docs/keyboard.md, key by key: nothing here is clicked, and no command is looked up by its name. */
describe('the keyboard alone', () => {
  const { session, workbench } = uiSession();
  const { page } = workbench;
  /** @type {Awaited<ReturnType<typeof startLocalElan>>} */
  let elan;
  let reference = '';

  /** @param {readonly string[]} keys one after the other */
  async function press(...keys) {
    for (const key of keys) await page.keyboard.press(key);
  }

  /**
   * Does something until there is what comes of it: on a busy machine VS Code has forgotten the first key of two by the second.
   *
   * @param {import('playwright-core').Locator} what
   * @param {() => Promise<void>} work
   */
  async function comes(what, work) {
    for (let tries = 0; tries < 3 && !(await what.isVisible()); tries++) {
      await work();
      await what.waitFor({ timeout: PATIENCE_MS }).catch(() => {});
    }
    await what.waitFor();
  }

  const report = () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

  before(async () => {
    elan = await startLocalElan();
    const right = fs.readFileSync(path.join(ROOT, 'examples', '01-riktig.begjaering.json'), 'utf8');
    const [, uuid = ''] = /"filnavn": "fravaersdom\.pdf",\s*"uuid": "([^"]+)"/.exec(right) ?? [];
    const { innsenderReferanse } = JSON.parse(right);
    fs.writeFileSync(
      path.join(session.workspace, FILE),
      right
        .replace(innsenderReferanse, OWN_REFERENCE)
        .replaceAll(uuid, uploaded('fravaersdom.pdf'))
        .replace('"relatertKrav": ["REGNSKAP-301', '"relatertKrav": ["REGNSKAP-309'),
    );
  });

  after(async () => {
    await workbench.clearNotifications();
    await workbench.closeFiles();
    elan.stop();
  });

  it('opens a begjæring', async () => {
    const found = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: FILE });
    await comes(found, async () => {
      // VS Code finds a file now and then only when it is asked for again
      await press('Escape', 'Control+p');
      await workbench.quickInput().waitFor();
      await page.keyboard.type(FILE);
    });
    await press('Enter');
    await page.locator(`.tab.active[data-resource-name="${FILE}"]`).waitFor();
    await workbench.sumIsShown();
  });

  it('goes to what is wrong, and mends it', async () => {
    const problem = page.locator('.marker-widget', { hasText: CODE });
    for (let tries = 0; tries < MOST_PROBLEMS && !(await problem.isVisible()); tries++) {
      await press('F8');
      await page.locator('.marker-widget').waitFor();
    }
    await problem.waitFor();
    await press('Escape');
    await workbench.quickFixes();
    await workbench.takeQuickFix('REGNSKAP-301');
    await page.locator('.view-line', { hasText: 'REGNSKAP-309' }).waitFor({ state: 'detached' });
    await workbench.save();
  });

  it('looks at the picture of the claims, and goes back to the text', async () => {
    await comes(report().locator('svg.picture'), () => press('Control+k', 'Shift+P'));
    await press('Control+1');
    await page.locator('.monaco-editor.focused').waitFor();
  });

  it('submits it to the local ELAN', async () => {
    const question = workbench.dialog('local ELAN');
    // a picture that is only now ready takes the focus
    await comes(question, () => press('Control+1', 'Control+k', 'Shift+S'));
    await question.locator('.monaco-button:focus', { hasText: 'Submit' }).waitFor();
    await press('Enter');
    const toast = workbench.toast('Case reference');
    await toast.waitFor();
    reference = /Case reference: ([^\s.]+)/.exec((await toast.textContent()) ?? '')?.[1] ?? '';
    assert.deepEqual(await elan.cases(), [{ reference, submissions: 1 }]);
  });

  it('asks for the status of the case, and reads it', async () => {
    assert.notEqual(reference, '');
    const tab = page.locator('.tab', { hasText: reference }).first();
    await comes(tab, () => press('Control+k', 'Shift+T'));
    await report().locator('h1').first().waitFor();
    assert.match((await report().locator('body').textContent()) ?? '', new RegExp(reference));
    await press('Control+1');
    await page.locator('.monaco-editor.focused').waitFor();
  });
});

/** @param {string} name of a file @returns {string} the uuid that the local ELAN has given it, for the begjæring that is to be sent */
function uploaded(name) {
  const folder = temporaryFolder('keyboard');
  fs.writeFileSync(path.join(folder, name), '%PDF-1.4\n%%EOF\n');
  const args = [path.join(DIST, 'elan.js'), 'upload', name, '--reference', OWN_REFERENCE, '--json'];
  const env = { ...process.env, ELAN_LEDGER: path.join(folder, 'ledger') };
  const { result } = JSON.parse(execFileSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' }));
  return result.attachments[0].uuid;
}
