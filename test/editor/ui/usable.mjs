// @ts-check
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { keepScreenshot } from '../../../scripts/editor/ui-session.mjs';

/** The width that a page has beside an editor on a small screen, or at twice the size. */
const NARROW_PX = 300;

/**
 * What is not ours to mend: a node of a picture shortens what it says, and is called by the whole of it; VS Code calls
 * each view that is empty the region Welcome.
 */
const RULES = {
  'label-content-name-mismatch': { enabled: false },
  'landmark-unique': { enabled: false },
};

/**
 * Looks at the page that is shown: everybody can use it, at 300 px too, where nothing of it is cut off.
 *
 * @param {import('playwright-core').Page} page that VS Code is in, with one webview in sight
 * @param {string} [screenshot] what a picture of the narrow page is called
 */
export async function assertUsable(page, screenshot) {
  const frame = await shownFrame(page);
  assert.deepEqual(await violations(frame), []);
  await withWidth(page, `${NARROW_PX}px`);
  await frame.waitForFunction(`innerWidth === ${NARROW_PX}`);
  assert.deepEqual(await cutOff(frame), []);
  assert.deepEqual(await violations(frame), []);
  if (screenshot !== undefined) await keepScreenshot(screenshot);
  await withWidth(page, '');
}

/**
 * The page that is shown.
 *
 * @param {import('playwright-core').Page} page
 */
export async function shownFrame(page) {
  const outer = page.frameLocator('iframe.webview.ready');
  await outer.frameLocator('#active-frame').locator('h1').first().waitFor({ state: 'attached' });
  const element = await outer.locator('#active-frame').elementHandle();
  const frame = await element?.contentFrame();
  assert.ok(frame);
  return frame;
}

/**
 * What keeps somebody from using a part of a page.
 *
 * @param {import('playwright-core').Frame} frame
 * @param {{ part?: string, only?: string }} [what] a selector, all of it where it is left out, and a rule, all of them where it is
 * @returns {Promise<string[]>}
 */
export async function violations(frame, { part = ':root', only } = {}) {
  await frame.evaluate(axe.source);
  const options = { iframes: false, ...(only === undefined ? { rules: RULES } : { runOnly: [only] }) };
  const found = await frame.locator(part).evaluateAll(
    (roots, how) =>
      // each element knows its window, where axe is now
      Promise.all(roots.slice(0, 1).map((root) => root.ownerDocument.defaultView.axe.run(roots, how))),
    options,
  );
  return found.flatMap((/** @type {import("axe-core").AxeResults} */ { violations: all }) =>
    all.map(
      (/** @type {import('axe-core').Result} */ { id, nodes }) =>
        `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' … ')}`,
    ),
  );
}

/** @param {import('playwright-core').Page} page @param {string} width of the webview in sight */
async function withWidth(page, width) {
  await page.locator('iframe.webview.ready').evaluate((element, wanted) => {
    element.style.width = wanted;
  }, width);
}

/**
 * What reaches out of a page and cannot be scrolled to; the heads of tables that are folded are there to be heard only.
 *
 * @param {import('playwright-core').Frame} frame
 * @returns {Promise<string[]>}
 */
async function cutOff(frame) {
  return frame.locator(':root').evaluate((root) => {
    const { clientWidth, scrollWidth } = root;
    const out = [...root.querySelectorAll('body *')]
      .filter((element) => !element.closest('#picture svg, .folded thead'))
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 200));
    return scrollWidth > clientWidth ? [`${scrollWidth} in ${clientWidth}`, ...out] : out;
  });
}
