// @ts-check

/**
 * User settings of an editor that nobody has set up: no welcome pages, no sign-in, no assistants, nothing from the network.
 * Whatever concerns JSON stays as VS Code has it, since living beside VS Code's own JSON support is part of what is shown.
 *
 * @type {Record<string, unknown>}
 */
export const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  // else a notification tells of the local ELAN's port
  'remote.autoForwardPorts': false,
  'npm.autoDetect': 'off',
  'task.autoDetect': 'off',
};

/**
 * What tests need on top: nothing moves, nothing opens in a dialog of its own.
 *
 * @type {Record<string, unknown>}
 */
export const TEST_SETTINGS = {
  ...QUIET_SETTINGS,
  'git.enabled': false,
  'files.simpleDialog.enable': true,
  'files.autoSave': 'off',
  'window.dialogStyle': 'custom',
  'workbench.reduceMotion': 'on',
  'workbench.editor.useModal': 'off',
  'editor.cursorBlinking': 'solid',
  // a window says by its address whether it trusts what it opens, and nothing asks
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};
