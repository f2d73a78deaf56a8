// @ts-check
// npm run shots: makes the pictures of docs/pictures/ anew, in a real VS Code with the extension in it: each in light and dark, and with
// messages in English and Norwegian.
import fs from 'node:fs';
import path from 'node:path';
import { Workbench } from '../../test/editor/ui/workbench.mjs';
import { openSession } from '../editor/browser/session.mjs';
import { workbenchUrl } from '../editor/browser/workbench-url.mjs';
import { handiestVersion } from '../editor/install/versions.mjs';
import { ROOT } from '../support/paths.mjs';
import { SETTLE_MS, THEMES, workspaceOf, writeSettings } from './pictured-window.mjs';

const EXAMPLE = '02-feil-referanser.begjaering.json';
const SIZE = { width: 1000, height: 600 };
/** Of WebP: text stays sharp, and a picture below the limit. */
const QUALITY = 55;
const MOST_BYTES = 60_000;

const folder = path.join(ROOT, 'docs', 'pictures');

const session = await openSession({
  version: handiestVersion().name,
  workspace: workspaceOf([EXAMPLE]),
  extension: ROOT,
});
const { page } = session;
const workbench = new Workbench(page);
try {
  fs.mkdirSync(folder, { recursive: true });
  await page.setViewportSize(SIZE);
  await workbench.load(workbenchUrl({ port: session.server.port, folder: session.workspace }));
  await workbench.openFile(EXAMPLE);
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  for (const language of /** @type {const} */ (['en', 'nb'])) {
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      writeSettings(session.workspace, {
        'workbench.colorTheme': THEMES[theme],
        'elan.meldingssprak': language,
      });
      await page.waitForTimeout(SETTLE_MS);
      await workbench.clearNotifications();
      await findings();
      await take(`findings-${theme}-${language}`);
      await page.keyboard.press('Escape');
      await claims();
      await take(`claims-${theme}-${language}`);
      await workbench.command('View: Close Editors in Other Groups');
    }
  }
} finally {
  await session.close();
}

/** What is wrong, and what mends it. */
async function findings() {
  await workbench.goToText('"FAKTURA-2014"');
  await workbench.quickFixes();
}

/** The claims as a picture beside the text. */
async function claims() {
  await workbench.command('ELAN: Show claims');
  const picture = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await picture.locator('svg.picture').waitFor();
  await workbench.command('View: Focus First Editor Group');
}

/** @param {string} name */
async function take(name) {
  // where nothing tells of itself
  await page.mouse.move(1, 1);
  await page.waitForTimeout(SETTLE_MS);
  const devTools = await page.context().newCDPSession(page);
  const { data } = await devTools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  const picture = Buffer.from(data, 'base64');
  if (picture.length > MOST_BYTES)
    throw new Error(`${name} has ${picture.length} bytes, and may have ${MOST_BYTES}.`);
  fs.writeFileSync(path.join(folder, `${name}.webp`), picture);
  console.log(`docs/pictures/${name}.webp, ${picture.length} bytes`);
}
