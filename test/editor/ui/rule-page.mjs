// @ts-check
import { after, before, describe, it } from 'mocha';
import { keepScreenshot, uiSession } from '../../../scripts/editor/ui-session.mjs';

const FILE = 'feil-referanser.begjaering.json';
const CODE = 'TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER';

describe("a code's page", () => {
  const { workbench } = uiSession();

  before(() => workbench.openFile(FILE));
  after(() => workbench.closeFiles());

  it('is shown beside the file when the code is clicked in the Problems view', async () => {
    const rows = await workbench.problems();
    await rows.filter({ hasText: CODE }).locator('a', { hasText: CODE }).first().click();
    await workbench.page.locator('.tab', { hasText: CODE }).first().waitFor();
    const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await page.locator('h1').first().waitFor();
    await page.locator('a', { hasText: 'Alle regler' }).click();
    await workbench.page.locator('.tab', { hasText: 'README.md' }).first().waitFor();
    await keepScreenshot('rule-page');
  });
});
