// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { keepScreenshot, uiSession } from '../../../scripts/editor/ui-session.mjs';
import { ROOT } from '../../../scripts/support/paths.mjs';
import { startLocalElan } from './local-elan.mjs';
import { assertUsable } from './usable.mjs';

const FILE = 'sammenlign.begjaering.json';
const FIRST = 'foer.begjaering.json';
const BROKEN = 'brukket.begjaering.json';
const COMPARE = 'ELAN: Compare with last submitted';

describe('comparing with what was submitted', () => {
  const { session, workbench } = uiSession();
  const { page } = workbench;
  const report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const rows = page.locator('.quick-input-list .monaco-list-row');
  /** @type {Awaited<ReturnType<typeof startLocalElan>>} */
  let elan;

  before(async () => {
    // another local ELAN than the one that this window has met before: it has another client ready
    elan = await startLocalElan();
    fs.writeFileSync(
      path.join(session.workspace, FILE),
      example().replace('EKS-2026-0001', 'EKS-SAMMENLIGN'),
    );
    fs.writeFileSync(path.join(session.workspace, 'dom.pdf'), '%PDF-1.4\n%%EOF\n');
    await workbench.openFile(FILE);
    await workbench.sumIsShown();
  });

  after(async () => {
    await workbench.clearNotifications();
    await workbench.closeFiles();
    elan.stop();
  });

  it('says in the menu of the editor, too, that there is nothing, and what can be done', async () => {
    await page.locator('.editor-actions .action-label[aria-label^="More Actions"]').first().click();
    await choose('Compare with last submitted');
    const toast = workbench.toast('Nothing has been submitted from this file yet');
    await toast.locator('.monaco-button', { hasText: 'Compare with a file' }).click();
    await workbench.quickInput().waitFor();
    await page.keyboard.press('Escape');
  });

  it('is not offered before anything was, so that “ELAN: Submit” and Enter submits', async () => {
    const offered = await typed('ELAN: Submit');
    assert.equal(offered.at(0), 'ELAN: Submit');
    assert.equal(offered.includes(COMPARE), false);
    await page.keyboard.press('Escape');
    assert.equal((await typed(COMPARE)).includes(COMPARE), false);
    await page.keyboard.press('Escape');
    await workbench.goToText('"tvangsgrunnlag": {');
    await workbench.takeLens('Bytt ut');
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
    await keepScreenshot('compare-same');
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
    await keepScreenshot('compare-changed');
    await assertUsable(page, 'compare-narrow');
    await report.getByRole('button', { name: '19 834,50' }).click();
    await page.locator(`.tab.active[data-resource-name="${FILE}"]`).waitFor();
    await cursorIn(line);
    await claim.click();
    await cursorIn(line - 5);
    await report.getByRole('button', { name: '18 600,00' }).click();
    await page.locator('.tab.active[data-resource-name^="Sendt inn"]').waitFor();
    await cursorIn(line);
    await keepScreenshot('compare-submitted');
    await page.locator(`.tab[data-resource-name="${FILE}"]`).click();
    await workbench.save();
  });

  it('shows what two files do not have in common, and takes no order for it', async () => {
    const changed = other();
    fs.writeFileSync(path.join(session.workspace, 'endret.begjaering.json'), changed);
    await compareWith('endret.begjaering.json');
    await report.getByRole('heading', { name: 'Krav NY-301' }).waitFor();
    const headings = report.getByRole('heading', { level: 2 });
    assert.deepEqual(await headings.allTextContents(), [
      'Saksøkt LETT ELV · endret',
      'Tvangsgrunnlag Fraværsdom fra forliksrådet · endret',
      'Krav DOM-301 · endret',
      'Krav RENTE-301-2 · fjernet',
      'Krav NY-301 · lagt til',
    ]);
    const cells = report.locator('section', { hasText: 'Krav DOM-301 · endret' }).locator('td');
    assert.deepEqual((await cells.allTextContents()).slice(0, 3), [
      'innsendersKravreferanse',
      'KOSTNAD-301',
      'DOM-301',
    ]);
    await keepScreenshot('compare-files');
  });

  it('tells of what cannot be compared', async () => {
    fs.writeFileSync(path.join(session.workspace, BROKEN), '{\n  "underskrift": }');
    await compareWith(BROKEN);
    await workbench.toast(`${BROKEN} is not right JSON (line 2)`).waitFor();
    await workbench.clearNotifications();
    await compareWith('annet.json');
    await workbench.toast('annet.json is no begjæring').waitFor();
  });

  /**
   * Compares the first example with a file of the workspace, by the explorer's menu.
   *
   * @param {string} name
   */
  async function compareWith(name) {
    /** @param {string} file */
    const row = (file) => page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${file}"]`);
    await workbench.closeFiles();
    fs.writeFileSync(path.join(session.workspace, FIRST), example());
    await row(FIRST).click();
    // the explorer selects what is opened, and would take back what was selected before that
    await page.locator(`.tab.active[data-resource-name="${FIRST}"]`).waitFor();
    await page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: FIRST }).waitFor();
    await row(name).click({ modifiers: ['Control'] });
    await page.locator('.explorer-folders-view .monaco-list-row.selected').nth(1).waitFor();
    await row(name).click({ button: 'right' });
    await choose('Compare begjæring with');
  }

  /**
   * Takes an entry of the menu that is open, by keyboard: right after it has opened it takes no click.
   *
   * @param {string} title
   */
  async function choose(title) {
    await page.locator('.monaco-menu .action-item', { hasText: title }).first().hover();
    await page.keyboard.press('Enter');
  }

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

/** A right begjæring. */
function example() {
  return fs.readFileSync(path.join(ROOT, 'examples', '01-riktig.begjaering.json'), 'utf8');
}

/** The same with another defendant's name, one claim renamed, one gone, a new one, and all of them in another order. */
function other() {
  const begjaering = JSON.parse(
    example().replaceAll('"KOSTNAD-301"', '"DOM-301"').replace('"TREG"', '"LETT"'),
  );
  const [principal, interest, , costs] = begjaering.kravTilInnkreving;
  const added = { ...interest, innsendersKravreferanse: 'NY-301' };
  begjaering.kravTilInnkreving = [added, costs, interest, principal];
  return JSON.stringify(begjaering, undefined, 2);
}
