// @ts-check
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { screenshotFile, uiSession } from '../../../scripts/editor/ui-session.mjs';

const FILE = 'feil-referanser.begjaering.json';

describe('the menu of a begjæring', () => {
  const { session, workbench } = uiSession();

  before(async () => {
    await workbench.openFile(FILE);
    await workbench.sumIsShown();
    // VS Code remembers where a file was read last
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+Home');
  });
  after(() => workbench.closeFiles());

  for (const [where, place] of [
    ['its text', '.monaco-editor .view-line:has-text("innsenderReferanse")'],
    ['its tab', `.tab[data-resource-name="${FILE}"]`],
    ['the explorer', `.explorer-folders-view .monaco-list-row[aria-label^="${FILE}"]`],
  ]) {
    it(`is in the menu of ${where}`, async () => {
      const { page } = workbench;
      if (where === 'the explorer') await page.keyboard.press('Control+Shift+E');
      await page
        .locator(place ?? '')
        .first()
        .click({ button: 'right' });
      await page.locator('.monaco-menu .action-item', { hasText: /^ELAN$/ }).hover();
      const items = page.locator('.monaco-submenu .action-label');
      await items.filter({ hasText: 'Show claims' }).waitFor();
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
      await page.screenshot({ path: screenshotFile('menu', session.version) });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    });
  }
});
