// @ts-check
// VS Code as on vscode.dev: extensions run in the browser, and the files are on no disk.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { webPageUrl } from '../../../scripts/editor/browser/workbench-url.mjs';
import { uiSession } from '../../../scripts/editor/ui-session.mjs';

const FILE = 'feil-referanser.begjaering.json';
const CODE = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';
/** Where the pieces of the extension under test are served. */
const OURS = /\/extensions\/0\/(.+)$/;
/** The first begjæring starts the server, whose program has to be fetched first. */
const START_TIMEOUT_MS = 30_000;

describe('in the browser', () => {
  const { session, workbench } = uiSession();
  const { page } = workbench;
  /** @type {string[]} */
  const errors = [];
  /** @type {Set<string>} */
  const programs = new Set();

  /** @param {string} title */
  async function offered(title) {
    await page.keyboard.press('F1');
    await workbench.quickInput().fill(`>${title}`);
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    const labels = await rows.allTextContents();
    await page.keyboard.press('Escape');
    await workbench.quickInput().waitFor({ state: 'hidden' });
    return labels.filter((label) => label.includes(title));
  }

  /** Leaves the file alone in the window. */
  async function closeOthers() {
    await workbench.focusFirstEditor();
    await workbench.command('View: Close Editors in Other Groups');
    await page.locator(`.tab.active[data-resource-name="${FILE}"]`).waitFor();
  }

  before(async () => {
    page.on('console', (message) => {
      const text = `${message.text()} ${message.location().url}`;
      if (message.type() === 'error' && /\/extensions\/0\/|utleggs|elan[./]/i.test(text)) errors.push(text);
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('response', (response) => {
      const [, name] = OURS.exec(response.url()) ?? [];
      if (name?.startsWith('dist/')) programs.add(name);
      if (name && response.status() >= 400) errors.push(`${response.status()} ${name}`);
    });
    await workbench.load(webPageUrl(session.server.port, 'elan-test:/saker'));
    await workbench.openFile(FILE);
  });
  after(() => workbench.closeFiles());

  it('tells what is wrong in a file that is on no disk', async () => {
    const rows = await workbench.problems();
    await rows.filter({ hasText: CODE }).waitFor({ timeout: START_TIMEOUT_MS });
    assert.equal(await rows.filter({ hasText: CODE }).count(), 1);
  });

  it('explains, completes, and shows what a file amounts to', async () => {
    await workbench.sumIsShown('Sum 12');
    await workbench.goToText('HOVEDKRAV-9');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page.locator('.monaco-hover .hover-contents', { hasText: CODE }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+Space');
    await page
      .locator('.suggest-widget.visible .monaco-list-row', { hasText: 'HOVEDKRAV-1' })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows the page of a rule', async () => {
    const rows = await workbench.problems();
    await rows.filter({ hasText: CODE }).locator('a', { hasText: CODE }).click();
    // this VS Code brings nothing that shows Markdown in a browser
    await page.locator(`.tab[data-resource-name="${CODE}.md"]`).waitFor();
    await closeOthers();
  });

  it('draws the picture of the claims', async () => {
    await workbench.command('ELAN: Show claims');
    const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.locator('.node[aria-label^="Hovedkrav HOVEDKRAV-1"]').waitFor();
    await closeOthers();
  });

  it('compares with another file', async () => {
    await workbench.command('ELAN: Compare begjæring with…');
    await workbench.chooseFile('/saker/riktig.begjaering.json');
    const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.locator('h1').filter({ hasText: /./ }).first().waitFor();
    await closeOthers();
  });

  it('mends, and saves', async () => {
    await workbench.goToText('HOVEDKRAV-9');
    await workbench.quickFixes();
    await workbench.takeQuickFix('HOVEDKRAV-1');
    const rows = await workbench.problems();
    await rows.filter({ hasText: CODE }).waitFor({ state: 'detached' });
    await workbench.save();
  });

  it('does not offer what cannot be done there', async () => {
    assert.deepEqual(await offered('ELAN: Submit'), []);
    assert.deepEqual(await offered('ELAN: Connect…'), []);
    assert.equal((await offered('ELAN: Show claims')).length, 1);
    assert.equal(await page.locator('.activitybar [aria-label="ELAN"]').count(), 0);
  });

  it('says why it cannot be done, where it is asked for all the same', async () => {
    await workbench.command('Tests: Submit all the same');
    await workbench.toast('This cannot be done in the browser').waitFor();
    await workbench.clearNotifications();
  });

  it('says so where a file cannot be written', async () => {
    await workbench.load(webPageUrl(session.server.port, 'elan-read:/saker'));
    await workbench.openFile(FILE);
    await workbench.sumIsShown('Sum 12');
    await workbench.command('ELAN: Order properties as in the model');
    await workbench.toast(`${FILE} cannot be changed here`).waitFor();
    await workbench.clearNotifications();
  });

  it('goes by the .elanrc.json of each folder, where there are several', async () => {
    await workbench.load(webPageUrl(session.server.port, 'elan-test:/flere/flere.code-workspace'));
    const files = page.locator('.explorer-folders-view .monaco-list-row', { hasText: FILE });
    await files.nth(2).waitFor();
    for (let i = 0; i < 3; i++) {
      await files.nth(i).dblclick();
      await page.locator('.tab').nth(i).waitFor();
    }
    await workbench.problems();
    // three mistakes in each: in one folder one of them is a warning only, in another it is turned off
    const told = page.locator('[id="status.problems"][aria-label*="Errors: 7"][aria-label*="Warnings: 1"]');
    await told.waitFor({ timeout: START_TIMEOUT_MS });
  });

  it('has loaded what is for browsers, and nothing else, without an error', () => {
    assert.deepEqual([...programs].sort(), [
      'dist/web/extension.js',
      'dist/web/rule-pages.json',
      'dist/web/server.js',
    ]);
    assert.deepEqual(errors, []);
  });
});
