// @ts-check
import { keysOf } from '../../../scripts/editor/browser/keys.mjs';

/** Starting the extension host on a busy machine takes a while. */
const START_TIMEOUT_MS = 60_000;
/** The time that a key press takes to have its effect, at most. */
const SETTLE_MS = 100;
const MENU_TIMEOUT_MS = 3000;
/** The time that the palette is given to come, and then to show what was typed. */
const PALETTE_MS = 5000;
/** The time that the dialog for files needs to find what was typed. */
const DIALOG_MS = 500;

/** What tests do in VS Code's window. The selectors hold from VS Code 1.100 to 1.139. */
export class Workbench {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /**
   * Loads the workbench and waits until the files are listed.
   *
   * @param {string} url
   */
  async load(url) {
    await this.page.goto(url);
    const timeout = START_TIMEOUT_MS;
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout });
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout });
  }

  /**
   * Opens a file from the explorer, or by its name where the explorer does not show it: it misses what a test wrote before
   * VS Code watched the folder.
   *
   * @param {string} name
   */
  async openFile(name) {
    const row = this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`);
    if (await row.isVisible()) await row.dblclick();
    else await this.#openByName(name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
  }

  /** @param {string} name */
  async #openByName(name) {
    await this.#choose('Control+p', name, name);
  }

  /** Closes all editors; what was changed has to be saved or undone before. */
  async closeFiles() {
    // a menu that a failed test left open would swallow the keys
    await this.page.keyboard.press('Escape');
    await this.perform('closeFiles');
    await this.page.locator('.tab').first().waitFor({ state: 'detached' });
  }

  /**
   * Does what a test only needs done, by keys that only tests have.
   *
   * @param {import('../../../scripts/editor/browser/keys.mjs').Doable} name
   */
  async perform(name) {
    await this.page.keyboard.press(keysOf(name));
  }

  /**
   * Runs a command of the command palette by its title.
   *
   * @param {string} title
   */
  async command(title) {
    await this.#choose('F1', `>${title}`, title);
  }

  /**
   * Takes what is offered for a text.
   *
   * @param {string} keys that have it asked for
   * @param {string} typed
   * @param {string} title of what is taken
   */
  async #choose(keys, typed, title) {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    // what is offered is what was there when it was asked for, and the file may just have been written or opened
    for (let tries = 0; tries < 3; tries++) {
      await this.page.keyboard.press(keys);
      if (await this.#offersFor(typed, row)) break;
      await this.page.keyboard.press('Escape');
    }
    await row.click();
  }

  /**
   * @param {string} typed
   * @param {import('playwright-core').Locator} row
   * @returns {Promise<boolean>} whether the question came and offers the row
   */
  async #offersFor(typed, row) {
    try {
      await this.quickInput().fill(typed, { timeout: PALETTE_MS });
      await row.waitFor({ timeout: PALETTE_MS });
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') return false;
      throw error;
    }
  }

  /**
   * Waits for the lens above the first line. Where it comes late VS Code leaves the lines where they are, so that it stands
   * above what can be seen.
   *
   * @param {string} [text] that it begins with
   */
  async sumIsShown(text = 'Sum') {
    const lens = this.page.locator('.codelens-decoration', { hasText: text });
    await lens.first().waitFor({ state: 'attached' });
  }

  /** Puts the focus into the editor, wherever it was. */
  async focusEditor() {
    await this.#focus('focusEditor');
  }

  /** Puts the focus into the editor that stands first. */
  async focusFirstEditor() {
    await this.#focus('focusFirstGroup');
  }

  /** @param {'focusEditor' | 'focusFirstGroup'} name */
  async #focus(name) {
    await this.perform(name);
    // a page that has the focus hands keys on a moment later
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }

  /**
   * Puts the cursor into the first occurrence of a text in the editor.
   *
   * @param {string} text
   */
  async goToText(text) {
    await this.focusEditor();
    await this.page.keyboard.press('Control+f');
    const input = this.page.locator('.find-widget.visible .find-part textarea').first();
    await input.fill(text);
    await this.page.locator('.find-widget .matchesCount', { hasText: / of [1-9]/ }).waitFor();
    // Escape closes one thing at a time, and a notification comes first
    const widget = this.page.locator('.find-widget.visible');
    while (await widget.isVisible()) {
      await this.page.keyboard.press('Escape');
      await widget.waitFor({ state: 'hidden', timeout: SETTLE_MS }).catch(() => {});
    }
  }

  /** Opens the Problems view; its rows. */
  async problems() {
    if (!(await this.page.locator('.markers-panel').isVisible()))
      await this.page.keyboard.press('Control+Shift+m');
    await this.page.locator('.markers-panel').waitFor();
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /**
   * Opens the menu of quick fixes at the cursor; its entries. VS Code drops the request when a diagnostic or a provider
   * arrives at the same moment, so it is made again if nothing comes.
   */
  async quickFixes() {
    const entries = this.page.locator('.action-widget .monaco-list-row.action');
    for (let tries = 0; tries < 5 && !(await entries.first().isVisible()); tries++) {
      await this.page.keyboard.press('Control+.');
      await entries
        .first()
        .waitFor({ timeout: MENU_TIMEOUT_MS })
        .catch(() => {});
    }
    await entries.first().waitFor({ timeout: MENU_TIMEOUT_MS });
    return entries;
  }

  /**
   * Takes an entry of the open menu of quick fixes. By keyboard: something invisible lies over the menu for the mouse.
   *
   * @param {string} text
   */
  async takeQuickFix(text) {
    const focused = this.page.locator('.action-widget .monaco-list-row.action.focused');
    const entries = await this.page.locator('.action-widget .monaco-list-row.action').count();
    for (let tries = 0; tries < entries; tries++) {
      if ((await focused.textContent())?.includes(text)) return this.page.keyboard.press('Enter');
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`No quick fix says ${text}`);
  }

  /** Saves the active editor and waits until that is done. */
  async save() {
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Opens what the {} in the status bar tells about the active file; the open hover. */
  async languageStatus() {
    await this.page.locator('[id="status.languageStatus"]').hover();
    const hover = this.page.locator('.hover-language-status').first();
    await hover.waitFor();
    return this.page.locator('.hover-language-status');
  }

  quickInput() {
    return this.page.locator('.quick-input-widget input.input');
  }

  /**
   * The text of the active editor, as the user would copy it.
   *
   * @returns {Promise<string>}
   */
  async text() {
    await this.focusEditor();
    for (const keys of ['Control+a', 'Control+c']) await this.page.keyboard.press(keys);
    return this.page.evaluate('navigator.clipboard.readText()');
  }

  /**
   * Clicks a link above a line, which asks something. Newer links may take the place of one that is just being clicked.
   *
   * @param {string} text
   */
  async takeLens(text) {
    for (let tries = 0; tries < 3 && !(await this.quickInput().isVisible()); tries++) {
      await this.lens(text).click();
      await this.quickInput()
        .waitFor({ timeout: MENU_TIMEOUT_MS })
        .catch(() => {});
    }
    await this.quickInput().waitFor();
  }

  /**
   * A link above a line.
   *
   * @param {string} text
   */
  lens(text) {
    return this.page.locator('.codelens-decoration a', { hasText: text }).first();
  }

  /**
   * Chooses a file in VS Code's own dialog, which is open.
   *
   * @param {string} file
   */
  async chooseFile(file) {
    // the dialog lists the folder when it is ready, and writes its path over what was typed before
    await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await this.quickInput().fill(file);
    // the dialog looks at the disk while one types
    await this.page.waitForTimeout(DIALOG_MS);
    await this.page.keyboard.press('Enter');
  }

  /**
   * A notification that is shown now.
   *
   * @param {string} text
   */
  toast(text) {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  }

  async clearNotifications() {
    await this.perform('clearNotifications');
  }

  /**
   * A question that has to be answered first.
   *
   * @param {string} text
   */
  dialog(text) {
    return this.page.locator('.monaco-dialog-box', { hasText: text });
  }

  /**
   * Presses a button of the question.
   *
   * @param {string} title
   */
  async press(title) {
    await this.page.locator('.monaco-dialog-box .monaco-button', { hasText: title }).first().click();
  }
}
