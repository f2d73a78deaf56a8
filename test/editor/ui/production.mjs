// @ts-check
import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { after, describe, it } from 'mocha';
import { keepScreenshot, uiSession } from '../../../scripts/editor/ui-session.mjs';

/** Run in the window. */
const backgroundOfProduction = `getComputedStyle(
  [...document.querySelectorAll('.statusbar-item')].find((each) => each.textContent.includes('PRODUCTION')),
).backgroundColor`;

/** These run after those of sending: by then one step of the checklist is passed. */
describe('adding production', () => {
  const { workbench } = uiSession();
  const { page } = workbench;
  const rows = page.locator('.quick-input-list .monaco-list-row');
  const profile = page.locator('.statusbar-item', { hasText: 'ELAN:' });
  const name = 'vår egen';

  after(async () => {
    await page.keyboard.press('Escape');
    await workbench.command('ELAN: Remove profile');
    await rows.filter({ hasText: name }).click();
    await workbench.press('Remove');
    await profile.filter({ hasText: 'local' }).waitFor();
    await workbench.clearNotifications();
  });

  it('asks for the address, which nobody is told but by Skatteetaten', async () => {
    await workbench.command('ELAN: Connect');
    await type('A name for the profile', name);
    await choose('Add production');
    await type('The base address of the services in production', 'http://elan.example/api');
    await page.locator('.quick-input-message', { hasText: 'https' }).waitFor();
    await type('', 'https://elan.example/api');
  });

  it('shows what is left of the checklist, without what was done here', async () => {
    await rows.filter({ hasText: 'This was done elsewhere' }).waitFor();
    const left = await rows.allTextContents();
    assert.ok(!left.some((row) => row.includes('Submit a begjæring to the local ELAN')), left.join('\n'));
    assert.ok(
      left.some((row) => row.includes('Have every case of the test plan pass')),
      left.join('\n'),
    );
    await keepScreenshot('production-1-checklist');
    await choose('This was done elsewhere');
    await type('Type TESTED to say', 'TESTED');
  });

  it('wants it typed that production is meant, and takes no other word', async () => {
    await type('Type PRODUCTION to add production', 'yes');
    await page.locator('.quick-input-message', { hasText: 'Type PRODUCTION, or go back.' }).waitFor();
    await keepScreenshot('production-2-typed');
    await type('', 'PRODUCTION');
  });

  it('stands out in red from then on', async () => {
    await type('The client id', randomUUID());
    await choose('Paste it');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'key-of-the-test' };
    await type('Paste the private key', JSON.stringify(jwk));
    await choose('Own organisation');
    await workbench.toast(`The profile ${name} is kept`).waitFor();
    const item = profile.filter({ hasText: `${name} – PRODUCTION` });
    await item.waitFor();
    const colour = String(await page.evaluate(backgroundOfProduction));
    const [red = 0, green = 0, blue = 0] = colour.match(/\d+/g)?.map(Number) ?? [];
    assert.ok(red > 100 && red > 2 * green && red > 2 * blue, colour);
    await keepScreenshot('production-3-kept');
  });

  /**
   * Types an answer where it is asked for.
   *
   * @param {string} prompt
   * @param {string} text
   */
  async function type(prompt, text) {
    await page.locator('.quick-input-message', { hasText: prompt }).waitFor();
    await workbench.quickInput().fill(text);
    await page.keyboard.press('Enter');
  }

  /** @param {string} label */
  async function choose(label) {
    await rows.filter({ hasText: label }).click();
  }
});
