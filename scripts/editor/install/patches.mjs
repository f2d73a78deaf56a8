// @ts-check
import fs from 'node:fs';
import path from 'node:path';

/**
 * Two modules of VS Code's server exist as C++ sources only. Compiling them needs a compiler and 15 seconds; JavaScript
 * in their place needs neither, and loses nothing that matters here.
 *
 * @param {string} vscode the folder of VS Code's server
 */
export function standInForNativeModules(vscode) {
  const modules = path.join(vscode, 'node_modules');
  fs.copyFileSync(
    new URL('./spdlog.cjs', import.meta.url),
    path.join(modules, '@vscode', 'spdlog', 'index.js'),
  );
  // the watchdog ends a server whose parent is gone; our own server process does that (serve.mjs)
  for (const name of ['native-watchdog', '@vscode/native-watchdog']) {
    const folder = path.join(modules, name);
    if (fs.existsSync(folder)) fs.writeFileSync(path.join(folder, 'index.js'), 'exports.start = () => {};\n');
  }
}
