// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { screenshotFile, uiSession } from '../../../scripts/editor/ui-session.mjs';
import { ROOT } from '../../../scripts/support/paths.mjs';
import { startLocalElan } from './local-elan.mjs';

const FILE = 'sammenlign.begjaering.json';
const COMPARE = 'ELAN: Compare with last submitted';

describe('comparing with what was submitted', () => {
  const { session, workbench } = uiSession();
  const { page } = workbench;
  const report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const rows = page.locator('.quick-input-list .monaco-list-row');
  /** @type {Awaited<ReturnType<typeof startLocalElan>>} */
  let elan;

  before(async () => {
    elan = await startLocalElan();
    const text = fs.readFileSync(path.join(ROOT, 'examples', '01-riktig.begjaering.json'), 'utf8');
    fs.writeFileSync(path.join(session.workspace, FILE), text.replace('EKS-2026-0001', 'EKS-SAMMENLIGN'));
    fs.writeFileSync(path.join(session.workspace, 'dom.pdf'), '%PDF-1.4\n');
    await workbench.openFile(FILE);
    await workbench.lens('Bytt ut').waitFor({ state: 'attached' });
  });

  after(async () => {
    await workbench.clearNotifications();
    await page.locator(`.tab[data-resource-name="${FILE}"]`).click();
    await workbench.save();
    await workbench.closeFiles();
    elan.stop();
  });

  it('is not offered before anything was, so that “ELAN: Submit” and Enter submits', async () => {
    assert.equal((await typed('ELAN: Submit')).at(0), 'ELAN: Submit');
    await page.keyboard.press('Escape');
    assert.equal((await typed(COMPARE)).includes(COMPARE), false);
    await page.keyboard.press('Escape');
    await workbench.goToText('"tvangsgrunnlag": {');
    await workbench.lens('Bytt ut').click();
    await workbench.quickInput().waitFor();
    await workbench.chooseFile(path.join(session.workspace, 'dom.pdf'));
    await workbench.lens('dom.pdf: klart').waitFor();
    await workbench.focusEditor();
    await typed('ELAN: Submit');
    await page.keyboard.press('Enter');
    await workbench.dialog('local ELAN').waitFor();
    await workbench.press('Submit');
    await workbench.toast('Case reference').waitFor();
    await workbench.clearNotifications();
  });

  it('is offered then, and says when both say the same', async () => {
    await workbench.focusEditor();
    await workbench.command(COMPARE);
    await report.getByRole('heading', { name: 'Ingen forskjeller' }).waitFor();
    await page.screenshot({ path: screenshotFile('compare-same', session.version) });
  });

  it('shows what has changed since, and leads to it in both', async () => {
    // the find widget of a narrow editor has no room for what goToText waits for
    await workbench.command('View: Close Editor');
    await workbench.goToText('18600');
    await page.keyboard.type('19834.5');
    const text = await workbench.text();
    const line = text.slice(0, text.indexOf('"opprinneligBeloep"')).split('\n').length;
    await workbench.command(COMPARE);
    const claim = report.getByRole('button', { name: 'Krav REGNSKAP-301 · endret' });
    await claim.waitFor();
    await page.screenshot({ path: screenshotFile('compare-changed', session.version) });
    await report.getByRole('button', { name: '19 834,50' }).click();
    await page.locator(`.tab.active[data-resource-name="${FILE}"]`).waitFor();
    await cursorIn(line);
    await claim.click();
    await cursorIn(line - 5);
    await report.getByRole('button', { name: '18 600,00' }).click();
    await page.locator('.tab.active[data-resource-name^="Sendt inn"]').waitFor();
    await cursorIn(line);
    await page.screenshot({ path: screenshotFile('compare-submitted', session.version) });
  });

  /** @param {number} line */
  function cursorIn(line) {
    return page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line},` }).waitFor();
  }

  /**
   * What the palette offers for a text.
   *
   * @param {string} text
   */
  async function typed(text) {
    await page.keyboard.press('F1');
    await workbench.quickInput().fill(`>${text}`);
    await rows.first().waitFor();
    const labels = await rows.locator('.label-name').allTextContents();
    return labels.map((label) => label.trim().replaceAll('\u00a0', ' '));
  }
});
