// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from '../support/paths.mjs';
import { WITH_WALKTHROUGH, firstBegjaering } from './first-run.mjs';

/**
 * Opens a window of the VS Code on this machine, with the extension loaded from this repository.
 *
 * @param {import('../editor/desktop.mjs').DesktopEditor} editor
 * @param {string} folder
 */
export async function openOnDesktop({ command, version }, folder) {
  console.log(`Opening VS Code ${version} (${command}) …`);
  const file = firstBegjaering(folder);
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, folder, ...(file ? [file] : [])];
  // only a shell can start the batch file that the command is on Windows
  const shell = process.platform === 'win32';
  const [program, ...rest] = shell ? [command, ...args].map((part) => `"${part}"`) : [command, ...args];
  const child = spawn(program ?? command, rest, {
    shell,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...WITH_WALKTHROUGH },
  });
  await once(child, 'spawn');
  child.unref();
  console.log('');
  console.log(`A window titled "Extension Development Host" opens with ${folder}.`);
  console.log('Close it when you are done; your own VS Code stays as it is.');
}
