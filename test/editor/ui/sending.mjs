// @ts-check
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { after, before, describe, it } from 'mocha';
import { keepScreenshot, uiSession } from '../../../scripts/editor/ui-session.mjs';
import { DIST, ROOT } from '../../../scripts/support/paths.mjs';
import { startLocalElan } from './local-elan.mjs';
import { assertUsable } from './usable.mjs';

const run = promisify(execFile);
const FILE = '01-riktig.begjaering.json';
const ATTACHMENT = 'dom fra forliksrådet.pdf';

describe('sending, as a newcomer does it', () => {
  const { session, workbench } = uiSession();
  const file = path.join(session.workspace, FILE);
  /** @type {Awaited<ReturnType<typeof startLocalElan>>} */
  let elan;
  let reference = '';
  let shots = 0;

  before(async () => {
    elan = await startLocalElan();
    fs.copyFileSync(path.join(ROOT, 'examples', FILE), file);
    fs.writeFileSync(path.join(session.workspace, ATTACHMENT), '%PDF-1.4\n%%EOF\n');
    await workbench.openFile(FILE);
  });

  after(async () => {
    await workbench.clearNotifications();
    await workbench.closeFiles();
    elan.stop();
  });

  it('uploads an attachment by the lens above it', async () => {
    await workbench.goToText('"tvangsgrunnlag": {');
    await workbench.takeLens('Bytt ut');
    await shot('choose-file');
    await workbench.chooseFile(path.join(session.workspace, ATTACHMENT));
    await workbench.toast('uploaded for').waitFor();
    await shot('uploading');
    await workbench.lens(`${ATTACHMENT}: klart`).waitFor();
    await shot('uploaded');
    await workbench.clearNotifications();
  });

  it('asks which rules the defendants are under', async () => {
    await workbench.command('ELAN: Check rules');
    await workbench.toast('New rules').waitFor();
    await shot('rules');
    await workbench.clearNotifications();
  });

  it('sees what the service finds where it is, and corrects it', async () => {
    await workbench.goToText('relatertKrav": ["REGNSKAP-301');
    const { page } = workbench;
    for (const key of ['ArrowRight', 'Backspace', '9']) await page.keyboard.press(key);
    const rows = await workbench.problems();
    await rows.filter({ hasText: 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER' }).first().waitFor();
    await workbench.focusEditor();
    await workbench.command('ELAN: Validate at the service');
    await workbench.dialog('The check found errors').waitFor();
    await shot('local-errors');
    await workbench.press('Send all the same');
    await workbench.toast('refused').waitFor();
    await shot('refused');
    await workbench.clearNotifications();
    const line = lineOf('REGNSKAP-309', await workbench.text());
    const found = rows.filter({ hasText: `Ln ${line},` });
    await found.first().waitFor();
    assert.ok((await found.count()) >= 2, 'the service and the check both find it');
    await workbench.goToText('REGNSKAP-309');
    await workbench.quickFixes();
    await shot('quick-fix');
    await workbench.takeQuickFix('REGNSKAP-301');
    await found.first().waitFor({ state: 'detached' });
    await workbench.command('ELAN: Validate at the service');
    await workbench.toast('found no errors').waitFor();
    await shot('validated');
    await workbench.clearNotifications();
  });

  it('submits, having seen what is sent', async () => {
    await workbench.focusEditor();
    await workbench.command('ELAN: Submit');
    await workbench.dialog('local ELAN').waitFor();
    await shot('confirm');
    await workbench.press('Submit');
    const toast = workbench.toast('Case reference');
    await toast.waitFor();
    await shot('submitted');
    reference = /Case reference: ([^\s.]+)/.exec((await toast.textContent()) ?? '')?.[1] ?? '';
    assert.deepEqual(await elan.cases(), [{ reference, submissions: 1 }]);
    await workbench.clearNotifications();
  });

  it('submits again as a change of the same case', async () => {
    await workbench.goToText('Sakskostnader etter dommen');
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.page.keyboard.type(' i saken');
    await workbench.command('ELAN: Submit');
    await workbench.dialog(reference).waitFor();
    await shot('confirm-change');
    await workbench.press('Send change');
    await workbench.toast('is changed').waitFor();
    await shot('changed');
    assert.deepEqual(await elan.cases(), [{ reference, submissions: 2 }]);
    await workbench.clearNotifications();
  });

  it('reads the status of the case', async () => {
    await workbench.command('ELAN: Status of case');
    await workbench.page.locator('.tab', { hasText: reference }).first().waitFor();
    const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await page.locator('h1').first().waitFor();
    await shot('status');
    await assertUsable(workbench.page, 'status-narrow');
    assert.match((await page.locator('body').textContent()) ?? '', new RegExp(reference));
  });

  it('gets insight into the deduction', async () => {
    await workbench.page.locator(`.tab[data-resource-name="${FILE}"]`).click();
    await workbench.command('ELAN: Insight into deduction');
    const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await page.getByRole('heading', { name: 'Innsyn i ett trekk' }).waitFor();
    await shot('innsyn');
    await assertUsable(workbench.page, 'innsyn-narrow');
  });

  it('sees the case in the side bar', async () => {
    await workbench.command('View: Show ELAN');
    for (const text of [reference, ATTACHMENT]) {
      await workbench.page.locator('.pane-body .monaco-list-row', { hasText: text }).first().waitFor();
    }
    await shot('side-bar');
    await workbench.perform('showExplorer');
  });

  it('is told by a number that a case is refused, until it is marked as seen', async () => {
    const { page } = workbench;
    await elan.setStatus(reference, 'sakNektetFremmet');
    // asked for on the command line, where nobody looks at a page of ours
    await run(process.execPath, [path.join(DIST, 'elan.js'), 'status', reference, '--environment', 'local'], {
      cwd: session.workspace,
    });
    await workbench.command('View: Show ELAN');
    const number = page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="ELAN"]') });
    const badge = number.locator('.badge-content', { hasText: '1' });
    await badge.waitFor();
    const row = page.locator('.pane-body .monaco-list-row', { hasText: reference }).first();
    await row.hover();
    await shot('refused-case');
    await row.getByRole('button', { name: 'Mark as seen' }).click();
    await badge.waitFor({ state: 'hidden' });
    await row.hover();
    await row.getByRole('button', { name: 'Mark as seen' }).waitFor({ state: 'detached' });
    await workbench.perform('showExplorer');
  });

  it('exports what was sent as a test log', async () => {
    await workbench.command('ELAN: Export test log');
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await shot('test-log-identifiers');
    await workbench.page.keyboard.press('Enter');
    const log = path.join(session.workspace, 'logg.md');
    await workbench.quickInput().waitFor();
    await shot('test-log-place');
    await workbench.chooseFile(log);
    await workbench.page.locator('.tab.active[data-resource-name="logg.md"]').waitFor();
    await shot('test-log');
    assert.ok(fs.readFileSync(log, 'utf8').includes(reference));
    assert.ok(fs.existsSync(log.replace(/md$/, 'csv')));
  });

  /** @param {string} name */
  async function shot(name) {
    shots += 1;
    const number = String(shots).padStart(2, '0');
    await keepScreenshot(`sending-${number}-${name}`);
  }
});

/**
 * @param {string} what
 * @param {string} text
 */
function lineOf(what, text) {
  return text.slice(0, text.indexOf(what)).split('\n').length;
}
