// @ts-check
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { keepScreenshot, uiSession } from '../../../scripts/editor/ui-session.mjs';

const FILE = 'feil-referanser.begjaering.json';

describe('the menu of a begjæring', () => {
  const { workbench } = uiSession();

  before(async () => {
    await workbench.openFile(FILE);
    await workbench.sumIsShown();
    // VS Code remembers where a file was read last
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+Home');
  });
  after(() => workbench.closeFiles());

  /**
   * A menu has what was possible when it was opened, and what can be sent is known a moment after the window is there.
   *
   * @param {import('playwright-core').Locator} place
   * @param {import('playwright-core').Locator} entry that has to be in it
   */
  async function menuIsOpen(place, entry) {
    const { page } = workbench;
    for (let tries = 0; tries < 3; tries++) {
      await place.click({ button: 'right' });
      await page.locator('.monaco-menu .action-item', { hasText: /^ELAN$/ }).hover();
      await page.locator('.monaco-submenu .action-label', { hasText: 'Show claims' }).waitFor();
      if (await entry.isVisible()) return;
      for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
      await page.waitForTimeout(1000);
    }
  }

  for (const [where, place] of [
    ['its text', '.monaco-editor .view-line:has-text("innsenderReferanse")'],
    ['its tab', `.tab[data-resource-name="${FILE}"]`],
    ['the explorer', `.explorer-folders-view .monaco-list-row[aria-label^="${FILE}"]`],
  ]) {
    it(`is in the menu of ${where}`, async () => {
      const { page } = workbench;
      if (where === 'the explorer') await page.keyboard.press('Control+Shift+E');
      const items = page.locator('.monaco-submenu .action-label');
      await menuIsOpen(page.locator(place ?? '').first(), items.filter({ hasText: 'Submit' }));
      const said = await items.allTextContents();
      assert.deepEqual(
        said.filter((text) => text !== ''),
        [
          'Show claims',
          'Compare begjæring with…',
          'Check rules (Betjeningskartet)',
          'Upload attachment',
          'Validate at the service',
          'Submit',
        ],
      );
      await keepScreenshot('menu');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    });
  }
});
