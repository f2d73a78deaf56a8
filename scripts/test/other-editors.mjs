// @ts-check
// The step that runs the language server in editors besides VS Code, and completes command lines in shells besides bash.
import { ensureOtherEditors } from '../editor/other-editors.mjs';
import { vitest } from './checks.mjs';
import { skipped } from './step.mjs';

/** @type {import('./step.mjs').Step} */
export const otherEditors = {
  name: 'others',
  title: 'in Neovim, Emacs, zsh and fish (vitest)',
  run: async () => {
    const missing = await ensureOtherEditors();
    return missing ? skipped(missing) : vitest(['--project', 'other-programs']);
  },
};
