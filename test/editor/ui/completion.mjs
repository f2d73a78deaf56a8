// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { keepScreenshot, uiSession } from '../../../scripts/editor/ui-session.mjs';

const FILE = 'skrevet.begjaering.json';
const NEW = 'ny.begjaering.json';

describe('completion', () => {
  const { session, workbench } = uiSession();
  const { page } = workbench;
  const offers = page.locator('.suggest-widget.visible .monaco-list-row');
  const offer = (/** @type {string} */ label) => offers.filter({ hasText: label }).first();

  /**
   * Opens a new file.
   *
   * @param {string} text
   */
  async function open(text) {
    fs.writeFileSync(path.join(session.workspace, FILE), text);
    await workbench.openFile(FILE);
  }

  /**
   * Puts the cursor behind a text.
   *
   * @param {string} text
   */
  async function goBehind(text) {
    await workbench.goToText(text);
    await page.keyboard.press('ArrowRight');
  }

  /**
   * Types something and accepts what is offered for it.
   *
   * @param {string} typed
   * @param {string} label
   */
  async function typeAndAccept(typed, label) {
    await page.keyboard.type(typed);
    await offer(label).waitFor();
    await page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label }).waitFor();
    await page.keyboard.press('Tab');
    await offers.first().waitFor({ state: 'hidden' });
  }

  async function saved(/** @type {string} */ name) {
    await workbench.save();
    return fs.readFileSync(path.join(session.workspace, name), 'utf8');
  }

  before(async () => {
    await workbench.openFile('dobbel-noekkel.begjaering.json');
    // the language server answers
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await workbench.closeFiles();
  });
  afterEach(async () => {
    await workbench.save();
    await workbench.closeFiles();
  });
  after(() => {
    for (const name of [FILE, NEW]) fs.rmSync(path.join(session.workspace, name), { force: true });
  });

  it('comes while somebody types, and Tab goes through what is to be filled in', async () => {
    await open('{\n  "underskrift": "VENNLIG FJELLREV",\n  \n}\n');
    await goBehind('FJELLREV",');
    await page.keyboard.press('ArrowDown');
    await typeAndAccept('"saksoek', 'saksoeker');
    await page.keyboard.type('KARI AS');
    await page.keyboard.press('Tab');
    await page.keyboard.type('315208468');
    const { underskrift, saksoeker } = JSON.parse(await saved(FILE));
    assert.equal(underskrift, 'VENNLIG FJELLREV');
    const { navn, identifikator } = saksoeker[0].saksoeker.virksomhet;
    assert.equal(navn, 'KARI AS');
    assert.equal(identifikator.taxIdentificationNumber, '315208468');
  });

  it('of what an interest claim relates to is the claim, and not another interest claim', async () => {
    const claims = [
      { innsendersKravreferanse: 'KRAV-1', kravdetaljer: 'Hovedkrav' },
      { innsendersKravreferanse: 'KRAV-2', kravdetaljer: 'Rentekrav', relatertKrav: ['KRAV-1'] },
      { innsendersKravreferanse: 'KRAV-3', kravdetaljer: 'Rentekrav', relatertKrav: [] },
    ];
    await open(JSON.stringify({ kravTilInnkreving: claims }, null, 2));
    await goBehind('"relatertKrav": []');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('"');
    await offer('KRAV-1').waitFor();
    assert.equal(await offers.count(), 1);
    assert.match((await offer('KRAV-1').textContent()) ?? '', /Hovedkrav/);
    await keepScreenshot('completion');
    await page.keyboard.press('Enter');
    await offers.first().waitFor({ state: 'hidden' });
    const { kravTilInnkreving } = JSON.parse(await saved(FILE));
    assert.deepEqual(kravTilInnkreving[2].relatertKrav, ['KRAV-1']);
  });

  it('writes a whole begjæring into an empty file', async () => {
    await open('\n');
    await workbench.focusEditor();
    await typeAndAccept('inkas', 'Inkasso');
    assert.equal(JSON.parse(await saved(FILE)).tvangsfullbyrdelsestype, 'utlegg');
  });

  it('leaves Tab alone where any text may stand, in a new begjæring that has no error', async () => {
    await workbench.command('ELAN: New Begjæring');
    await workbench.quickInput().waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`.tab.active[data-resource-name="${NEW}"]`).waitFor();
    await page.locator('.monaco-editor .view-line', { hasText: 'VENNLIG' }).first().waitFor();
    for (const typed of ['SAK-1', '2026-06-15']) {
      await page.keyboard.type(typed);
      await page.keyboard.press('Tab');
    }
    // a word of the file begins so
    await page.keyboard.type('krav');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.message', { hasText: 'No suggestions' }).waitFor();
    await page.keyboard.press('Tab');
    const { innsenderReferanse, begjaeringsdato, underskrift } = JSON.parse(await saved(NEW));
    assert.deepEqual([innsenderReferanse, begjaeringsdato, underskrift], ['SAK-1', '2026-06-15', 'krav']);
    const rows = await workbench.problems();
    await page.locator('.markers-panel', { hasText: /./ }).waitFor();
    assert.equal(await rows.locator('.codicon-error').count(), 0);
  });
});
