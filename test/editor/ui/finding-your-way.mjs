// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { ROOT } from '../../../scripts/support/paths.mjs';
import { keepScreenshot, uiSession } from '../../../scripts/editor/ui-session.mjs';

const FILE = 'finn-fram.begjaering.json';
const RIGHT = path.join(ROOT, 'test', 'editor', 'workspace', 'riktig.begjaering.json');
const NEW_NAME = 'FAKTURA "9"';
const ESCAPED = String.raw`"FAKTURA \"9\""`;

describe('finding your way in a begjæring', () => {
  const { session, workbench } = uiSession();
  const { page } = workbench;
  const breadcrumbs = page.locator('.breadcrumbs-control').first();

  before(async () => {
    // a file of its own: other tests save what they did to theirs
    fs.copyFileSync(RIGHT, path.join(session.workspace, FILE));
    await workbench.openFile(FILE);
  });
  after(async () => {
    await workbench.perform('revert');
    await workbench.closeFiles();
  });

  it('names the claim at the cursor in the breadcrumbs', async () => {
    await intoRelatedClaim();
    await breadcrumbs.filter({ hasText: 'UtenrettsligeKostnader KOSTNAD-1 · 700,00' }).waitFor();
  });

  it('goes from a related claim to the claim itself with F12', async () => {
    await intoRelatedClaim();
    await page.keyboard.press('F12');
    await breadcrumbs.filter({ hasText: 'Hovedkrav HOVEDKRAV-1 · 12 000,00' }).waitFor();
    await keepScreenshot('definition');
  });

  it('tells of the claim that a reference names', async () => {
    await intoRelatedClaim();
    await workbench.command('Show or Focus Hover');
    await page.locator('.monaco-hover', { hasText: 'Restgjeld etter gjeldsbrevet' }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('gives a claim another reference wherever it is named, with F2', async () => {
    const before = fs.readFileSync(RIGHT, 'utf8');
    await intoRelatedClaim();
    await page.keyboard.press('F2');
    const input = page.locator('.rename-input').first();
    await input.fill(NEW_NAME);
    await page.keyboard.press('Enter');
    await page.locator('.tab.active.dirty').waitFor();
    assert.equal(await workbench.text(), before.replaceAll('"HOVEDKRAV-1"', ESCAPED));
  });

  it('names places outside the claims too', async () => {
    await workbench.goToText('"kidnummer"');
    await breadcrumbs.filter({ hasText: 'Betaling til 15034401273' }).waitFor();
  });

  it('says why there is nothing to rename elsewhere', async () => {
    await workbench.goToText('"valuta"');
    await page.keyboard.press('F2');
    await page.locator('.monaco-editor-overlaymessage', { hasText: 'kravreferanse' }).waitFor();
  });

  it('lists the claims of the outline by kind, reference and amount', async () => {
    await workbench.command('Explorer: Focus on Outline View');
    await page.locator('.outline-tree .monaco-list-row').first().waitFor();
    // the list shows a few rows only, and goes to what is typed
    await page.keyboard.type('Hovedkrav');
    await page.locator('.outline-tree .monaco-list-row', { hasText: NEW_NAME }).first().waitFor();
  });

  async function intoRelatedClaim() {
    await workbench.goToText('"relatertKrav": [');
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'])
      await page.keyboard.press(key);
  }
});
