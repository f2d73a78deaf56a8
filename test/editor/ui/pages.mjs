// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { keepScreenshot, uiSession } from '../../../scripts/editor/ui-session.mjs';
import { startLocalElan } from './local-elan.mjs';
import { assertUsable, shownFrame, violations } from './usable.mjs';

const FILE = 'riktig.begjaering.json';
/** Themes, and what the body of a page says of each. */
const THEMES = /** @type {const} */ ([
  ['Default Dark Modern', 'vscode-dark'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
  ['Default Light Modern', 'vscode-light'],
]);

/** What is in the views of ours, and not what VS Code writes above them. */
const SIDE_BAR = '.part.sidebar .pane-body';

describe('pages and views', () => {
  const { session, workbench } = uiSession();
  const { page } = workbench;
  const settings = path.join(session.workspace, '.vscode', 'settings.json');
  const report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  /** @type {Awaited<ReturnType<typeof startLocalElan>>} */
  let elan;

  before(async () => {
    elan = await startLocalElan();
    await workbench.openFile(FILE);
  });

  after(async () => {
    fs.rmSync(path.dirname(settings), { recursive: true, force: true });
    await workbench.clearNotifications();
    await workbench.perform('showExplorer');
    await workbench.closeFiles();
    elan.stop();
  });

  it('list the cases that have changed', async () => {
    await workbench.command('ELAN: Changed cases');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'All cases' }).first().click();
    await shows('Endrede saker', 'changed-cases');
  });

  it('tell what became of a case, with its timeline, and copy what the authority calls a claim', async () => {
    await workbench.command('ELAN: Status of case');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'TEST_SAK_BESLUTTET' })
      .first()
      .click();
    await report.getByRole('heading', { name: 'Tidslinje' }).waitFor();
    await report.getByRole('button', { name: 'Lagre kravlisten…' }).waitFor();
    await report
      .getByRole('button', { name: /^Kopier UTLBGJ/ })
      .first()
      .click();
    await page.locator('.statusbar-item', { hasText: /UTLBGJ.* is copied\./ }).waitFor();
    await shows('Saken er besluttet', 'case-status');
  });

  it('tell what was tried of a connection', async () => {
    await workbench.command('ELAN: Test connection');
    await shows('Test av forbindelsen', 'connection');
  });

  it('tell where the operations are', async () => {
    await workbench.command('ELAN: Show operations');
    await shows('Operasjonene', 'operations');
  });

  it('list the cases of the test plan for everybody', async () => {
    await workbench.command('View: Show ELAN');
    const plan = page.locator('.part.sidebar .pane-header', { hasText: 'Test plan' });
    if ((await plan.getAttribute('aria-expanded')) !== 'true') await plan.click();
    await page.locator('.part.sidebar .monaco-list-row', { hasText: 'Not run' }).first().waitFor();
    assert.deepEqual(await violations(page.mainFrame(), { part: SIDE_BAR }), []);
  });

  it('have contrast in every theme, views too', async () => {
    const frame = await shownFrame(page);
    for (const [theme, kind] of THEMES) {
      fs.mkdirSync(path.dirname(settings), { recursive: true });
      fs.writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
      await report.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      assert.deepEqual(await violations(frame, { only: 'color-contrast' }), [], theme);
      const inViews = await violations(page.mainFrame(), { part: SIDE_BAR, only: 'color-contrast' });
      assert.deepEqual(inViews, [], theme);
      await keepScreenshot(`page-${kind}`);
    }
  });

  it('say in views what to do where there is nothing', async () => {
    await page.locator(`${SIDE_BAR} .monaco-list-row`, { hasText: 'local' }).first().waitFor();
    assert.deepEqual(await violations(page.mainFrame(), { part: SIDE_BAR }), []);
    await workbench.closeFiles();
    await page.locator(`${SIDE_BAR} .welcome-view-content`, { hasText: 'New begjæring' }).first().waitFor();
    await keepScreenshot('page-views');
    assert.deepEqual(await violations(page.mainFrame(), { part: SIDE_BAR }), []);
  });

  /**
   * Waits for a report, and looks at it.
   *
   * @param {string} title
   * @param {string} name
   */
  async function shows(title, name) {
    await report.getByRole('heading', { name: title }).first().waitFor();
    await keepScreenshot(`page-${name}`);
    await assertUsable(page, `page-${name}-narrow`);
  }
});
