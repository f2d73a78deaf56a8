// @ts-check
// How large what is shipped may become: the one place where this is decided.

/** The most that a program may load when it starts, with all that it needs for that, in kB (1,000 bytes). */
export const mostAtOnce = {
  'extension.js': 98,
  'language-client.js': 480,
  'commands.js': 590,
  'picture-panel.js': 100,
  'server.js': 841,
  'elan.js': 8,
  'check-thread.js': 318,
  'actions.js': 801,
  'sandbox.js': 1080,
  'mcp.js': 830,
  'tools.js': 568,
};

/** The most files that are loaded to check one begjæring in which nothing is wrong. */
export const mostFilesOfCheck = 32;

/** The most that all of it may be together, data and validators included, in kB. */
export const mostOfAll = 5_600;

/** The most that each file of the extension for browsers may be, in kB; VS Code loads each as a whole. */
export const mostInBrowser = {
  'extension.js': 730,
  'server.js': 1_700,
};

/** The most that the packed npm package may be, in kB. */
export const mostOfNpm = 1_400;
