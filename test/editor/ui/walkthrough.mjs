// @ts-check
import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import { keepScreenshot, uiSession } from '../../../scripts/editor/ui-session.mjs';

/** These run after those of sending: by then something has been submitted to the local ELAN. */
describe('the walkthrough', () => {
  const { workbench } = uiSession();
  const { page } = workbench;
  const steps = page.locator('.gettingStartedContainer .getting-started-step');

  after(async () => {
    await workbench.closeFiles();
    await workbench.perform('showExplorer');
  });

  it('leads through the steps of the checklist, each with what there is to do', async () => {
    await workbench.command('ELAN: Begin with ELAN');
    await steps.first().waitFor();
    assert.deepEqual(await steps.locator('.step-title').allTextContents(), [
      'Try it here, without any agreement',
      '1. Preparation and agreements',
      '2. Access and authentication',
      '3. Test environment and test data',
      '4. Implementation and integration',
      '5. Testing and verification',
      '6. To production',
      '7. Follow-up',
    ]);
    await steps.nth(2).click();
    await steps.nth(2).getByRole('button', { name: 'Test connection' }).waitFor();
  });

  it('shows at a step what it leads to, in the colours of the theme', async () => {
    // VS Code shows none where there is little room
    await workbench.command('View: Close Primary Side Bar');
    await workbench.command('View: Hide Panel');
    const picture = page
      .frameLocator('.getting-started-media iframe.webview')
      .frameLocator('#active-frame')
      .getByRole('img', { name: 'each step to the service, and what came of it' });
    await picture.waitFor();
    const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
    assert.ok(width > 200 && height > 100, `${width} × ${height}`);
    const [drawn, ofTheme] = await picture.evaluate((svg) => {
      const { getComputedStyle } = svg.ownerDocument.defaultView;
      return [
        getComputedStyle(svg.querySelector('text')).fill,
        getComputedStyle(svg.ownerDocument.body).color,
      ];
    });
    assert.equal(drawn, ofTheme);
    await keepScreenshot('walkthrough');
  });

  it('ticks what has really happened, and nothing else', async () => {
    const done = steps.filter({ has: page.locator('.codicon.complete') });
    await done.first().waitFor();
    assert.deepEqual(await done.locator('.step-title').allTextContents(), [
      'Try it here, without any agreement',
    ]);
  });
});
