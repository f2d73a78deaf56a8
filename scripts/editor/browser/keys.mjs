// @ts-check

/** What tests only need done, and what is called in VS Code. */
const COMMANDS = {
  closeFiles: 'workbench.action.closeAllEditors',
  focusEditor: 'workbench.action.focusActiveEditorGroup',
  focusFirstGroup: 'workbench.action.focusFirstEditorGroup',
  clearNotifications: 'notifications.clearAll',
  showExplorer: 'workbench.view.explorer',
  revert: 'workbench.action.files.revert',
};

/** @typedef {keyof typeof COMMANDS} Doable */

/**
 * Keys that do it, as a user's keybindings.json has them: nothing else has them, and to have the palette draw and sort some
 * hundred commands takes longer than most of what is done.
 */
export const TEST_KEYBINDINGS = Object.values(COMMANDS).map((command, i) => ({
  key: `ctrl+alt+f${i + 1}`,
  command,
}));

/**
 * @param {Doable} name
 * @returns {string} the keys that do it, as playwright calls them
 */
export function keysOf(name) {
  return `Control+Alt+F${Object.keys(COMMANDS).indexOf(name) + 1}`;
}
