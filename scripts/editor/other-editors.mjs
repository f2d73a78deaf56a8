// @ts-check
// The editors besides VS Code and the shells besides bash that tests run: found on the machine, or installed by apt where
// that is possible.
import { onPath } from '../support/which.mjs';
import { run } from '../support/run.mjs';

/** By the program that is looked for: the packages of Debian that bring it. */
const EDITORS = { nvim: ['neovim'], emacs: ['emacs-nox', 'elpa-eglot'] };

/** Shells, whose packages are called as they are. */
const SHELLS = ['zsh', 'fish'];

/** Emacs finds Eglot by itself from version 29 on, and as a package before. */
const HAS_EGLOT = ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"];

/**
 * Finds the editors and shells, or gets them.
 *
 * @param {(line: string) => void} [say]
 * @returns {Promise<string>} why they cannot be used, in words; nothing where they can
 */
export async function ensureOtherEditors(say = () => {}) {
  const missing = await missingPackages();
  if (missing.length === 0) return '';
  const hint = `Install Neovim, Emacs with Eglot, zsh and fish. (apt-get install -y ${missing.join(' ')})`;
  const [apt] = onPath(['apt-get']);
  if (!apt) return `${missing.join(', ')}: not found. ${hint}`;
  if (process.getuid?.() !== 0)
    return `${missing.join(', ')}: not found, and only root can install them. ${hint}`;
  say(`Getting ${missing.join(', ')} with apt-get (once) …`);
  const installed = await installWithApt(apt, missing);
  const still = await missingPackages();
  if (still.length === 0) return '';
  return `${still.join(', ')} could not be installed by apt-get. ${hint}\n${installed.output.trim()}`;
}

async function missingPackages() {
  const neovim = onPath(['nvim']).length > 0 ? [] : EDITORS.nvim;
  const [emacs] = onPath(['emacs']);
  const isFine = emacs !== undefined && (await run(emacs, HAS_EGLOT)).code === 0;
  const shells = SHELLS.filter((shell) => onPath([shell]).length === 0);
  return [...neovim, ...(isFine ? [] : EDITORS.emacs), ...shells];
}

/**
 * @param {string} apt
 * @param {readonly string[]} packages
 */
async function installWithApt(apt, packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run(apt, ['update', '-qq'], { env });
  if (updated.code !== 0) return updated;
  return run(apt, ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}
