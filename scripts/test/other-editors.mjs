// @ts-check
// The step that runs the language server in editors besides VS Code.
import { ensureOtherEditors } from '../editor/other-editors.mjs';
import { vitest } from './checks.mjs';
import { skipped } from './step.mjs';

/** @type {import('./step.mjs').Step} */
export const otherEditors = {
  name: 'others',
  title: 'in Neovim and Emacs (vitest)',
  run: async () => {
    const missing = await ensureOtherEditors();
    return missing ? skipped(missing) : vitest(['--project', 'other-editors']);
  },
};
