// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { keepScreenshot, uiSession } from '../../../scripts/editor/ui-session.mjs';
import { ROOT } from '../../../scripts/support/paths.mjs';
import { assertUsable } from './usable.mjs';

const EXAMPLE = path.join(ROOT, 'examples', '02-feil-referanser.begjaering.json');
const FILE = 'bilde.begjaering.json';
const OTHER = 'riktig.begjaering.json';
/** The page of a picture is loaded after the language server has started. */
const TIMEOUT_MS = 20_000;

describe('the picture of the claims', () => {
  const { session, workbench } = uiSession();
  const { page } = workbench;
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const svg = frame.locator('svg.picture');
  const text = fs.readFileSync(EXAMPLE, 'utf8');

  /** @param {string} name @param {string} [classes] */
  const node = (name, classes = '') => frame.locator(`.node${classes}[aria-label^="${name}"]`);
  /** @param {string} name */
  const lit = (name) => node(name, '.lit[aria-current="true"]');
  const width = () => svg.evaluate((drawing) => Number(drawing.getAttribute('width')));

  /** @param {string} words that the cursor is put behind; too narrow an editor has no room for finding */
  async function goBehind(words) {
    const before = text.slice(0, text.indexOf(words) + words.length).split('\n');
    await workbench.focusFirstEditor();
    await page.keyboard.press('Control+g');
    await workbench.quickInput().fill(`:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`);
    await page.keyboard.press('Enter');
    await cursorIn(before.length);
  }

  /** @param {number} line that the cursor is waited for in */
  async function cursorIn(line) {
    await page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line},` }).waitFor();
  }

  /** @param {string} reference of a claim; the line that the claim begins in */
  function lineOf(reference) {
    const before = text.slice(0, text.indexOf(`"innsendersKravreferanse": "${reference}"`)).split('\n');
    return before.findLastIndex((line) => line.trim() === '{') + 1;
  }

  before(async () => {
    fs.writeFileSync(path.join(session.workspace, FILE), text);
    await workbench.openFile(FILE);
    await workbench.command('ELAN: Show claims');
    await node('Hovedkrav FAKTURA-2041').waitFor({ timeout: TIMEOUT_MS });
  });

  after(async () => {
    await workbench.focusFirstEditor();
    await workbench.perform('revert');
    await workbench.closeFiles();
  });

  it('shows parties, the begjæring, grounds and claims, and what is wrong in them', async () => {
    for (const name of ['Saksøkt', 'Begjæring', 'Skriftlig meddelelse', 'Hovedkrav', 'Rentekrav']) {
      await node(name).first().waitFor();
    }
    const wrong = node('Rentekrav RENTE-2055', '.error');
    await wrong.locator('.badge', { hasText: '✖ 1' }).waitFor();
    assert.match((await wrong.getAttribute('aria-label')) ?? '', /1 problem: ./);
    assert.equal(await node('Hovedkrav FAKTURA-2041', '.error').count(), 0);
  });

  it('is as wide as there is room for when it is opened', async () => {
    const [picture, holder] = [await svg.boundingBox(), await frame.locator('#picture').boundingBox()];
    const readable =
      0.6 * (await svg.evaluate((drawing) => Number(drawing.getAttribute('viewBox')?.split(' ')[2])));
    assert.ok(picture && holder);
    assert.ok(picture.width <= Math.max(holder.width, readable + 1), `${picture.width} in ${holder.width}`);
    await keepScreenshot('picture');
  });

  it('can be used by everybody, in a narrow column too', () => assertUsable(page, 'picture-narrow'));

  it('leads from a claim to its text', async () => {
    await node('Rentekrav RENTE-2055').click();
    await cursorIn(lineOf('RENTE-2055'));
    await lit('Rentekrav RENTE-2055').waitFor();
  });

  it('lights what the cursor is in: a claim, or the begjæring itself', async () => {
    await goBehind('"innsendersKravreferanse": "FAKTURA-2041');
    await lit('Hovedkrav FAKTURA-2041').waitFor();
    await goBehind('"begjaeringsdato"');
    await lit('Begjæring').waitFor();
    assert.equal(await frame.locator('.node.lit').count(), 1);
  });

  it('is moved about in by keyboard, and Enter goes to the text', async () => {
    await node('Begjæring').focus();
    await page.keyboard.press('ArrowDown');
    await node('Skriftlig meddelelse', ':focus').waitFor();
    await page.keyboard.press('ArrowRight');
    await node('Hovedkrav FAKTURA-2041', ':focus').waitFor();
    await page.keyboard.press('Enter');
    await cursorIn(lineOf('FAKTURA-2041'));
  });

  it('grows and shrinks by keyboard, and fits again', async () => {
    await node('Begjæring').focus();
    const fitting = await width();
    await page.keyboard.press('+');
    assert.ok((await width()) > fitting);
    await page.keyboard.press('0');
    assert.equal(await width(), fitting);
  });

  it('follows the begjæring that is active, unless it is kept with its own', async () => {
    const tab = page.locator('.tab', { hasText: 'Kravene i' });
    await workbench.focusFirstEditor();
    await workbench.openFile(OTHER);
    await node('Hovedkrav HOVEDKRAV-1').waitFor();
    assert.match((await tab.textContent()) ?? '', new RegExp(OTHER));
    await tab.click();
    await page.locator('.editor-actions [aria-label^="Keep the picture"]').click();
    await tab.filter({ hasText: 'låst' }).waitFor();
    await workbench.focusFirstEditor();
    await workbench.openFile(FILE);
    await node('Hovedkrav HOVEDKRAV-1').waitFor();
    await tab.click();
    await page.locator('.editor-actions [aria-label^="Have the picture follow"]').click();
    await node('Hovedkrav FAKTURA-2041').waitFor();
    assert.doesNotMatch((await tab.textContent()) ?? '', /låst/);
    await keepScreenshot('picture-follows');
  });

  it('follows what is typed', async () => {
    await goBehind('"EKS-2026-0002');
    await page.keyboard.type('-B');
    await node('Begjæring EKS-2026-0002-B').waitFor({ timeout: TIMEOUT_MS });
    await lit('Begjæring EKS-2026-0002-B').waitFor();
  });
});
