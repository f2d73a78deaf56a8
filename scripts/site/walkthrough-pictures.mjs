// @ts-check
// npm run shots, the second half: makes the pictures of the walkthrough anew, from a real VS Code in each language of it. They are
// drawings of what its window shows in light and in dark, in the variables of the theme: so each suits every theme, is sharp at
// any size, and has a kilobyte or two.
import fs from 'node:fs';
import path from 'node:path';
import { startLocalElan } from '../../test/editor/ui/local-elan.mjs';
import { Workbench } from '../../test/editor/ui/workbench.mjs';
import { openSession } from '../editor/browser/session.mjs';
import { workbenchUrl } from '../editor/browser/workbench-url.mjs';
import { handiestVersion } from '../editor/install/versions.mjs';
import { ROOT } from '../support/paths.mjs';
import { SETTLE_MS, THEMES, workspaceOf, writeSettings } from './pictured-window.mjs';
import { shapesIn } from './tracing/in-page.mjs';
import { drawn } from './tracing/svg.mjs';
import { EXAMPLES, SCENES } from './walkthrough-scenes.mjs';

const LANGUAGES = /** @type {const} */ ({ en: 'package.nls.json', nb: 'package.nls.nb.json' });
const SIZE = { width: 1280, height: 760 };

const folder = path.join(ROOT, 'media', 'walkthrough');
const elan = await startLocalElan();
try {
  for (const [language, texts] of Object.entries(LANGUAGES)) await takeAll(language, texts);
} finally {
  elan.stop();
}

/** @param {string} language @param {string} texts the file of the manifest's texts in that language */
async function takeAll(language, texts) {
  const session = await openSession({
    version: handiestVersion().name,
    workspace: workspaceOf(EXAMPLES),
    extension: ROOT,
  });
  const { page } = session;
  const set = (/** @type {'light' | 'dark'} */ theme) => use(session.workspace, theme, language);
  const titles = JSON.parse(fs.readFileSync(path.join(ROOT, texts), 'utf8'));
  try {
    // there is no package of the language to install: VS Code's own words stay English
    await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`);
    await page.setViewportSize(SIZE);
    set('light');
    const workbench = new Workbench(page);
    await workbench.load(workbenchUrl({ port: session.server.port, folder: session.workspace }));
    for (const [name, scene] of Object.entries(SCENES)) {
      const title = titles[`walkthrough.${name}.picture.alt`];
      if (title === undefined) throw new Error(`${texts} does not say what the picture of ${name} shows.`);
      const part = await scene(workbench);
      const light = await seen(part, 'vs', () => set('light'));
      const dark = await seen(part, 'vs-dark', () => set('dark'));
      set('light');
      const file = `${name}-${language}.svg`;
      fs.writeFileSync(path.join(folder, file), drawn({ light, dark }, { title, ...part.clip }));
      console.log(`media/walkthrough/${file}, ${fs.statSync(path.join(folder, file)).size} bytes`);
    }
  } finally {
    await session.close();
  }

  /** @param {import('./walkthrough-scenes.mjs').Part} part @param {string} kind @param {() => void} change */
  async function seen({ where, selectors, clip }, kind, change) {
    change();
    await page.locator(`.monaco-workbench.${kind}`).waitFor();
    await page.mouse.move(1, 1);
    await page.waitForTimeout(SETTLE_MS);
    return where.evaluate(shapesIn, { selectors, clip });
  }
}

/** @param {string} workspace @param {'light' | 'dark'} theme @param {string} language */
function use(workspace, theme, language) {
  writeSettings(workspace, {
    'editor.guides.indentation': false,
    'editor.stickyScroll.enabled': false,
    'editor.bracketPairColorization.enabled': false,
    'editor.codeLens': false,
    'workbench.colorTheme': THEMES[theme],
    'elan.meldingssprak': language,
  });
}
