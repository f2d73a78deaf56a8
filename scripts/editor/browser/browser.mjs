// @ts-check
// The browser that tests show VS Code in: found on the machine, or installed by apt where that is possible.
import path from 'node:path';
import os from 'node:os';
import { isProgram, onPath } from '../../support/which.mjs';
import { run } from '../../support/run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const VERSION_TIMEOUT_MS = 20_000;

/**
 * Finds a browser of the Chromium family, or gets one.
 *
 * @param {(line: string) => void} [say]
 * @returns {Promise<{ executable: string } | { missing: string }>} missing says in words why there is none
 */
export async function ensureBrowser(say = () => {}) {
  const found = await findBrowser();
  if (found) return { executable: found };
  const named = process.env.CHROMIUM;
  if (named) return { missing: `CHROMIUM=${named} is no browser that starts.` };
  const hint = 'Install Chromium or Google Chrome, or name one in the environment variable CHROMIUM.';
  const [apt] = onPath(['apt-get']);
  if (!apt) return { missing: `No browser was found. ${hint}` };
  if (process.getuid?.() !== 0) {
    return {
      missing: `No browser was found, and only root can install one. ${hint} (apt-get install -y chromium)`,
    };
  }
  say('Getting the browser Chromium with apt-get (once) …');
  const installed = await installWithApt(apt);
  const now = await findBrowser();
  if (now) return { executable: now };
  return {
    missing: `No browser was found, and apt-get could not install one. ${hint}\n${installed.output.trim()}`,
  };
}

/** @param {string} apt */
async function installWithApt(apt) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run(apt, ['update', '-qq'], { env });
  if (updated.code !== 0) return updated;
  return run(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
}

/** The first browser that also starts: some systems have a script in its place that only tells how to get one. */
async function findBrowser() {
  for (const candidate of candidates()) {
    const { code } = await run(candidate, ['--version'], { timeoutMs: VERSION_TIMEOUT_MS });
    if (code === 0) return candidate;
  }
  return undefined;
}

function candidates() {
  const named = process.env.CHROMIUM;
  if (named) return [named];
  return [...onPath(NAMES), ...macApps()];
}

function macApps() {
  if (process.platform !== 'darwin') return [];
  return ['/Applications', path.join(os.homedir(), 'Applications')]
    .flatMap((folder) => MAC_APPS.map((app) => path.join(folder, `${app}.app`, 'Contents', 'MacOS', app)))
    .filter(isProgram);
}

/**
 * Opens the browser without a window, cut off from every address but this machine's own.
 *
 * @param {string} executable
 */
export async function launchBrowser(executable) {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: executable,
    // leftovers.mjs turns signals into an exit, at which playwright ends the browser
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      // root and containers cannot have Chromium's sandbox; what is shown here is our own server only
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
}

/** Run in each document: nothing moves, as each step of a movement is drawn by the processor. */
const stillness = `{
  const still = new CSSStyleSheet();
  still.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
}`;

/**
 * Opens a page of the size that screenshots should have.
 *
 * @param {import('playwright-core').Browser} browser
 */
export async function openPage(browser) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.addInitScript(stillness);
  return context.newPage();
}
