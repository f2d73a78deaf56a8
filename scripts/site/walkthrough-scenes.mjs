// @ts-check
// What the pictures of the walkthrough show, and how it comes to be in the window.

/** @typedef {import('playwright-core').Page | import('playwright-core').Frame} Where */
/** @typedef {{ where: Where, selectors: string[], clip: import('./tracing/in-page.mjs').Box }} Part what a picture shows */
/** @typedef {import('../../test/editor/ui/workbench.mjs').Workbench} Workbench */

/** What is opened. */
export const EXAMPLES = ['01-riktig.begjaering.json', '02-feil-referanser.begjaering.json'];
const PLAN_MS = 120_000;
const SIDE_BAR_WIDTH = 480;
/** Somewhere along the edge of the side bar. */
const SASH_Y = 500;

/** The pictures by the steps that they belong to. @type {Record<string, (workbench: Workbench) => Promise<Part>>} */
export const SCENES = {
  async try(workbench) {
    const { page } = workbench;
    await workbench.openFile('02-feil-referanser.begjaering.json');
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.goToText('"FAKTURA-2014"');
    await page.keyboard.press('ArrowRight');
    await workbench.quickFixes();
    const menu = await boxOf(page.locator('.action-widget'));
    const text = await boxOf(page.locator('.editor-instance .view-lines').first());
    const clip = { x: text.x + 24, y: Math.round(menu.y - 127), width: 530, height: 258 };
    return { where: page, selectors: ['.editor-instance .monaco-editor', '.action-widget'], clip };
  },

  async implementation(workbench) {
    const { page } = workbench;
    await page.keyboard.press('Escape');
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.command('ELAN: Show claims');
    const frame = await webview(page);
    const picture = await boxOf(frame.locator('svg.picture'), frame);
    // where the cursor happens to be is of no matter
    await frame
      .locator('.node.lit')
      .evaluateAll((nodes) => nodes.forEach((node) => node.classList.remove('lit')));
    return { where: frame, selectors: ['body'], clip: picture };
  },

  async access(workbench) {
    const { page } = workbench;
    await workbench.closeFiles();
    await workbench.openFile('01-riktig.begjaering.json');
    // tables are folded on narrow pages
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.command('ELAN: Test connection');
    const frame = await webview(page);
    const table = await boxOf(frame.locator('table').first(), frame);
    const clip = { x: table.x - 20, y: table.y - 15, width: table.width + 40, height: table.height + 30 };
    return { where: frame, selectors: ['body'], clip };
  },

  async testing(workbench) {
    const { page } = workbench;
    await workbench.closeFiles();
    await workbench.command('ELAN: Run the test plan');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: /Choose a file|Velg en fil/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: /Testplan|Test plan/ }).waitFor({ timeout: PLAN_MS });
    await workbench.command('View: Show ELAN');
    const panes = page.locator('.part.sidebar .pane-header');
    for (const pane of await panes.all()) {
      const isPlan = /^(?:Testplan|Test plan)/.test((await pane.textContent()) ?? '');
      if ((await pane.getAttribute('aria-expanded')) !== String(isPlan)) await pane.click();
    }
    await widen(page);
    await page.locator('.part.sidebar .monaco-list-row').nth(8).waitFor();
    const side = await boxOf(page.locator('.part.sidebar'));
    return { where: page, selectors: ['.part.sidebar'], clip: { ...side, height: 380 } };
  },

  async followUp(workbench) {
    const { page } = workbench;
    await workbench.closeFiles();
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.command('ELAN: Status of case');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'TEST_SAK_BESLUTTET' })
      .first()
      .click();
    const frame = await webview(page);
    const heading = await boxOf(frame.locator('h1').first(), frame);
    return {
      where: frame,
      selectors: ['body'],
      clip: { x: heading.x - 20, y: heading.y - 15, width: 640, height: 400 },
    };
  },
};

/** Makes the side bar wider. @param {import('playwright-core').Page} page */
async function widen(page) {
  const { x, width } = await boxOf(page.locator('.part.sidebar'));
  await page.mouse.move(x + width, SASH_Y);
  await page.mouse.down();
  await page.mouse.move(x + SIDE_BAR_WIDTH, SASH_Y, { steps: 5 });
  await page.mouse.up();
}

/**
 * @param {import('playwright-core').Locator} locator
 * @param {import('playwright-core').Frame} [frame] whose corner is meant, that of the window where it is left out
 */
async function boxOf(locator, frame) {
  await locator.waitFor();
  const box = await locator.boundingBox();
  const corner = await (await frame?.frameElement())?.boundingBox();
  if (!box) throw new Error('What a picture is to show is not on the page.');
  return { ...box, x: box.x - (corner?.x ?? 0), y: box.y - (corner?.y ?? 0) };
}

/** The page of the panel that is shown. @param {import('playwright-core').Page} page */
async function webview(page) {
  const outer = page.frameLocator('iframe.webview.ready');
  await outer.frameLocator('#active-frame').locator('body *').first().waitFor();
  const frame = await (await outer.locator('#active-frame').elementHandle())?.contentFrame();
  if (!frame) throw new Error('No page of ours is shown.');
  return frame;
}
